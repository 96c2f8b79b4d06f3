"""What becomes of an SMS after Twilio has taken it: kept on its row, and on its address; and what could not
be delivered this time goes again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.sms import SMS
from bot.sms.codes import row_of
from bot.sms.errors import by_code
from bot.sms.webhook import RANK, outranks
from loyalty.messages.kind import Class
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.outcomes import Later, Outcome, Refused, Scope
from scheduler.delivery import unread
from scheduler.delivery.faults import note_afterwards
from scheduler.delivery.settling import come_back
from storage.engine.db import Database, Tx
from storage.messages import faults, receipts
from storage.messages.receipts import Taken

FAILED = frozenset({"undelivered", "failed"})
ARRIVED = frozenset({"delivered", "read"})
PAUSES = (0.3, 1.5, 4.0)  # seconds; Twilio waits 15 for our answer


@dataclass(frozen=True, slots=True)
class News:
    """Of one message. `meaning` is None where there is nothing to be done about it."""

    sid: str
    status: str
    code: int | None

    @property
    def is_bad(self) -> bool:
        return self.status in FAILED

    @property
    def meaning(self) -> Outcome | None:
        return by_code(self.code) if self.is_bad else None

    @property
    def is_unsure(self) -> bool:
        """Nothing says whether the person has it: a second receipt is better than none, and a second offer
        is not."""
        return row_of(self.code).whose is Scope.UNKNOWN


@dataclass(frozen=True, slots=True)
class Afterwards:
    """`unreachable` is told of an address that takes nothing any more. A number that fails at once is told of
    before the answer to its send is noted: bad news of an unknown message is looked at again."""

    database: Database
    unreachable: Callable[[int, Refused], Awaitable[None]]
    now: Clock
    pauses: tuple[float, ...] = PAUSES

    async def settle(self, sid: str, status: str, code: int | None) -> None:
        news = News(sid, status, code)
        taken = await self._insist(news)
        meaning = news.meaning
        if taken is not None and isinstance(meaning, Refused):
            await self.unreachable(taken.address_id, meaning)

    async def _insist(self, news: News) -> Taken | None:
        """The message, if this was news of one."""
        taken = await self._noted(news)
        for pause in self.pauses if news.is_bad else ():
            if taken is not None:
                break
            await asyncio.sleep(pause)
            taken = await self._noted(news)
        return taken

    async def _noted(self, news: News) -> Taken | None:
        """In one transaction with what follows from it, so that the same news again finds nothing to do."""
        over = ["", *(earlier for earlier in RANK if outranks(news.status, earlier))]

        async def work(tx: Tx) -> Taken | None:
            taken = await receipts.record(tx, SMS.name, news.sid, news.status, news.code, over)
            meaning = news.meaning
            if taken is not None and isinstance(meaning, Later):
                await self._later(tx, taken, news, meaning)
            if taken is not None and taken.kind == ContactKind.CONTACT_ANSWER.text and news.is_bad:
                await unread.tell(tx, (taken.id,), self.now())
            if taken is not None and taken.fault and news.status in ARRIVED:
                await faults.got_through(tx, SMS.name, taken.fault, self.now(), delivered=True)
            return taken

        return await self.database.run(work)

    async def _later(self, tx: Tx, taken: Taken, news: News, meaning: Later) -> None:
        if not news.is_unsure:
            await note_afterwards(tx, SMS.name, meaning, self.now())
        planned = taken.cls is not Class.REPLY
        if planned and news.is_unsure:
            await receipts.leave_unclear(tx, taken, meaning.why, self.now())
        elif planned or _may_go_again(taken):
            await come_back(tx, taken, meaning, self.now())


def _may_go_again(taken: Taken) -> bool:
    """Of an answer: it belongs to its moment. Late, its numbers would choose among what was offered since, and its
    code is over; who missed it asks again. A receipt says when and where, offers nothing by a number, and to
    have it twice does no harm."""
    return taken.kind == ReceiptKind.RECEIPT.text
