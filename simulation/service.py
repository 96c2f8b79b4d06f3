"""The service of a simulated year: the real planner, sweeps, broadcaster and couriers, which work when they are
told to."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from loyalty.messages.outcomes import Later, Refused, Unclear
from loyalty.programme.programme import Programme
from scheduler.broadcasts import keeping
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.broadcasts.feeding import ROOM
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from scheduler.delivery.settling import come_back
from scheduler.planning.planner import Planner
from scheduler.purging import Purging
from scheduler.sweeps import Sweeps
from simulation.channels import CHANNELS
from simulation.processes import Worker
from simulation.world import Clock, Provider, Report
from storage.engine.db import Conflict, Database, Dialect, Tx
from storage.messages import claims, receipts
from storage.messages.receipts import Taken

_UNLIMITED = RateLimit(0, 64)
_LOOPS = 2000  # turns of the event loop
_ELSEWHERE = 0.3  # seconds, in which other processes get on


@dataclass(slots=True)
class Service:
    """On PostgreSQL two couriers are at work, as in two processes; or so many `processes` are."""

    database: Database
    programme: Programme
    clock: Clock
    channels: Mapping[str, Provider]
    processes: int = 0
    courier: Courier = field(init=False)
    couriers: Sequence[Courier | Worker] = ()
    planner: Planner = field(init=False)
    sweeps: Sweeps = field(init=False)
    purging: Purging = field(init=False)
    broadcaster: Broadcaster = field(init=False)
    closed: list[tuple[int, datetime]] = field(default_factory=list)  # addresses, by a report

    def __post_init__(self) -> None:
        self.start(self.programme)

    def start(self, programme: Programme) -> None:
        """With these settings: as after a restart."""
        self.programme = programme
        shop = self.database, programme, self.clock
        self.planner, self.sweeps, self.purging = Planner(*shop), Sweeps(*shop), Purging(*shop, pause=0)
        self.broadcaster = Broadcaster(*shop, CHANNELS, dict.fromkeys(CHANNELS.on, ROOM))
        self._start_couriers()

    def _start_couriers(self) -> None:
        """New ones, which know nothing of what the last ones had in hand."""
        self.stop()
        number = 2 if self.database.dialect is Dialect.POSTGRES else 1
        rules = self.programme
        here = [
            Courier(self.database, self.channels, rules.policy, self.clock, programme=rules)
            for _ in range(number)
        ]
        shop = self.database.url, self.programme, self.channels
        self.courier = here[0]
        self.couriers = [Worker(*shop) for _ in range(self.processes)] or here

    def stop(self) -> None:
        """Whatever they have in hand."""
        for one in self.couriers:
            if isinstance(one, Worker):
                one.kill()

    async def keep_offers(self) -> None:
        """Those that are long over are counted for the last time."""
        await keeping.keep(self.database, self.database, self.programme, self.clock())

    # What is done, and how often

    async def look(self) -> None:
        """Everything there is to do, until nothing is left to do now."""
        await self.courier.recover()
        while await self.sweeps.expire_vouchers():
            pass
        await self.planner.plan()
        while await self.deliver() or await self.broadcaster.step() == 0 or await self.deliver():
            pass

    async def _hear(self) -> bool:
        """What providers report of messages they had taken. Whether there was anything."""
        heard = [one for channel in self.channels.values() for one in channel.reported()]
        for one in heard:
            await self._heard(one)
        return bool(heard)

    async def _heard(self, one: Report) -> None:
        now = self.clock()
        taken = await self.database.run(lambda tx: noted(tx, one, now))
        if taken is not None and isinstance(one.meaning, Refused):
            await self.courier.unreachable(taken.address_id, one.meaning)
            self.closed.append((taken.address_id, now))

    async def glance(self) -> None:
        """Only what the service does every few seconds."""
        await self.planner.plan()
        await self.deliver()

    async def deliver(self) -> bool:
        """Send until nothing may be sent any more; whether anything was."""
        any_sent = await self._hear()
        while any([await self._round(name) for name in await self._due()]):
            any_sent = True
        return any_sent

    async def next_due(self) -> datetime | None:
        """When the next message that is held is free, after this instant."""
        return min((at for at in (await self._first()).values() if at > self.clock()), default=None)

    async def _due(self) -> list[str]:
        return [name for name, at in (await self._first()).items() if at <= self.clock()]

    async def _first(self) -> dict[str, datetime]:
        now = self.clock()
        return await self.database.run(lambda tx: _first(tx, now))

    # One round of a channel

    async def _round(self, name: str) -> int:
        """How many were sent. A transaction that was not kept is tried again, as the courier does."""
        try:
            return await self._together(name)
        except Conflict:
            return 1

    async def _together(self, name: str) -> int:
        """One round of all couriers; where the channel hangs they are killed."""
        channel = self.channels[name]
        if channel.hangs is None and len(self.couriers) == 1:
            return await self.couriers[0].round(name, _UNLIMITED)
        loop = asyncio.get_running_loop()
        rounds = [loop.create_task(courier.round(name, _UNLIMITED)) for courier in self.couriers]
        if channel.hangs is None:
            return sum(await asyncio.gather(*rounds))
        hangs = loop.create_task(channel.hangs.wait())
        whole = asyncio.gather(*rounds)
        both: set[asyncio.Future[Any]] = {whole, hangs}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if whole.done():
            hangs.cancel()
            return sum(whole.result())
        for _ in range(_LOOPS):  # the other answers come, and are recorded
            await asyncio.sleep(0)
        await asyncio.sleep(_ELSEWHERE if self.processes else 0)
        channel.hangs = None
        whole.cancel()
        await asyncio.gather(whole, *rounds, return_exceptions=True)
        await self._restart()
        return 1

    async def _restart(self) -> None:
        """After a kill between a send and its answer. One process knows at its start that every claim is free;
        where there are several, the lease has to run out."""
        self._start_couriers()
        if self.database.dialect is Dialect.SQLITE:
            await self.database.run(lambda tx: claims.release(tx, self.clock()))


async def noted(tx: Tx, report: Report, now: datetime) -> Taken | None:
    """A report, and what follows from it: the message waits again, or nobody knows."""
    taken = await receipts.record(tx, report.channel, report.sid, report.status, None, ("",))
    match report.meaning:
        case Later() as later if taken is not None:
            await come_back(tx, taken, later, now)
        case Unclear(why) if taken is not None:
            await receipts.leave_unclear(tx, taken, why, now)
    return taken


async def _first(tx: Tx, now: datetime) -> dict[str, datetime]:
    """When the first waiting message of each channel is due. Where the whole channel is stopped, only what is due
    later counts."""
    found = {}
    for name in CHANNELS.all:
        row = await tx.row(
            """SELECT "due_at" FROM "outbox" WHERE "state" = 'waiting' AND "channel" = $1
            AND ("due_at" > $2
                OR NOT EXISTS (SELECT 1 FROM "rate_limit" WHERE "channel" = $1 AND "free_at" > $2))
            ORDER BY "due_at" LIMIT 1""",
            name,
            now,
        )
        if row is not None:
            found[name] = row["due_at"]
    return found
