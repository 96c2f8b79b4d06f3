"""The virtual shop: who joins, visits and changes their mind, recorded as a turn would record it.

Visits are written in bulk: the same statements, all of one kind together. Visit codes and the audit trail are left
out, for nobody types the ones or reads the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from random import Random

from loyalty.facts import (
    AddressAttached,
    AddressChanged,
    Credited,
    Joined,
    PreferencesSet,
    VoucherIssued,
    VoucherRedeemed,
)
from loyalty.model import (
    Address,
    AddressState,
    Balance,
    Staff,
    Unit,
    Visit,
    Voucher,
    VoucherState,
)
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules import visits
from loyalty.rules.rewards import affordable
from simulation.bulk import balances, in_bulk, reached
from simulation.count.promise import AddressChange, Hours, PreferencesChange
from simulation.event import Event
from simulation.people import Person, Span
from storage.engine.db import Conflict, Database, Statement, Tx
from storage.messages import outbox
from storage.people import addresses
from storage.writing import facts

_LEFT_OUT = frozenset({"visit_code", "audit"})
_PRIZE = timedelta(minutes=1)  # from a visit to the reward that is taken for it
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody comes to the till.

    What they spend (minor units), whether they are seen at their second address, and whether they take a reward
    is drawn before the transaction, which may run twice.
    """

    at: datetime
    person: Person
    spent: int
    elsewhere: bool
    takes: bool


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
    _events: list[tuple[Event, Person]] = field(default_factory=list)
    _visits: dict[int, list[Arrival]] = field(default_factory=lambda: defaultdict(list))
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

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
            arrival = Arrival(at, person, spent, luck.random() < 0.5, luck.random() < person.keen)
            self._visits[self._day(at)].append(arrival)

    def _day(self, at: datetime) -> int:
        return (at.astimezone(self.span.zone).date() - self.span.start).days

    async def until(self, now: datetime) -> None:
        """Record all that happens up to this instant (UTC)."""
        events: list[tuple[Event, Person]] = []
        while self._events and self._events[-1][0].at <= now:
            events.append(self._events.pop())
        arrivals = self._due(now)
        if events or arrivals:
            await self._record(events, arrivals)
            for event, _ in events:
                self._note(event)
            for one in arrivals:
                self._expect(one.person, one.at)
            self.visits += len(arrivals)

    async def _record(self, events: Sequence[tuple[Event, Person]], arrivals: Sequence[Arrival]) -> None:
        """Again after a conflict: two ids that were drawn may be alike."""
        for _ in range(_TRIES):
            try:
                await self.database.run(lambda tx: self._write(tx, events, arrivals))
                return
            except Conflict as conflict:
                last = conflict
        raise last

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

    # Writing

    async def _write(
        self, tx: Tx, events: Sequence[tuple[Event, Person]], arrivals: Sequence[Arrival]
    ) -> None:
        for event, person in events:
            await tx.write([*self._event(event, person)])
        if arrivals:
            await in_bulk(tx, await self._credits(tx, arrivals))

    def _event(self, event: Event, person: Person) -> Iterator[Statement]:
        match event.fact:
            case Joined():
                yield addresses.first_seen(person.address, event.at)
            case AddressAttached():
                assert person.second is not None
                yield addresses.first_seen(person.second, event.at)
        yield from facts.statements(event.fact, event.at, self.programme.codes)

    async def _credits(self, tx: Tx, arrivals: Sequence[Arrival]) -> list[Statement]:
        held = await balances(tx, [one.person.id for one in arrivals])
        to = await reached(tx, [one.person.id for one in arrivals])
        written: list[Statement] = []
        for one in arrivals:
            if one.person.id in held:
                written += self._visit(one, held, to.get(one.person.id))
        return written

    def _visit(self, one: Arrival, held: dict[int, Balance], to: Address | None) -> Iterator[Statement]:
        person, gain = one.person, visits.earned(self.programme, one.spent)
        visit = Visit(
            next(self._ids), person.id, person.member.location, self.staff.id, one.spent, gain.points,
            gain.stamps, one.at,
        )  # fmt: skip
        yield from self._told(Credited(visit, visit.id, self.staff.address_id), one.at)
        if person.second is not None:
            yield addresses.seen(person.second if one.elsewhere else person.address, one.at)
        before = held[person.id]
        held[person.id] = visits.after(before, gain, one.at)
        for said in visits.milestones(self.programme, before, held[person.id]) if to else ():
            assert to is not None
            claim = outbox.new(
                to, said, "", one.at, expires_at=one.at + self.programme.messages.milestone_lifetime
            )
            yield outbox.put(claim, one.at, claimed=False, cause=visit.id)
        for reward in affordable(self.programme, held[person.id])[:1]:
            if one.takes:
                yield from self._prize(person, reward.id, one.at + _PRIZE, held)

    def _prize(self, person: Person, id: str, at: datetime, held: dict[int, Balance]) -> Iterator[Statement]:
        reward = self.programme.reward(id)
        assert reward is not None
        number = next(self._ids)
        voucher = Voucher(
            number, str(number), person.id, reward.id, reward.unit, reward.cost, VoucherState.OPEN, at,
            at + reward.valid,
        )  # fmt: skip
        yield from self._told(VoucherIssued(voucher), at)
        yield from self._told(VoucherRedeemed(voucher, self.staff.id, person.member.location, 0), at + _PRIZE)
        held[person.id] = _paid(held[person.id], reward)

    def _told(self, fact: Credited | VoucherIssued | VoucherRedeemed, at: datetime) -> Iterator[Statement]:
        for statement in facts.statements(fact, at, self.programme.codes):
            if statement.table not in _LEFT_OUT:
                yield statement


def _paid(held: Balance, reward: Reward) -> Balance:
    points, stamps = (reward.cost if reward.unit is unit else 0 for unit in (Unit.POINTS, Unit.STAMPS))
    return replace(held, points=held.points - points, stamps=held.stamps - stamps)
