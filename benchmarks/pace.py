"""The rate limit that all processes share: how far SMS drift from it in ten minutes of virtual time, what two and three
processes make of it, and what they do when the provider tells one of them to wait. The last two take real seconds."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.rows import Row
from bot.settings.file import read
from loyalty.messages.outcomes import Later, Outcome, Sent
from scheduler.delivery.channel import Channel, Delivery
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import LONGEST_BURST, RateLimit
from storage.engine.db import Database
from storage.engine.opening import open_database

MINUTES = int(os.environ.get("BENCH_PACE_MINUTES", "10"))  # of virtual time
SEGMENTS = 10.0  # a second, as a number that is allowed to send fast
PACE = 100.0  # messages a second of several processes
SECONDS = 20  # they are watched
ASKED = 10.0  # seconds that the provider asks to wait
_KNOWN = 0.5  # seconds after which every process knows of it
_ANSWER = 0.02  # seconds a provider takes


@dataclass
class _Texts:
    """Takes texts of one to three segments, and counts them."""

    name: str = "sms"
    segments: int = 0

    async def send(self, delivery: Delivery) -> Outcome:
        segments = 1 + int(delivery.to) % 3
        self.segments += segments
        return Sent("SM1", segments)

    async def close(self) -> None:
        """Nothing is open."""


def _courier(database: Database, channel: Channel, limit: RateLimit, now: Callable[[], datetime]) -> Courier:
    policy = read(Path(__file__).parents[1] / "config.toml").programme.policy
    return Courier(database, {channel.name: channel}, policy, now, rate_limits={channel.name: limit})


async def _drift(dialect: str) -> Row:
    at, end = seeds.NOW, seeds.NOW + timedelta(minutes=MINUTES)
    limit, provider = RateLimit(SEGMENTS), _Texts()
    expected = SEGMENTS * MINUTES * 60
    async with fresh(dialect) as url:
        database = await open_database(url)
        await seeds.crowd(database, int(expected), "sms")
        await seeds.milestones(database, range(int(expected)), "sms")
        courier = _courier(database, provider, limit, lambda: at)
        while at < end:
            if not await courier.round("sms", limit):
                at += timedelta(seconds=limit.pause)
        await database.close()
    told = f"{provider.segments:,} segments where {expected:,.0f} are due"
    what = f"SMS off their pace after {MINUTES} minutes, {dialect} / it"
    return Row(what, abs(provider.segments / expected - 1), 0.01, at_most=True, detail=told)


@dataclass
class _Far:
    """The provider of several processes: when which of them began a send, in seconds. The first send after `stops_at` is
    asked to wait, and so is each until that is over."""

    stops_at: float = float("inf")
    began: float = field(default_factory=perf_counter)
    sends: list[tuple[float, int]] = field(default_factory=list)
    told_at: float = float("inf")

    def time(self) -> float:
        return perf_counter() - self.began

    async def answer(self, process: int) -> Outcome:
        at = self.time()
        self.sends.append((at, process))
        if at >= self.stops_at:
            self.told_at = min(self.told_at, at)
        await asyncio.sleep(_ANSWER)
        if self.told_at <= at < self.told_at + ASKED:
            return Later(self.told_at + ASKED - at, "HTTP 429", whole_channel=True)
        return Sent("1")


@dataclass
class _Process:
    far: _Far
    number: int
    name: str = "telegram"

    async def send(self, delivery: Delivery) -> Outcome:
        return await self.far.answer(self.number)

    async def close(self) -> None:
        """Nothing is open."""


@asynccontextmanager
async def _together(processes: int, seconds: float) -> AsyncIterator[_Far]:
    """Couriers with connections of their own, as in processes, and a queue that lasts longer than they are watched."""
    async with fresh("postgres") as url, AsyncExitStack() as stack:
        seeding = await open_database(url)
        waiting = int(PACE * (seconds + 5))
        await seeds.crowd(seeding, waiting, "telegram")
        await seeds.milestones(seeding, range(waiting), "telegram")
        await seeding.close()
        far, stop, limit = _Far(), asyncio.Event(), RateLimit(PACE)

        def now() -> datetime:
            return seeds.NOW + timedelta(seconds=far.time())

        couriers = []
        for number in range(processes):
            database = await open_database(url)
            stack.push_async_callback(database.close)
            couriers.append(_courier(database, _Process(far, number), limit, now))
        running = asyncio.gather(*(courier.run(stop) for courier in couriers))
        try:
            yield far
        finally:
            stop.set()
            await running


async def _shared(processes: int) -> list[Row]:
    async with _together(processes, SECONDS) as far:
        await asyncio.sleep(SECONDS)
        seen = [process for at, process in far.sends if at < SECONDS]
    each = [seen.count(process) for process in range(processes)]
    due = PACE * (SECONDS + LONGEST_BURST.total_seconds())
    return [
        Row(
            f"{processes} processes off their common pace / it",
            abs(len(seen) / due - 1),
            0.03,
            at_most=True,
            detail=f"{len(seen):,} of {due:,.0f}, a burst among them",
        ),
        Row(
            f"the smallest of {processes} processes / an equal share",
            min(each) * processes / len(seen),
            0.5,
            detail=", ".join(map(str, each)),
        ),
    ]


async def _stopped(processes: int) -> list[Row]:
    async with _together(processes, ASKED + 6) as far:
        far.stops_at = 2.0
        await asyncio.sleep(far.stops_at + ASKED + 4)
        told, over = far.told_at, far.told_at + ASKED
    after = [(at, process) for at, process in far.sends if at >= over]
    meanwhile = [at for at, _ in far.sends if told + _KNOWN <= at < over]
    probes = _before_the_first_answer([at for at, _ in after])
    first = [min(at for at, who in after if who == process) for process in range(processes)]
    many = f"{processes} processes told to wait"
    return [
        Row(f"{many}: sends meanwhile / none", len(meanwhile), 0, at_most=True),
        Row(f"{many}: sends that find out / one", probes, 1, at_most=True),
        Row(
            f"{many}: until all send again / {ASKED:.0f} s asked",
            (max(first) - told) / ASKED,
            1.3,
            at_most=True,
            detail=f"{max(first) - told:.1f} s",
        ),
    ]


def _before_the_first_answer(begun: Sequence[float]) -> int:
    return sum(at < begun[0] + _ANSWER for at in begun)


async def measure() -> list[Row]:
    rows = [await _drift(dialect) for dialect in ("sqlite", "postgres")]
    for processes in (2, 3):
        rows += await _shared(processes)
    return [*rows, *await _stopped(3)]


def run() -> list[Row]:
    return asyncio.run(measure())
