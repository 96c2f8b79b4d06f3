"""Telegram in the table of channels. aiogram is loaded only where it is switched on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial

from bot.channel_setup import ChannelEntry, Opened
from bot.settings.loading import Settings
from bot.telegram import TELEGRAM
from bot.telegram.on_demand import import_aiogram


def chat_link(username: str) -> Callable[[str], str]:
    """The link that opens the chat with this bot, for a payload (at most 64 of `A-Za-z0-9_-`)."""
    name = username.removeprefix("@")
    return lambda payload: f"https://t.me/{name}?start={payload}"


def _is_on(settings: Settings) -> bool:
    return settings.config.channels.telegram.enabled and bool(settings.environment.telegram_token)


async def _open(settings: Settings, stack: AsyncExitStack) -> Opened:
    """The bot's name is asked of Telegram itself."""
    import_aiogram()
    from bot.telegram.setup import meet, telegram

    bot = await meet(settings.environment)
    stack.push_async_callback(bot.session.close)
    username = (await bot.me()).username
    can = replace(TELEGRAM, takes_payments=settings.environment.telegram_provider_token is not None)
    return Opened(can, partial(telegram, bot), chat=chat_link(username) if username else None)


TELEGRAM_ENTRY = ChannelEntry(
    TELEGRAM,
    _is_on,
    _open,
    off="Telegram is off: it needs TELEGRAM_TOKEN, and telegram.enabled in config.toml",
)
