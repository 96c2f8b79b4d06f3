"""The command menu: one per language for everybody, and one in the chat of each of the team."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import DeleteMyCommands, SetMyCommands, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from bot.telegram.commands import COMMANDS
from bot.words.texts import Texts

log = logging.getLogger(__name__)

EVERYBODY = BotCommandScopeAllPrivateChats()


async def set_menus(bot: Bot, texts: Texts, locales: Iterable[str]) -> None:
    """The customers' menu; the first locale is also what all other languages see."""
    languages = list(locales)
    await _try(bot, DeleteMyCommands(scope=BotCommandScopeDefault()))  # groups: nothing for them
    await _try(bot, SetMyCommands(commands=_menu("customer", texts, languages[0]), scope=EVERYBODY))
    for locale in languages:
        menu, code = _menu("customer", texts, locale), locale.partition("-")[0]  # two letters only
        await _try(bot, SetMyCommands(commands=menu, scope=EVERYBODY, language_code=code))


async def set_role_menu(bot: Bot, texts: Texts, chat_id: int, role: str, locale: str) -> None:
    """The menu in one person's chat, by role (`staff`, `manager`, `owner`); a `customer` has
    everybody's again."""
    scope = BotCommandScopeChat(chat_id=chat_id)
    if role == "customer":
        await _try(bot, DeleteMyCommands(scope=scope))
    else:
        await _try(bot, SetMyCommands(commands=_menu(role, texts, locale), scope=scope))


async def _try(bot: Bot, method: TelegramMethod[bool]) -> None:
    """A menu is a convenience: without it everything can still be typed."""
    try:
        await bot(method)
    except TelegramAPIError as error:
        log.warning("no command menu: %s", error.message)


def _menu(role: str, texts: Texts, locale: str) -> list[BotCommand]:
    return [
        BotCommand(command=command, description=texts.caption(f"menu-{command}", locale))
        for command in COMMANDS[role]
    ]
