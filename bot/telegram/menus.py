"""The command menu: one per language for everybody, and one in the chat of each of the team."""

from __future__ import annotations

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import DeleteMyCommands, SetMyCommands, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from bot.telegram.commands import TEXTS, commands
from bot.words.texts import Texts
from loyalty.programme.programme import Programme

log = logging.getLogger(__name__)

EVERYBODY = BotCommandScopeAllPrivateChats()


async def set_menus(bot: Bot, texts: Texts, programme: Programme) -> None:
    """The customers' menu; the shop's first language is also what all other languages see."""
    languages = programme.shop.locales
    await _try(bot, DeleteMyCommands(scope=BotCommandScopeDefault()))  # groups: nothing for them
    await _try(
        bot, SetMyCommands(commands=_menu("customer", texts, programme, languages[0]), scope=EVERYBODY)
    )
    for locale in languages:
        menu, code = _menu("customer", texts, programme, locale), locale.partition("-")[0]  # two letters only
        await _try(bot, SetMyCommands(commands=menu, scope=EVERYBODY, language_code=code))


async def set_role_menu(
    bot: Bot, texts: Texts, programme: Programme, chat_id: int, role: str, locale: str
) -> None:
    """The menu in one person's chat, by role (`staff`, `manager`, `owner`); a `customer` has
    everybody's again."""
    scope = BotCommandScopeChat(chat_id=chat_id)
    if role == "customer":
        await _try(bot, DeleteMyCommands(scope=scope))
    else:
        await _try(bot, SetMyCommands(commands=_menu(role, texts, programme, locale), scope=scope))


async def _try(bot: Bot, method: TelegramMethod[bool]) -> None:
    """A menu is a convenience: without it everything can still be typed."""
    try:
        await bot(method)
    except TelegramAPIError as error:
        log.warning("no command menu: %s", error.message)


def _menu(role: str, texts: Texts, programme: Programme, locale: str) -> list[BotCommand]:
    return [
        BotCommand(
            command=command,
            description=texts.caption(TEXTS.get((role, command), f"menu-{command}"), locale),
        )
        for command in commands(role, programme)
    ]
