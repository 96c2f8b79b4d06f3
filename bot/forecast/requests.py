"""Owners' requests for a forecast, answered one after the other in the chat."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.forecast.message import message
from bot.forecast.process import simulated
from bot.words.texts import Texts
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from simulation.forecast import Forecast
from storage.engine.db import Database, Tx, fresh_id, insert
from storage.messages import outbox
from storage.people import addresses

log = logging.getLogger(__name__)

_ASKED_WITHIN = timedelta(hours=1)  # nobody still waits for an older one
_LEASE = timedelta(minutes=15)  # a simulation that took longer was cut off, and is begun again

Simulate = Callable[[Path], Awaitable[Forecast]]


@dataclass(frozen=True, slots=True)
class _Request:
    id: int
    by: int


@dataclass(slots=True)
class Forecasts:
    """Requests stand in the trail, and so does the process that began on one: several processes take one each,
    and what was cut off by a stop is begun again. The answer has an idempotency key: it is given once."""

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

    async def _claim(self, tx: Tx) -> _Request | None:
        now = self.now()
        rows = await tx.rows(
            """SELECT a."subject", a."actor" FROM "audit" a WHERE a."at" > $1 AND a."action" = 'forecast'
            AND NOT EXISTS (SELECT 1 FROM "audit" b WHERE b."at" > $2 AND b."action" = 'forecast-begun'
                AND b."subject" = a."subject")
            AND NOT EXISTS (SELECT 1 FROM "outbox" o WHERE o."once" = 'forecast:' || CAST(a."subject" AS TEXT))
            ORDER BY a."at" LIMIT 1""",
            now - _ASKED_WITHIN,
            now - _LEASE,
        )
        if not rows:
            return None
        request = _Request(rows[0]["subject"], rows[0]["actor"])
        await tx.write(
            [
                insert(
                    "audit",
                    id=fresh_id(),
                    at=now,
                    actor=request.by,
                    action="forecast-begun",
                    subject=request.id,
                    detail="{}",
                )
            ]
        )
        return request

    async def _answer(self, request: _Request) -> None:
        try:
            found = await self.simulate(self.config)
        except (OSError, TimeoutError, ValueError) as error:
            log.error("a forecast was not made: %s", error)
            found = None
        channel = await self.database.run(lambda tx: self._record(tx, request, found))
        if channel:
            self.wake(channel)

    async def _record(self, tx: Tx, request: _Request, found: Forecast | None) -> str:
        owner = await addresses.by_id(tx, request.by)
        if owner is None:
            return ""
        said = Message(WhyKind.FORECAST_FAILED)
        if found is not None:
            said = message(found, self.programme, self.texts, owner.locale)
        now = self.now()
        claim = outbox.new(owner, said, "", now)
        await tx.write([outbox.put(claim, now, claimed=False, once=f"forecast:{request.id}")])
        return owner.channel
