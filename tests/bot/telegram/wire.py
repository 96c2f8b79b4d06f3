"""A Bot whose network is a list: what it calls is kept, what it hears is scripted."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot

from bot.telegram.api import Json, Session, Uploads

TOKEN = "42:TEST"
Answer = tuple[int, bytes]
Script = Answer | BaseException | Callable[[Json], Answer]


@dataclass(frozen=True)
class Call:
    method: str
    data: Json
    files: dict[str, str] = field(default_factory=dict)  # file name by field


def ok(result: Any) -> Answer:
    return 200, json.dumps({"ok": True, "result": result}).encode()


def refusal(status: int, description: str, **parameters: Any) -> Answer:
    answer = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
    return status, json.dumps(answer).encode()


def bad(description: str) -> Answer:
    return refusal(400, f"Bad Request: {description}")


def message(message_id: int, photo: str = "") -> Answer:
    sizes = [{"file_id": f"small-{photo}"}, {"file_id": photo}] if photo else None
    return ok({"message_id": message_id} | ({"photo": sizes} if sizes else {}))


class Wire(Session):
    """Scripted answers first, in order; then every message sent is number 7 and all else is fine."""

    def __init__(self, *script: Script) -> None:
        super().__init__()
        self.script = list(script)
        self.calls: list[Call] = []

    async def exchange(self, url: str, data: Json, uploads: Uploads, seconds: float) -> Answer:
        method = url.rpartition("/")[2]
        json.dumps(data)  # what cannot travel fails here
        self.calls.append(Call(method, data, {key: name for key, (name, _) in uploads.items()}))
        answer = self.script.pop(0) if self.script else self._usual(method)
        if isinstance(answer, BaseException):
            raise answer
        return answer(data) if callable(answer) else answer

    def _usual(self, method: str) -> Answer:
        return message(7) if method.startswith(("send", "edit")) else ok(True)

    @property
    def methods(self) -> list[str]:
        return [call.method for call in self.calls]


def wired(*script: Script) -> tuple[Bot, Wire]:
    wire = Wire(*script)
    return Bot(TOKEN, session=wire), wire
