"""The virtual shop: who joins, comes and changes their mind, written down as a turn at the till would.

A year of visits is written in bulk: the very statements of the facts, all of one kind together. A visit
code and a line of the trail are left out, for nobody types and nobody audits.
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
    StaffInvited,
    StaffJoined,
    VoucherIssued,
    VoucherRedeemed,
)
from loyalty.messages.kind import Class
from loyalty.model import (
    Address,
    AddressState,
    Balance,
    Invitation,
    Role,
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
from simulation.channels import CHAT
from simulation.count import Hours, Said, Turned
from simulation.event import Event
from simulation.people import Person, Span
from storage.engine.db import Conflict, Database, Statement, Tx, Value, fresh_id
from storage.ledger import locations
from storage.messages import outbox
from storage.people import addresses
from storage.people.reach import reach_each
from storage.people.rows import balance_of
from storage.writing import facts

_LEFT_OUT = frozenset({"visit_code", "audit"})
_PRIZE = timedelta(minutes=1)  # from a visit to the reward that is taken for it
_CHUNK = 512
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody comes to the till. What they spend (minor units), which chat they are seen in, and whether
    they take a reward is up to chance, and known before: a transaction may run twice."""

    at: datetime
    person: Person
    spent: int
    elsewhere: bool
    takes: bool


@dataclass(slots=True)
class Shop:
    """`said` and `turned` are what the count has to know and no table says."""

    database: Database
    programme: Programme
    staff: Staff
    span: Span
    crowd: Sequence[Person]
    said: list[Said] = field(default_factory=list)
    turned: list[Turned] = field(default_factory=list)
    visits: int = 0
    _events: list[tuple[Event, Person]] = field(default_factory=list)
    _visits: dict[int, list[Coming]] = field(default_factory=lambda: defaultdict(list))
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def open(self) -> None:
        """What will happen, as far as it is known on the first day."""
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
            coming = Coming(at, person, spent, luck.random() < 0.5, luck.random() < person.keen)
            self._visits[self._day(at)].append(coming)

    def _day(self, at: datetime) -> int:
        return (at.astimezone(self.span.zone).date() - self.span.start).days

    async def until(self, now: datetime) -> None:
        """All that happens up to this instant."""
        events: list[tuple[Event, Person]] = []
        while self._events and self._events[-1][0].at <= now:
            events.append(self._events.pop())
        coming = self._due(now)
        if events or coming:
            await self._kept(events, coming)
            for event, _ in events:
                self._witnessed(event)
            for one in coming:
                self._expect(one.person, one.at)
            self.visits += len(coming)

    async def _kept(self, events: Sequence[tuple[Event, Person]], coming: Sequence[Coming]) -> None:
        """With new ids, should two of them have been alike."""
        for _ in range(_TRIES):
            try:
                await self.database.run(lambda tx: self._written(tx, events, coming))
                return
            except Conflict as conflict:
                last = conflict
        raise last

    def _due(self, now: datetime) -> list[Coming]:
        today, found = self._day(now), list[Coming]()
        for day in [day for day in self._visits if day <= today]:
            found += [one for one in self._visits[day] if one.at <= now]
            later = [one for one in self._visits[day] if one.at > now]
            self._visits[day] = later
            if not later:
                del self._visits[day]
        return sorted(found, key=lambda one: (one.at, one.person.id))

    def _witnessed(self, event: Event) -> None:
        match event.fact:
            case PreferencesSet(member_id, preferences):
                own = preferences.quiet
                quiet = None if own is None else Hours(own.start, own.end)
                muted = frozenset(int(cls) for cls in preferences.muted)
                self.said.append(Said(member_id, event.at, preferences.fewer, muted, quiet))
            case AddressChanged(address_id, state):
                self.turned.append(Turned(address_id, event.at, state is AddressState.OPEN))
            case _:
                pass

    # Writing

    async def _written(
        self, tx: Tx, events: Sequence[tuple[Event, Person]], coming: Sequence[Coming]
    ) -> None:
        for event, person in events:
            await tx.write([*self._event(event, person)])
        if coming:
            await _in_bulk(tx, await self._credited(tx, coming))

    def _event(self, event: Event, person: Person) -> Iterator[Statement]:
        match event.fact:
            case Joined():
                yield addresses.first_seen(person.address, event.at)
            case AddressAttached():
                assert person.second is not None
                yield addresses.first_seen(person.second, event.at)
        yield from facts.statements(event.fact, event.at, self.programme.codes)

    async def _credited(self, tx: Tx, coming: Sequence[Coming]) -> list[Statement]:
        balances = await _balances(tx, [one.person.id for one in coming])
        reached = await _reached(tx, [one.person.id for one in coming])
        written: list[Statement] = []
        for one in coming:
            if one.person.id in balances:
                written += self._visit(one, balances, reached.get(one.person.id))
        return written

    def _visit(self, one: Coming, held: dict[int, Balance], to: Address | None) -> Iterator[Statement]:
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


async def _in_bulk(tx: Tx, statements: Sequence[Statement]) -> None:
    """All with the same words together, in the order in which the first of each came."""
    alike: dict[str, list[tuple[Value, ...]]] = {}
    for statement in statements:
        alike.setdefault(statement.sql, []).append(statement.args)
    for sql, rows in alike.items():
        await tx.many(sql, rows)


def _in(ids: Sequence[int]) -> str:
    return ", ".join(f"${n}" for n in range(1, len(ids) + 1))


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Each of the same length, so that a statement is prepared once."""
    known = sorted(set(ids))
    for start in range(0, len(known), _CHUNK):
        chunk = known[start : start + _CHUNK]
        length = 1 << (len(chunk) - 1).bit_length()
        yield chunk + chunk[-1:] * (length - len(chunk))


async def _balances(tx: Tx, ids: Sequence[int]) -> dict[int, Balance]:
    """Of those who are here."""
    found: dict[int, Balance] = {}
    for chunk in _chunks(ids):
        rows = await tx.rows(
            f"""SELECT b.* FROM "balance" b JOIN "member" m ON m."id" = b."member_id"
            WHERE b."member_id" IN ({_in(chunk)}) AND m."left_at" IS NULL""",
            *chunk,
        )
        found |= {row["member_id"]: balance_of(row) for row in rows}
    return found


async def _reached(tx: Tx, ids: Sequence[int]) -> dict[int, Address]:
    """Where a milestone reaches each. Those all of whose addresses are closed are told nothing."""
    found: dict[int, Address] = {}
    for chunk in _chunks(ids):
        found |= await reach_each(tx, chunk, Class.MILESTONE)
    return {id: address for id, address in found.items() if address.state is AddressState.OPEN}


def _paid(held: Balance, reward: Reward) -> Balance:
    points, stamps = (reward.cost if reward.unit is unit else 0 for unit in (Unit.POINTS, Unit.STAMPS))
    return replace(held, points=held.points - points, stamps=held.stamps - stamps)


async def opened(database: Database, programme: Programme, now: datetime) -> tuple[Staff, Staff]:
    """Who works there: the owner, and somebody at the till."""
    await locations.keep(database, programme.locations)
    place = programme.locations[0].id
    owner = await _hired(database, programme, Role.OWNER, "owner", place, now)
    return owner, await _hired(database, programme, Role.STAFF, "till", place, now)


async def _hired(
    database: Database, programme: Programme, role: Role, name: str, place: str, now: datetime
) -> Staff:
    address = addresses.stranger(CHAT.name, f"virtual-{name}", programme.shop.locales[0])
    invitation = Invitation(fresh_id(), f"virtual-{name}", role, place, now + timedelta(days=1))
    staff = Staff(fresh_id(), address.id, role, name, place)
    written = [addresses.first_seen(address, now)]
    for fact in (StaffInvited(invitation, address.id), StaffJoined(staff, invitation.id, address.id)):
        written += facts.statements(fact, now, programme.codes)
    await database.run(lambda tx: tx.write(written))
    return staff
