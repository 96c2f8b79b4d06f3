"""A year, day by day: what happens at the shop, and then what the service does about it."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from loyalty.calendar import local_instant
from loyalty.gate.caps import Policy
from loyalty.planning.refresh import still
from loyalty.programme.programme import Programme
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.feeding import ROOM
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from scheduler.planning.planner import Planner
from scheduler.sweeps import Sweeps
from simulation import count
from simulation.channels import CHANNELS
from simulation.count import Hours, Promise, Violation, Witness
from simulation.crowd import crowd
from simulation.owner import Owner
from simulation.people import Span
from simulation.shop import Shop
from simulation.staff import hired
from simulation.world import Clock, Provider, Weather
from storage.engine.db import Conflict, Database, Dialect, Tx
from storage.messages import claims

START = date(2027, 6, 1)  # a new year, both changes of the clock and a 29 February lie ahead
# When the service looks at everything, by the shop's clock. Between them it wakes for what it holds.
LOOKS = (time(0, 5), time(8), time(9), time(9, 12), time(12), time(16), time(19, 59), time(21))
_FIRST, _MORNING, _NOON = time(0, 5), time(9), time(12)
_OFFERS = LOOKS[:1] + LOOKS[2:5]  # at which offers, vouchers and leases are looked at too
_FAST = RateLimit(0, 64)
_LOOPS = 2000  # turns of the event loop
_AT_ONCE = 250  # members for whom every instant is kept; with more, instants are this much further apart


@dataclass(frozen=True, slots=True)
class Year:
    """What is lived through. `grain` is how close together the service wakes; None: as close as so many
    members allow."""

    programme: Programme
    members: int
    days: int
    seed: int
    start: date = START
    grain: timedelta | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.days, ZoneInfo(self.programme.shop.timezone))

    @property
    def wakes(self) -> timedelta:
        return timedelta(minutes=self.members // _AT_ONCE) if self.grain is None else self.grain


@dataclass(frozen=True, slots=True)
class Lived:
    """A year that is over, with its last instant and all that is wrong with it."""

    year: Year
    database: Database
    violations: Sequence[Violation]
    troubles: Sequence[str]
    visits: int
    claimed: int
    sold_out: int
    end: datetime
    seconds: float
    counting: float


@dataclass(slots=True)
class _Troubles(logging.Handler):
    """What the service itself calls an error, but for the faults that were made on purpose."""

    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.ERROR)

    def __hash__(self) -> int:
        return id(self)

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if "could not make message" not in text:
            self.heard.append(f"{text} ({record.exc_info[1]!r})" if record.exc_info else text)


async def live(database: Database, year: Year) -> Lived:
    """From the first morning to the last night, and the count. The database is empty and migrated."""
    started, troubles = perf_counter(), _Troubles()
    log, shown = logging.getLogger("scheduler"), logging.getLogger("scheduler").propagate
    log.addHandler(troubles)
    log.propagate = False
    try:
        days = await _Days.begun(database, year)
        for day in range(year.days):
            await days.day(day)
        await days.over()
    finally:
        log.removeHandler(troubles)
        log.propagate = shown
    lived = perf_counter()
    now = days.clock()
    found = await count.violations(database, promise(year), days.witness(), now)
    return Lived(
        year, database, found, troubles.heard, days.shop.visits, days.owner.claimed, days.owner.refused, now,
        lived - started, perf_counter() - lived,
    )  # fmt: skip


def promise(year: Year) -> Promise:
    """What the programme says, as words and numbers: how they are kept is not asked of the gate."""
    policy = year.programme.policy
    own, days = policy.quiet, range(-1, year.days + 2)
    return Promise(
        zone=policy.zone,
        limits=[(rule.name, str(rule.window)) for rule in policy.rules],
        fewer=[str(window) for window in policy.fewer],
        quiet=None if own is None else Hours(own.start, own.end),
        off=frozenset(int(cls) for cls in policy.off),
        rest=_rest(policy, [year.start + timedelta(days=day) for day in days]),
    )


def _rest(policy: Policy, days: Sequence[date]) -> frozenset[date]:
    return frozenset(day for day in days if day in policy.rest)


@dataclass(slots=True)
class _Days:
    """The service and the shop of one year. On PostgreSQL two couriers are at work."""

    year: Year
    database: Database
    clock: Clock
    weather: Weather
    shop: Shop
    owner: Owner
    planner: Planner
    sweeps: Sweeps
    broadcaster: Broadcaster
    channels: dict[str, Provider]
    couriers: list[Courier] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._hire()

    @classmethod
    async def begun(cls, database: Database, year: Year) -> _Days:
        programme, span = year.programme, year.span
        clock = Clock(local_instant(year.start, time(0), span.zone))
        people = crowd(programme, span, year.members, year.seed)
        owner, till = await hired(database, programme, clock())
        shop = Shop(database, programme, till, span, people)
        shop.open()
        blocks = {one.address.value: one.blocks for one in people if one.blocks}
        return cls(
            year,
            database,
            clock,
            Weather(year.seed),
            shop,
            Owner(database, programme, owner, year.seed),
            Planner(database, programme, clock),
            Sweeps(database, programme, clock),
            Broadcaster(database, programme, clock, CHANNELS, dict.fromkeys(CHANNELS.on, ROOM)),
            {name: Provider(name, clock, year.seed, blocks) for name in CHANNELS.all},
        )

    def _hire(self) -> None:
        """New ones know nothing of what the last ones had in hand."""
        number = 2 if self.database.dialect is Dialect.POSTGRES else 1
        policy = self.year.programme.policy
        refresh = partial(still, self.year.programme)
        self.couriers = [
            Courier(self.database, self.channels, policy, self.clock, refresh=refresh) for _ in range(number)
        ]

    def witness(self) -> Witness:
        taken: Counter[int] = Counter()
        for channel in self.channels.values():
            taken.update(channel.taken)
        zones = {one.member.id: one.member.zone for one in self.shop.crowd if one.member.zone}
        return Witness(self.shop.said, self.shop.turned, taken, zones)

    # What happens

    async def day(self, day: int) -> None:
        for at in LOOKS:
            look = local_instant(self.year.start + timedelta(days=day), at, self.year.span.zone)
            await self._held_until(look)
            await self._now_is(look)
            if at == _FIRST:
                await self._night(day)
            if at == _MORNING:
                await self.owner.morning(day, look)
            if at == _NOON:
                await self._noon(day)
            await (self._looks() if at in _OFFERS else self._glances())

    async def _now_is(self, at: datetime) -> None:
        await self.shop.until(at)
        self.clock.now = at

    async def _night(self, day: int) -> None:
        """What will go wrong this day."""
        await self.sweeps.forget()
        for name, channel in self.channels.items():
            if (storm := self.weather.storm(day, name)) is not None:
                channel.storm = self.clock() + timedelta(hours=9) + storm
            if self.weather.kill(day, name):
                channel.cut = asyncio.Event()

    async def _noon(self, day: int) -> None:
        await self.owner.noon(self.clock())
        if (back := self.weather.put_back(day)) is not None:
            await self._looks()
            self.clock.now -= back

    async def over(self) -> None:
        """The providers are well again, and all that is due goes out; nothing new happens."""
        for channel in self.channels.values():
            channel.calm, channel.storm, channel.cut = True, None, None
        for _ in range(3):
            self.clock.now += timedelta(hours=4)
            await self._looks()

    async def _held_until(self, look: datetime) -> None:
        """Wakes at the very instants at which something held is free."""
        while True:
            held = [at for at in (await self._first()).values() if at > self.clock()]
            wake = max(min(held, default=look), self.clock() + self.year.wakes)
            if wake >= look:
                return
            await self._now_is(wake)
            await self._carried()

    async def _first(self) -> dict[str, datetime]:
        """What waits longest on each channel, of what no stop of the whole channel keeps there."""
        now = self.clock()
        return await self.database.run(lambda tx: _first(tx, now))

    # What the service does about it

    async def _looks(self) -> None:
        await self._recovered()
        while await self.sweeps.expire_vouchers():
            pass
        await self.planner.plan()
        while await self._carried() or await self.broadcaster.step() == 0 or await self._carried():
            pass

    async def _glances(self) -> None:
        """What comes every few seconds, and not only now and then."""
        await self.planner.plan()
        await self._carried()

    async def _recovered(self) -> None:
        await self.couriers[0].recover()

    async def _carried(self) -> bool:
        """Until nothing may go any more; whether anything went."""
        any_went = False
        while any([await self._rounds(name) for name in await self._due()]):
            any_went = True
        return any_went

    async def _due(self) -> list[str]:
        return [name for name, at in (await self._first()).items() if at <= self.clock()]

    async def _rounds(self, name: str) -> int:
        """As the courier goes on after a transaction that was not kept."""
        try:
            return await self._round(name)
        except Conflict:
            return 1

    async def _round(self, name: str) -> int:
        channel = self.channels[name]
        if channel.cut is None and len(self.couriers) == 1:
            return await self.couriers[0].round(name, _FAST)
        loop = asyncio.get_running_loop()
        rounds = [loop.create_task(courier.round(name, _FAST)) for courier in self.couriers]
        if channel.cut is None:
            return sum(await asyncio.gather(*rounds))
        cut = loop.create_task(channel.cut.wait())
        whole = asyncio.gather(*rounds)
        both: set[asyncio.Future[Any]] = {whole, cut}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if whole.done():
            cut.cancel()
            return sum(whole.result())
        for _ in range(_LOOPS):  # the others' answers come, and are noted
            await asyncio.sleep(0)
        channel.cut = None
        whole.cancel()
        await asyncio.gather(whole, *rounds, return_exceptions=True)
        await self._killed()
        return 1

    async def _killed(self) -> None:
        """Between the send and the answer. Where there is one process, the next one knows at its start that
        nobody holds a claim any more; elsewhere the lease has to run out."""
        self._hire()
        if self.database.dialect is Dialect.SQLITE:
            await self.database.run(lambda tx: claims.release(tx, self.clock()))


async def _first(tx: Tx, now: datetime) -> dict[str, datetime]:
    found = {}
    for name in CHANNELS.all:
        row = await tx.row(
            """SELECT "due_at" FROM "outbox" WHERE "state" = 'waiting' AND "channel" = $1
            AND ("due_at" > $2 OR NOT EXISTS (SELECT 1 FROM "rate_limit" WHERE "channel" = $1 AND "free_at" > $2))
            ORDER BY "due_at" LIMIT 1""",
            name,
            now,
        )
        if row is not None:
            found[name] = row["due_at"]
    return found
