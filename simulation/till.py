"""What happens at the virtual shop, written as a turn would write it.

Visits are written in bulk: the same statements, all of one kind together. Visit codes and the audit trail are left
out, for nobody types the ones or reads the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from loyalty.facts.addresses import AddressAttached
from loyalty.facts.fact import Fact
from loyalty.facts.membership import MembershipPaid
from loyalty.facts.passes import PassSold
from loyalty.facts.people import Joined
from loyalty.facts.visits import Credited, PaperMoved, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import PREPAID
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.team import Staff
from loyalty.model.visits import Prepaid, Visit
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules import visits
from loyalty.rules.rewards import affordable
from loyalty.standing import membership
from loyalty.standing.tally import Tally
from loyalty.standing.told import news
from simulation.bulk import balances, reached
from simulation.cards import changed, link, unlink
from simulation.count.promise import AddressOwner
from simulation.event import Event, Happening, Link, Question, Unlink
from simulation.people import Person
from storage.engine.bulk import in_bulk
from storage.engine.db import Statement, Tx
from storage.ledger.accounts import read_accounts
from storage.ledger.book import Book
from storage.messages import outbox
from storage.people import addresses
from storage.writing import facts
from storage.writing.opening import open_book

_LEFT_OUT = frozenset({"visit_code", "audit"})
_PRIZE = timedelta(minutes=1)  # from a visit to the reward that is taken for it
_SLIP = timedelta(minutes=2)  # from a visit to its undo
_ANSWER = Message(JoiningKind.OFFERS_ON)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody comes to the till.

    What they spend (minor units), whether they are seen at their second address, whether they take a reward and use
    its voucher, and whether the visit is undone is drawn before the transaction, which may run twice.
    """

    at: datetime
    person: Person
    spent: int
    elsewhere: bool
    takes: bool
    uses: bool = True
    slips: bool = False


@dataclass(slots=True)
class Till:
    """`owners` are whose the addresses were, as that changed; some twice, where a transaction ran twice."""

    programme: Programme
    staff: Staff
    owners: list[AddressOwner] = field(default_factory=list)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _slips: list[Visit] = field(default_factory=list)
    _tallies: dict[int, Tally] = field(default_factory=dict)  # by person
    _passes: dict[int, str] = field(default_factory=dict)  # the pass that was sold, by the id of the sale

    async def write(
        self, tx: Tx, events: Sequence[tuple[Happening, Person]], arrivals: Sequence[Arrival]
    ) -> None:
        for event, person in events:
            match event:
                case Event():
                    self.owners += await changed(tx, event)
                    book = await open_book(tx, [event.fact], self.programme.as_of(event.at))
                    await tx.write([*self._event(event, person, book)])
                case Question():
                    answer = outbox.new(person.address, _ANSWER, "", event.at)
                    await tx.write([outbox.put(answer, event.at, claimed=False)])
                case Link():
                    self.owners += await link(tx, person, self.programme, event.at, next(self._ids))
                case Unlink():
                    self.owners += await unlink(tx, person, self.programme, event.at)
        if arrivals:
            self._slips.clear()
            await in_bulk(tx, await self._credits(tx, arrivals))
            for visit in self._slips:
                undone = Undone(visit, self.staff.address_id)
                book = await open_book(tx, [undone], self.programme.as_of(visit.at + _SLIP))
                await tx.write([*self._written(undone, visit.at + _SLIP, book)])

    def _event(self, event: Event, person: Person, book: Book) -> Iterator[Statement]:
        fact = event.fact
        match fact:
            case Joined(_, address_id) if (
                event.at == person.member.joined_at or address_id != person.address.id
            ):
                yield addresses.first_seen(person.at(address_id), event.at)
            case AddressAttached(address_id):
                yield addresses.first_seen(person.at(address_id), event.at)
            case PaperMoved():
                fact = replace(fact, staff_id=self.staff.id)
            case PassSold(sale):
                sale = replace(
                    sale, id=next(self._ids), staff_id=self.staff.id, location=person.member.location
                )
                self._passes[sale.id] = sale.of
                fact = PassSold(sale, self.staff.address_id)
            case MembershipPaid(payment):
                period = replace(payment.period, id=next(self._ids))
                fact = MembershipPaid(
                    replace(payment, period=period, staff_id=self.staff.id), self.staff.address_id
                )
        yield from self._written(fact, event.at, book)

    async def _credits(self, tx: Tx, arrivals: Sequence[Arrival]) -> list[Statement]:
        as_of = self.programme.as_of(arrivals[0].at)
        held = await balances(tx, [one.person.id for one in arrivals], as_of.now)
        book = Book(as_of, await read_accounts(tx, [one.person.id for one in arrivals]))
        to = await reached(tx, [one.person.id for one in arrivals])
        written: list[Statement] = []
        for one in arrivals:
            if one.person.id in held:
                written += self._visit(one, held, to.get(one.person.id), book)
        return written

    def _visit(
        self, one: Arrival, held: dict[int, Balance], to: Address | None, book: Book
    ) -> Iterator[Statement]:
        person, place = one.person, one.person.member.location
        number = held[person.id].visits + 1
        tally = self._tallies.setdefault(person.id, Tally(self.programme))
        purchase = visits.purchase(self.programme, one.spent, one.at, place, number)
        standing = membership.joined(tally.standing(one.at), person.paid(one.at), one.at)
        earnings = visits.earned(self.programme, replace(purchase, standing=standing))
        visit = Visit(
            next(self._ids), person.id, place, self.staff.id, one.spent, earnings.total, one.at,
            earnings=earnings, prepaid=self._prepaid(person, book),
        )  # fmt: skip
        kept = tally.kept
        visit = visit if one.slips else tally.counted(visit)
        yield from self._written(Credited(visit, visit.id, self.staff.address_id), one.at, book)
        if person.second is not None:
            yield addresses.seen(person.second if one.elsewhere else person.address, one.at)
        before = held[person.id]
        held[person.id] = visits.after(before, earnings.total, one.at)
        milestones = visits.milestones(self.programme, before, held[person.id])
        if to is not None:
            for said in (*milestones, *news(self.programme, kept, visit)):
                yield self._told(visit, to, said)
        if one.slips:
            self._slips.append(visit)
            held[person.id] = before
            return
        for reward in affordable(self.programme, held[person.id])[:1]:
            if one.takes:
                yield from self._prize(one, reward.id, held, book)

    def _prepaid(self, person: Person, book: Book) -> Prepaid | None:
        """One use of the pass that ends first, beside the bill."""
        sold = (lot.origin for lot in book.accounts.of(person.id, PREPAID).living(book.as_of.now))
        first = next((id for id in sold if id in self._passes), None)
        return None if first is None else Prepaid(first, self._passes[first])

    def _told(self, visit: Visit, to: Address, said: Message) -> Statement:
        ends = visit.at + self.programme.messages.milestone_lifetime
        return outbox.put(
            outbox.new(to, said, "", visit.at, expires_at=ends), visit.at, claimed=False, cause=visit.id
        )

    def _prize(self, one: Arrival, id: str, held: dict[int, Balance], book: Book) -> Iterator[Statement]:
        person, at = one.person, one.at + _PRIZE
        reward = self.programme.reward(id)
        assert reward is not None
        number = next(self._ids)
        voucher = Voucher(
            number, str(number), person.id, reward.id, reward.unit, reward.cost, VoucherState.OPEN, at,
            at + reward.valid,
        )  # fmt: skip
        yield from self._written(VoucherIssued(voucher), at, book)
        if one.uses:
            used = VoucherRedeemed(voucher, self.staff.id, person.member.location, 0)
            yield from self._written(used, at + _PRIZE, book)
        held[person.id] = _paid(held[person.id], reward)

    def _written(self, fact: Fact, at: datetime, book: Book) -> Iterator[Statement]:
        for statement in facts.statements(fact, at, self.programme.codes, book):
            if statement.table not in _LEFT_OUT:
                yield statement


def _paid(held: Balance, reward: Reward) -> Balance:
    return replace(held, held=held.held - Amounts({reward.unit: reward.cost}))
