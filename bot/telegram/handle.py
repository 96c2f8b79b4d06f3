"""From what arrived to what is done about it, alike for polling and for the webhook."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import cast

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.telegram.api import Call, Json, Session
from bot.telegram.damaged import repaired
from bot.telegram.inbound import heard, read
from bot.telegram.plain import plain
from handlers.turn.heard import Incoming

log = logging.getLogger(__name__)

Ingest = Callable[[Incoming | None, str], Awaitable[None]]
"""Does the turn and returns once it is committed, or once its failure is kept with the raw update.
Called with None for an update that could not be read; not at all for what is nothing to us."""

_ANSWER_WITHIN = 5.0  # seconds


async def bring(bot: Bot, raw: str, found: Json, ingest: Ingest) -> None:
    """One update, as JSON and what is in it, through its turn. A tapped button stops spinning meanwhile. One that the
    library cannot model is kept for a person, and answered as far as it can be read."""
    if typed := plain(found):
        await ingest(typed, raw)
        return
    update = read(raw)
    if update is None:
        await ingest(None, raw)
        update = repaired(raw)
    if update is None:
        return
    incoming = heard(update)
    turn = ingest(incoming, raw) if incoming else _nothing()
    if update.callback_query:
        await asyncio.gather(turn, answer(bot, update.callback_query.id))
    else:
        await turn


async def answer(bot: Bot, callback_id: str) -> None:
    """As well as may be: the tap may be too old, which is nobody's trouble."""
    try:
        call = Call("answerCallbackQuery", {"callback_query_id": callback_id})
        await cast(Session, bot.session).post(bot, call, _ANSWER_WITHIN)
    except AiogramError as error:
        log.debug("a tap was not answered: %s", error)


async def _nothing() -> None:
    """A group, a service note: nothing to do."""
