"""The virtual shop: who joins, visits and changes their mind, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from loyalty.facts.addresses import AddressChanged
from loyalty.facts.profile import PreferencesSet
from loyalty.model.addresses import AddressState
from loyalty.model.team import Staff
from loyalty.programme.programme import Programme
from simulation.count.promise import AddressChange, AddressOwner, Hours, PreferencesChange
from simulation.event import Event, Happening
from simulation.people import Person, Span
from simulation.till import Arrival, Till
from storage.engine.db import Conflict, Database

_TRIES = 5


@dataclass(slots=True)
class Shop:
    """`preferences` and `addresses` are changes that no table keeps; the count has to know them."""

    database: Database
    programme: Programme
    staff: Staff
    span: Span
    crowd: Sequence[Person]
    preferences: list[PreferencesChange] = field(default_factory=list)
    addresses: list[AddressChange] = field(default_factory=list)
    visits: int = 0
    _events: list[tuple[Happening, Person]] = field(default_factory=list)
    _visits: dict[int, list[Arrival]] = field(default_factory=lambda: defaultdict(list))
    till: Till = field(init=False)

    def __post_init__(self) -> None:
        self.till = Till(self.programme, self.staff)

    @property
    def owners(self) -> Sequence[AddressOwner]:
        return self.till.owners

    def open(self) -> None:
        """Schedule what is known on the first day: events, and the first visit of each person."""
        found = [(event, person) for person in self.crowd for event in person.events]
        self._events = sorted(found, key=lambda one: (one[0].at, one[1].id))[::-1]
        first = self.span.at(0, Random(0)) - timedelta(hours=12)
        for person in self.crowd:
            before = timedelta(days=person.luck.uniform(0, person.pause))
            start = max(person.member.joined_at, first - before)
            self._expect(person, start)

    def _expect(self, person: Person, after: datetime) -> None:
        at = person.next_visit(after, self.span.zone)
        if at is not None:
            luck = person.luck
            spent = round(max(6.0, luck.gauss(18, 6))) * 100
            elsewhere, takes = luck.random() < 0.5, luck.random() < person.keen
            arrival = Arrival(at, person, spent, elsewhere, takes, luck.random() < 0.8, luck.random() < 0.02)
            self._visits[self._day(at)].append(arrival)

    def _day(self, at: datetime) -> int:
        return (at.astimezone(self.span.zone).date() - self.span.start).days

    async def until(self, now: datetime) -> None:
        """Record all that happens up to this instant (UTC)."""
        events: list[tuple[Happening, Person]] = []
        while self._events and self._events[-1][0].at <= now:
            events.append(self._events.pop())
        arrivals = self._due(now)
        if events or arrivals:
            await self._record(events, arrivals)
            for event, _ in events:
                if isinstance(event, Event):
                    self._note(event)
            for one in arrivals:
                self._expect(one.person, one.at)
            self.visits += len(arrivals)

    async def _record(self, events: Sequence[tuple[Happening, Person]], arrivals: Sequence[Arrival]) -> None:
        """Again after a conflict: two ids that were drawn may be alike."""
        for _ in range(_TRIES - 1):
            with suppress(Conflict):
                await self.database.run(lambda tx: self.till.write(tx, events, arrivals))
                return
        await self.database.run(lambda tx: self.till.write(tx, events, arrivals))

    def _due(self, now: datetime) -> list[Arrival]:
        today, found = self._day(now), list[Arrival]()
        for day in [day for day in self._visits if day <= today]:
            found += [one for one in self._visits[day] if one.at <= now]
            later = [one for one in self._visits[day] if one.at > now]
            self._visits[day] = later
            if not later:
                del self._visits[day]
        return sorted(found, key=lambda one: (one.at, one.person.id))

    def _note(self, event: Event) -> None:
        match event.fact:
            case PreferencesSet(member_id, preferences):
                own = preferences.quiet
                quiet = None if own is None else Hours(own.start, own.end)
                muted = frozenset(int(cls) for cls in preferences.muted)
                change = PreferencesChange(member_id, event.at, preferences.fewer, muted, quiet)
                self.preferences.append(change)
            case AddressChanged(address_id, state):
                self.addresses.append(AddressChange(address_id, event.at, state is AddressState.OPEN))
            case _:
                pass
