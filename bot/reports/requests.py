"""Requests for figures, answered one after the other as soon as they are asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.reports import counts, customers
from bot.reports.answers import UNASKED, Answer, answer
from bot.reports.speaking import Speaking
from bot.words.texts import Texts
from loyalty.calendar import local_day
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from loyalty.programme.programme import Programme
from scheduler.broadcasts import keeping
from storage.engine.apart import CutOff
from storage.engine.db import Database, DatabaseError, Look, Tx
from storage.engine.reports import Reports
from storage.messages import outbox, report_requests, told_findings
from storage.messages.report_requests import ReportRequest
from storage.offers import cuts
from storage.people import addresses
from storage.reports import kept
from storage.reports.figures import Figures, FiguresLook

T = TypeVar("T")
_TOGETHER = 200  # kept figures in one transaction, which is over in some milliseconds
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reporter:
    """Several processes claim a request each, under a lease: what a stop cut off is begun again. The answer has an
    idempotency key: it is given once."""

    database: Database
    reports: Reports
    programme: Programme
    texts: Texts
    now: Callable[[], datetime]
    wake: Callable[[str], None] = lambda channel: None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _kept: date | None = None

    async def look(self) -> None:
        """Answer every request that waits."""
        async with self._turn:
            while request := await self.database.run(self._claim, lock="report"):
                await self._answer(request)

    async def _claim(self, tx: Tx) -> ReportRequest | None:
        return await report_requests.claim(tx, self.now())

    async def _answer(self, request: ReportRequest) -> None:
        """A request that cannot be answered, as one of a newer release, is told so where somebody asked, and stops no other."""
        try:
            channel = await self._tell(request, await self._read(request))
        except Exception:
            log.exception("a report failed: %s", request.what)
            channel = await self._tell(request, Answer(_nothing if request.what in UNASKED else _failed))
        if channel:
            self.wake(channel)

    async def _tell(self, request: ReportRequest, answer: Answer) -> str:
        return await self.database.run(lambda tx: self._record(tx, request, answer))

    async def _read(self, request: ReportRequest) -> Answer:
        return await self._counted(partial(answer, request=request, programme=self.programme))

    async def _counted(self, look: Callable[[Figures], Awaitable[T]]) -> T:
        """What was counted of days that are over is kept."""
        zone, now = ZoneInfo(self.programme.shop.timezone), self.now()
        found, counted = await self._looked(FiguresLook(look, zone, now))
        try:
            for first in range(0, len(counted), _TOGETHER):
                part = counted[first : first + _TOGETHER]
                await self.database.run(partial(kept.put, counted=part, now=now))
        except DatabaseError:  # as where two processes keep the same: it is counted again
            log.warning("what a report counted was not kept", exc_info=True)
        return found

    async def _looked(self, look: Look[T]) -> T:
        """Once more where it was cut off: what nobody waits for would not be asked again for a week."""
        try:
            return await self.reports.read(look)
        except CutOff:
            return await self.reports.read(look)

    async def keep(self) -> None:
        """Once a day, soon after the last one is over: count what reports will ask of it, so that nobody waits, and then offers
        that are long over, for the last time."""
        programme, zone = self.programme, ZoneInfo(self.programme.shop.timezone)
        over = local_day(self.now() - kept.SETTLED, zone)
        if over == self._kept:
            return
        today = local_day(self.now(), zone)
        for place in ("", *(one.id for one in programme.locations)):
            await self._counted(partial(_usual, day=today, place=place))
        await self._counted(partial(customers.look, goals=programme.goals))
        await self._counted(cuts.keep)
        await self.database.run(lambda tx: kept.sweep(tx, self.now()), lock="sweep:figures")
        self._kept = over
        await keeping.keep(self.database, self.reports, programme, self.now())

    async def _record(self, tx: Tx, request: ReportRequest, answer: Answer) -> str:
        """Puts the answer into the outbox; returns its channel, empty where there is nobody to answer or nothing to say.
        Whoever said STOP reads what they ask for, and nothing that comes by itself."""
        now = self.now()
        asker = await addresses.by_id(tx, request.address_id)
        done = [report_requests.answered(request, now)]
        if asker is None or (request.by_itself and asker.state is not AddressState.OPEN):
            await tx.write(done)
            return ""
        said = answer.say(Speaking(self.texts, self.programme, asker.locale))
        done += told_findings.told(asker.id, answer.told, now)
        if said is None:
            await tx.write(done)
            return ""
        put = outbox.put(
            outbox.new(asker, said, "", now), now, claimed=False, idempotency_key=f"report:{request.id}"
        )
        await tx.write([put, *done])
        return asker.channel


async def _usual(figures: Figures, day: date, place: str) -> None:
    await counts.look(figures, "day", day, place)
    await counts.look(figures, "month", day, place)


def _nothing(to: Speaking) -> None:
    """Of what nobody asked for."""


def _failed(to: Speaking) -> Message:
    return Message(ReportKind.REPORT_FAILED)
