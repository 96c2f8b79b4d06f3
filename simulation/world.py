"""The world of a simulated year: a clock that is moved, providers that fail in every way there is, and what else
goes wrong."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zlib import crc32

from loyalty.channels import Capabilities
from loyalty.messages.kind import Class
from loyalty.messages.outcomes import Later, Outcome, Refused, Sent, Unclear
from loyalty.messages.reasons import Reason
from scheduler.delivery.channel import Delivery
from simulation.channels import CHANNELS

_WHOLE = 2**32
# Below which of a thousand a provider gives which answer.
_UNCLEAR, _LATER, _REFUSED, _BROKEN = 4, 12, 15, 16
_MEANINGS = (
    (30, Later(600, "the phone is off", reason=Reason.UNREACHABLE)),
    (34, Unclear("nobody knows")),
    (38, Refused("no such number", permanent=True)),
)
_HANGS = 250  # of a thousand, while somebody is to be killed


class Fault(Exception):
    """A channel promises not to raise; this is one that has a bug."""


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class Report:
    """What a provider tells at `at` (UTC) of a message it took: that it arrived, with no `meaning`; that it goes again,
    that nobody knows, or that the address is out of reach."""

    at: datetime
    channel: str
    sid: str
    status: str
    meaning: Later | Unclear | Refused | None = None


@dataclass(slots=True)
class Provider:
    """A channel in memory. `blocks` are addresses that refuse everything between two instants (UTC). `taken`
    counts how often each message of classes 1 to 5 was taken, by its id, whatever was answered.

    While `hangs` is an event, some sends set it and never end: the message is out, and whoever waits for the answer
    is killed before it comes.
    """

    name: str
    clock: Clock
    seed: int
    blocks: Mapping[str, tuple[datetime, datetime]] = field(default_factory=dict)
    taken: Counter[int] = field(default_factory=Counter)
    throttled: datetime | None = None  # everybody has to wait until then
    hangs: asyncio.Event | None = None
    calm: bool = False  # no faults of its own any more
    reports: list[Report] = field(default_factory=list)
    _sends: int = 0

    @property
    def can(self) -> Capabilities:
        return CHANNELS[self.name]

    async def send(self, delivery: Delivery) -> Outcome:
        now, cls = self.clock(), delivery.message.kind.cls
        if self.throttled is not None and now < self.throttled:
            wait = (self.throttled - now).total_seconds()
            return Later(wait, "everybody waits", whole_channel=True)
        if self._refuses(delivery.to, now):
            return Refused("blocked", permanent=not self.can.legal_stop, stopped=self.can.legal_stop)
        fault = None if self.calm else self._fault(delivery, now)
        if fault is not None:
            if isinstance(fault, Unclear):
                self._took(delivery.id, cls)
            return fault
        self._took(delivery.id, cls)
        await self._hang(delivery, now)
        self._sends += 1
        sid = f"{delivery.id}-{now.timestamp():.0f}-{self._sends}"  # of several processes too
        if self.can.costs and cls is not Class.REPLY:
            self._report(delivery, sid, now)
        return Sent(sid, 1 if self.can.costs else 0)

    def _report(self, delivery: Delivery, sid: str, now: datetime) -> None:
        """Within minutes. What surely did not arrive was not taken."""
        luck = self._luck("report", delivery, now)
        at = now + timedelta(seconds=20 + luck)
        meaning = next((meaning for most, meaning in _MEANINGS if luck < most), None)
        if isinstance(meaning, Later):
            self.taken[delivery.id] -= 1
        status = "undelivered" if meaning else "delivered"
        self.reports.append(Report(at, self.name, sid, status, meaning))

    def hear(self, report: Report) -> None:
        """From another process."""
        self.reports.append(report)

    def reported(self) -> list[Report]:
        """What is told by now, and was not yet."""
        due = [one for one in self.reports if one.at <= self.clock()]
        self.reports = [one for one in self.reports if one.at > self.clock()]
        return due

    async def close(self) -> None:
        """There is nothing to close."""

    def _took(self, id: int, cls: Class) -> None:
        if cls is not Class.REPLY:
            self.taken[id] += 1

    def _refuses(self, to: str, now: datetime) -> bool:
        block = self.blocks.get(to)
        return block is not None and block[0] <= now < block[1]

    def _luck(self, what: str, delivery: Delivery, now: datetime) -> float:
        """A number up to 1,000 that follows from what is sent, to whom and when, and not from the order of sends."""
        text = f"{what}:{self.seed}:{delivery.to}:{delivery.message.kind.text}:{now.timestamp()}"
        return crc32(text.encode()) * 1000 / _WHOLE

    def _fault(self, delivery: Delivery, now: datetime) -> Outcome | None:
        luck = self._luck("fault", delivery, now)
        if luck < _UNCLEAR:
            return Unclear("no answer")
        if luck < _LATER:
            return Later(30 + luck * 3000, "busy")
        if luck < _REFUSED:
            return Refused("not this text")
        if luck < _BROKEN:
            raise Fault("a bug")
        return None

    async def _hang(self, delivery: Delivery, now: datetime) -> None:
        if self.hangs is not None and self._luck("cut", delivery, now) < _HANGS:
            await self._never()

    async def _never(self) -> None:
        assert self.hangs is not None
        self.hangs.set()
        await asyncio.Event().wait()


@dataclass(slots=True)
class Mishaps:
    """What else goes wrong on a day: a provider that throttles everybody, a clock that is put back, a machine
    that sleeps for a whole day, a worker that is killed. The same `seed` gives the same ones."""

    seed: int

    def _luck(self, what: str, day: int) -> Random:
        return Random(f"{what}:{self.seed}:{day}")

    def throttled(self, day: int, channel: str) -> timedelta | None:
        luck = self._luck(f"storm:{channel}", day)
        return timedelta(minutes=luck.randrange(1, 180)) if luck.random() < 0.03 else None

    def put_back(self, day: int) -> timedelta | None:
        luck = self._luck("clock", day)
        return timedelta(minutes=luck.randrange(1, 10)) if luck.random() < 0.06 else None

    def asleep(self, day: int) -> bool:
        return day > 1 and self._luck("asleep", day).random() < 0.02

    def kill(self, day: int, channel: str) -> bool:
        return self._luck(f"kill:{channel}", day).random() < 0.08
