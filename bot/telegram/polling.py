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
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook, GetUpdates

from bot.telegram.handle import Ingest, bring
from bot.telegram.inbound import ALLOWED
from loyalty.messages.outcomes import bounded

log = logging.getLogger(__name__)

WAIT = 25  # seconds that Telegram holds a question open when there is nothing new
AT_ONCE = 32  # chats whose turns run beside each other
BACK_OFF = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds

Raw = dict[str, Any]

_ADVICE: Mapping[type[Exception], str] = {
    TelegramConflictError: "somebody else fetches this bot's updates, or a webhook is set; only one may",
    TelegramUnauthorizedError: "Telegram does not know this bot; is TELEGRAM_TOKEN right?",
}


async def poll(bot: Bot, ingest: Ingest, stop: asyncio.Event) -> None:
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
        if not updates:
            continue
        offset, failed = await _bring_all(bot, updates, ingest, stop)
        if failed:
            failures = await _rest(stop, failures, failed)


async def _unless(stop: asyncio.Event, bot: Bot, offset: int | None) -> list[Raw]:
    """The next updates; none once `stop` has come, and what was fetched meanwhile is not confirmed."""
    async with asyncio.TaskGroup() as tasks:
        stopping = tasks.create_task(stop.wait())
        asking = tasks.create_task(_ask(bot, offset))
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        asking.cancel()
    if stop.is_set():
        return []
    answer = asking.result()
    if isinstance(answer, AiogramError):
        raise answer
    return answer


async def _ask(bot: Bot, offset: int | None) -> list[Raw] | AiogramError:
    """The error is a value, or the task group would wrap it."""
    ask = GetUpdates(offset=offset, timeout=WAIT, allowed_updates=ALLOWED)
    try:
        answer: Any = await bot(ask, request_timeout=WAIT + 10)
    except AiogramError as error:
        return error
    if isinstance(answer, list) and all(map(_is_update, answer)):
        return answer
    return TelegramServerError(ask, "an answer that is no list of updates")


def _is_update(value: Any) -> bool:
    return isinstance(value, dict) and type(value.get("update_id")) is int


async def _bring_all(
    bot: Bot, updates: list[Raw], ingest: Ingest, stop: asyncio.Event
) -> tuple[int, Exception | None]:
    """The next offset: past all of them, or up to the first that was neither taken nor kept. After
    `stop` no turn begins; the offset no longer matters then."""
    slots = asyncio.Semaphore(AT_ONCE)
    failed: dict[int, Exception] = {}

    async def one_chat(waiting: Iterable[Raw]) -> None:
        async with slots:
            for update in waiting:
                if stop.is_set():
                    return
                try:
                    await bring(bot, json.dumps(update), update, ingest)
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
        seconds = max(seconds, bounded(error.retry_after))
    advice = _ADVICE.get(type(error), getattr(error, "message", type(error).__name__))
    log.warning("fetching updates: %s; again in %.0f s", advice, seconds)
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
    return failures + 1
