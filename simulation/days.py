"""The days of a simulated year: what happens at the shop, what goes wrong, and when the service looks."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from loyalty.calendar import local_instant
from loyalty.programme.programme import Programme
from simulation.channels import CHANNELS
from simulation.count.promise import AddressChange, Witness
from simulation.crowd import crowd
from simulation.owner import Owner
from simulation.service import Service
from simulation.shop import Shop
from simulation.staff import hired
from simulation.world import Clock, Mishaps, Provider
from simulation.year import Year
from storage.engine.db import Database

# When the service looks, by the shop's clock. Between these it wakes for what it holds.
LOOKS = (time(0, 5), time(8), time(9), time(9, 12), time(12), time(16), time(19, 59), time(21))
_FIRST, _MORNING, _NOON = time(0, 5), time(9), time(12)
_SLEPT = timedelta(hours=12)
_WHOLE = LOOKS[:1] + LOOKS[2:5]  # at which promotions, vouchers and leases are looked at too


@dataclass(slots=True)
class Days:
    year: Year
    clock: Clock
    mishaps: Mishaps
    shop: Shop
    owner: Owner
    channels: Mapping[str, Provider]
    service: Service
    changes: list[tuple[datetime, Programme]] = field(default_factory=list)

    @classmethod
    async def begun(cls, database: Database, year: Year) -> Days:
        """At midnight of the first day: everybody is there who is not to join later."""
        programme, span = year.programme, year.span
        clock = Clock(local_instant(year.start, time(0), span.zone))
        people = crowd(programme, span, year.members, year.seed)
        owner, till = await hired(database, programme, clock())
        shop = Shop(database, programme, till, span, people)
        shop.open()
        blocks = {one.address.value: one.blocks for one in people if one.blocks}
        channels = {name: Provider(name, clock, year.seed, blocks) for name in CHANNELS.all}
        return cls(
            year,
            clock,
            Mishaps(year.seed),
            shop,
            Owner(database, programme, owner, year.seed),
            channels,
            Service(database, programme, clock, channels, year.processes),
        )

    async def day(self, day: int) -> None:
        if self.mishaps.asleep(day):  # the clock jumps forward over it
            return
        if day in self.year.later:
            self._changed(self.year.later[day])
        for at in LOOKS:
            look = local_instant(self.year.start + timedelta(days=day), at, self.year.span.zone)
            await self._deliver_until(look)
            await self._move_to(look)
            if at == _FIRST:
                await self._night(day)
            if at == _MORNING:
                await self.owner.morning(day, look)
            if at == _NOON:
                await self._noon(day)
            await (self.service.look() if at in _WHOLE else self.service.glance())

    def _changed(self, programme: Programme) -> None:
        """The service starts with other settings, a second after what it did last."""
        self.clock.now += timedelta(seconds=1)
        self.changes.append((self.clock(), programme))
        self.service.start(programme)
        self.owner.programme = self.shop.till.programme = programme

    async def over(self) -> None:
        """Nothing goes wrong any more, nothing new happens, and all that is due is sent."""
        for channel in self.channels.values():
            channel.calm, channel.throttled, channel.hangs = True, None, None
        for _ in range(4):
            self.clock.now += timedelta(hours=4)
            await self.service.look()

    def witness(self) -> Witness:
        taken: Counter[int] = Counter()
        for channel in self.channels.values():
            taken.update(channel.taken)
        zones = {
            id: one.member.zone
            for one in self.shop.crowd
            if one.member.zone
            for id in (one.id, one.id + 1, one.id + 2)
        }
        closed = [AddressChange(id, at, open=False) for id, at in self.service.closed]
        addresses = sorted((*self.shop.addresses, *closed), key=lambda one: one.at)
        return Witness(self.shop.preferences, addresses, +taken, zones, self.shop.owners)

    async def _deliver_until(self, look: datetime) -> None:
        """Wake at the very instants at which something that is held is free."""
        if self.clock() < look - _SLEPT:  # the machine slept, and wakes now
            return
        while True:
            wake = max(await self.service.next_due() or look, self.clock() + self.year.grain)
            if wake >= look:
                return
            await self._move_to(wake)
            await self.service.deliver()

    async def _move_to(self, at: datetime) -> None:
        await self.shop.until(at)
        self.clock.now = at

    async def _night(self, day: int) -> None:
        """What is old goes; and choose what will go wrong this day."""
        await self.service.sweeps.forget()
        await self.service.keep_offers()
        if self.year.purged:
            await self.service.purging.night()
        for name, channel in self.channels.items():
            if (span := self.mishaps.throttled(day, name)) is not None:
                channel.throttled = self.clock() + timedelta(hours=9) + span
            if self.mishaps.kill(day, name):
                channel.hangs = asyncio.Event()

    async def _noon(self, day: int) -> None:
        await self.owner.noon(self.clock())
        if (back := self.mishaps.put_back(day)) is not None:
            await self.service.look()
            self.clock.now -= back
