"""Requests for figures, answered one after the other as soon as they are asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reports.answers import ANSWERS, Answer
from bot.reports.speaking import Speaking
from bot.words.texts import Texts
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from storage.engine.db import Database, Reader, Tx
from storage.engine.reports import Reports
from storage.messages import outbox, report_requests, told_findings
from storage.messages.report_requests import ReportRequest
from storage.people import addresses
from storage.reports.figures import Figures

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

    async def look(self) -> None:
        """Answer every request that waits."""
        async with self._turn:
            while request := await self.database.run(self._claim, lock="report"):
                await self._answer(request)

    async def _claim(self, tx: Tx) -> ReportRequest | None:
        return await report_requests.claim(tx, self.now())

    async def _answer(self, request: ReportRequest) -> None:
        """A request that cannot be answered, as one of a newer release, is told so, and stops no other."""
        try:
            channel = await self._tell(request, await self._read(request))
        except Exception:
            log.exception("a report failed: %s", request.what)
            channel = await self._tell(request, Answer(_failed))
        if channel:
            self.wake(channel)

    async def _tell(self, request: ReportRequest, answer: Answer) -> str:
        return await self.database.run(lambda tx: self._record(tx, request, answer))

    async def _read(self, request: ReportRequest) -> Answer:
        programme, now = self.programme, self.now()
        zone = ZoneInfo(programme.shop.timezone)

        async def look(read: Reader) -> Answer:
            return await ANSWERS[request.what](Figures(read, zone, now), request, programme)

        return await self.reports.read(look)

    async def _record(self, tx: Tx, request: ReportRequest, answer: Answer) -> str:
        """Puts the answer into the outbox; returns its channel, empty where there is nobody to answer or nothing to say."""
        now = self.now()
        asker = await addresses.by_id(tx, request.address_id)
        done = [report_requests.answered(request, now)]
        if asker is None:
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


def _failed(to: Speaking) -> Message:
    return Message(ReportKind.REPORT_FAILED)
