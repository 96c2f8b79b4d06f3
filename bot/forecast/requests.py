"""Owners' requests for a forecast, answered one after the other in the chat."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.forecast.message import message
from bot.forecast.process import simulated
from bot.words.texts import Texts
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from simulation.forecast import Forecast
from storage.engine.db import Database, Tx
from storage.messages import forecasts, outbox
from storage.messages.forecasts import ForecastRequest
from storage.people import addresses

log = logging.getLogger(__name__)

Simulate = Callable[[Path], Awaitable[Forecast]]


@dataclass(slots=True)
class Forecasts:
    """Several processes claim a request each, under a lease: what a stop cut off is begun again. The answer has
    an idempotency key: it is given once."""

    database: Database
    programme: Programme
    texts: Texts
    config: Path
    now: Callable[[], datetime]
    wake: Callable[[str], None] = lambda channel: None
    simulate: Simulate = simulated
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def look(self) -> None:
        """Answer every request that waits, one after the other."""
        async with self._turn:
            while request := await self.database.run(self._claim, lock="forecast"):
                await self._answer(request)

    async def _claim(self, tx: Tx) -> ForecastRequest | None:
        return await forecasts.claim(tx, self.now())

    async def _answer(self, request: ForecastRequest) -> None:
        try:
            found = await self.simulate(self.config)
        except (OSError, TimeoutError, ValueError) as error:
            log.error("a forecast was not made: %s", error)
            found = None
        channel = await self.database.run(lambda tx: self._record(tx, request, found))
        if channel:
            self.wake(channel)

    async def _record(self, tx: Tx, request: ForecastRequest, found: Forecast | None) -> str:
        """Puts the answer into the outbox; returns its channel, empty where there is nobody to answer."""
        now = self.now()
        owner = await addresses.by_id(tx, request.address_id)
        if owner is None:
            await tx.write([forecasts.answered(request, now)])
            return ""
        said = Message(WhyKind.FORECAST_FAILED)
        if found is not None:
            said = message(found, self.programme, self.texts, owner.locale)
        put = outbox.put(
            outbox.new(owner, said, "", now), now, claimed=False, idempotency_key=f"forecast:{request.id}"
        )
        await tx.write([put, forecasts.answered(request, now)])
        return owner.channel
