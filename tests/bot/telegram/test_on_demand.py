"""aiogram's models are built as they are used, and each can be."""

from __future__ import annotations

import subprocess
import sys

import pytest

_START = "from bot.telegram.on_demand import import_aiogram; import_aiogram()\n"
_MODELS = """
import aiogram.methods, aiogram.types
models = [
    model for part in (aiogram.types, aiogram.methods)
    for model in map(vars(part).get, part.__all__) if hasattr(model, "__pydantic_complete__")
]
"""
_FEW = """
import bot.telegram.setup
print(sum(model.__pydantic_complete__ for model in models if model.__module__.startswith("aiogram.types")) < 5)
"""
_USED = """
from aiogram.methods import Response, SendMessage, SetMyCommands
from aiogram.types import BotCommand, BotCommandScopeChat, Message, User
from bot.telegram.inbound import heard, read
ana = {"id": 7, "is_bot": False, "first_name": "Ana"}
message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": ana, "text": "balance"}
update = read(__import__("json").dumps({"update_id": 1, "message": message}))
print(type(update.message) is Message, heard(update).address)
print(Response[User].model_validate({"ok": True, "result": ana}).result.first_name)
menu = SetMyCommands(commands=[BotCommand(command="card", description="Card")], scope=BotCommandScopeChat(chat_id=7))
print(menu.model_dump()["scope"]["chat_id"], SendMessage(chat_id=7, text="hi").model_dump()["text"])
"""
_ALL = """
for model in models:
    model.model_rebuild()
print(all(model.__pydantic_complete__ for model in models))
"""


def ran(program: str) -> list[str]:
    """What it prints, in a process in which aiogram was not imported before."""
    done = subprocess.run(
        [sys.executable, "-c", _START + _MODELS + program], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_a_start_builds_what_every_message_needs_and_the_rest_when_it_is_used() -> None:
    assert ran(_FEW + _USED) == ["True", "True", "7", "Ana", "7", "hi"]


@pytest.mark.prove
def test_every_model_can_be_built() -> None:
    """So that whatever is used of the library next can be."""
    assert ran(_ALL) == ["True"]
