"""Telegram cancels a payment that is not answered within 10 seconds. So that nobody waits for nothing, a question that the
turn did not answer in time (the database is away, the turn failed) is refused in words, past the database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import cast

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.telegram.api import Session
from bot.telegram.handle import Ingest
from bot.telegram.methods import checked
from handlers.turn.heard import AskedToPay, Incoming

log = logging.getLogger(__name__)

WITHIN = 8.0  # seconds, of Telegram's 10
_ANSWER_WITHIN = 2.0


class Checkouts:
    """The questions that wait for an answer. `sorry` gives the words of a refusal for a language as the channel tells it."""

    def __init__(self, bot: Bot, sorry: Callable[[Incoming], str], within: float = WITHIN) -> None:
        self._bot = bot
        self._sorry = sorry
        self._within = within
        self._waiting: dict[str, asyncio.Event] = {}

    def answered(self, query: str) -> None:
        if waiting := self._waiting.get(query):
            waiting.set()

    def guarded(self, ingest: Ingest) -> Ingest:
        """The same, and returns for such a question once it is answered."""

        async def guarded(incoming: Incoming | None, raw: str) -> None:
            if incoming is None or not isinstance(incoming.heard, AskedToPay):
                await ingest(incoming, raw)
                return
            turn, _ = await asyncio.gather(
                ingest(incoming, raw),
                self._within_time(incoming, incoming.heard.query),
                return_exceptions=True,
            )
            if isinstance(turn, BaseException):
                raise turn

        return guarded

    async def _within_time(self, incoming: Incoming, query: str) -> None:
        waiting = self._waiting.setdefault(query, asyncio.Event())
        try:
            await asyncio.wait_for(waiting.wait(), self._within)
        except TimeoutError:
            await self._refuse(incoming, query)
        finally:
            self._waiting.pop(query, None)

    async def _refuse(self, incoming: Incoming, query: str) -> None:
        try:
            call = checked(query, self._sorry(incoming))
            await cast(Session, self._bot.session).post(self._bot, call, _ANSWER_WITHIN)
        except AiogramError as error:
            log.warning("a payment was not answered: %s", error)
