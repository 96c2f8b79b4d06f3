"""Updates fetched from Telegram. An update is confirmed by asking for the next one, so we ask only
once its turn is committed: a crash in between brings it again, and the inbox knows it."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook, GetUpdates

from bot.telegram.inbound import ALLOWED
from bot.telegram.take import Take, bring

log = logging.getLogger(__name__)

WAIT = 25  # seconds that Telegram holds a question open when there is nothing new
AT_ONCE = 32  # chats whose turns run beside each other
BACK_OFF = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds

Raw = dict[str, Any]

_ADVICE: Mapping[type[AiogramError], str] = {
    TelegramConflictError: "somebody else fetches this bot's updates, or a webhook is set; only one may",
    TelegramUnauthorizedError: "Telegram does not know this bot; is TELEGRAM_TOKEN right?",
}


async def poll(bot: Bot, take: Take, stop: asyncio.Event) -> None:
    """Until `stop`: turns of different chats beside each other, of one chat in order. Turns that
    have begun are finished."""
    offset: int | None = None
    failures = 0
    is_ready = False
    while not stop.is_set():
        try:
            if not is_ready:
                await bot(DeleteWebhook(drop_pending_updates=False))
                is_ready = True
            updates = await _unless(stop, bot, offset)
            failures = 0
        except AiogramError as error:
            # A webhook that was set behind our back must go again; another poller, once it ends.
            is_ready = is_ready and not isinstance(error, TelegramConflictError)
            failures = await _rest(stop, failures, error)
            continue
        offset, failed = await _bring_all(bot, updates, take, offset)
        if failed:
            failures = await _rest(stop, failures, failed)


async def _unless(stop: asyncio.Event, bot: Bot, offset: int | None) -> list[Raw]:
    """The next updates; none when `stop` comes first. What was not fetched whole is not confirmed."""
    ask = GetUpdates(offset=offset, timeout=WAIT, allowed_updates=ALLOWED)
    asking = asyncio.ensure_future(bot(ask, request_timeout=WAIT + 10))
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return [] if stop.is_set() else _dicts(asking.result())
    finally:
        for task in (asking, stopping):
            task.cancel()
        await asyncio.gather(asking, stopping, return_exceptions=True)


def _dicts(answer: Any) -> list[Raw]:
    return [u for u in answer if isinstance(u, dict) and type(u.get("update_id")) is int]


async def _bring_all(
    bot: Bot, updates: list[Raw], take: Take, offset: int | None
) -> tuple[int | None, Exception | None]:
    """The next offset: past all of them, or up to the first that was neither taken nor kept."""
    if not updates:
        return offset, None
    slots = asyncio.Semaphore(AT_ONCE)
    failed: dict[int, Exception] = {}

    async def one_chat(waiting: Iterable[Raw]) -> None:
        async with slots:
            for update in waiting:
                try:
                    await bring(bot, json.dumps(update, ensure_ascii=False), take)
                except Exception as error:
                    log.exception("update %d was neither taken nor kept", update["update_id"])
                    failed[update["update_id"]] = error
                    return

    await asyncio.gather(*(one_chat(waiting) for waiting in _by_chat(updates)))
    if failed:
        return min(failed), failed[min(failed)]
    return max(update["update_id"] for update in updates) + 1, None


def _by_chat(updates: Iterable[Raw]) -> Iterable[list[Raw]]:
    chats: dict[Any, list[Raw]] = defaultdict(list)
    for update in sorted(updates, key=lambda update: int(update["update_id"])):
        chats[_chat_of(update)].append(update)
    return chats.values()


def _chat_of(update: Raw) -> Any:
    """The chat's id, wherever it stands; updates that cannot be read are one queue of their own."""
    for kind in ALLOWED:
        match update.get(kind):
            case {"chat": {"id": int(chat)}} | {"message": {"chat": {"id": int(chat)}}}:
                return chat
    return None


async def _rest(stop: asyncio.Event, failures: int, error: Exception) -> int:
    """Wait before the next try, longer each time; `stop` ends it. The number of failures so far."""
    seconds = BACK_OFF[min(failures, len(BACK_OFF) - 1)]
    if isinstance(error, TelegramRetryAfter):
        seconds = max(seconds, float(error.retry_after))
    advice = _ADVICE.get(type(error), getattr(error, "message", type(error).__name__))
    log.warning("fetching updates: %s; again in %.0f s", advice, seconds)
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
    return failures + 1
