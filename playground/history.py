"""The invented past of one member: what they bought, and the rewards they took for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from loyalty import codes
from loyalty.calendar import Birthday
from loyalty.facts.people import ConsentGiven, Joined
from loyalty.facts.profile import BirthdaySet
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.accounts import Balance
from loyalty.model.addresses import Address
from loyalty.model.members import Member, Purpose
from loyalty.model.team import Staff
from loyalty.model.visits import Visit, VisitCode
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules import visits
from loyalty.rules.rewards import affordable
from loyalty.standing.tally import Tally
from playground.played import Played
from simulation.event import Event
from storage.engine.db import fresh_id

MOST_VISITS = 45
HOURS = range(8, 19)


@dataclass(frozen=True)
class Habits:
    days_between: float  # visits, on average
    taste: float  # of what is usually spent, in whole money
    keen: float  # how readily they take a reward they can afford


@dataclass
class Past:
    """Events in the order in which they happened. The same luck gives the same past, with new ids."""

    programme: Programme
    member: Member
    address: Address
    staff: Staff
    habits: Habits
    luck: Random
    balance: Balance = field(default_factory=Balance)
    tally: Tally = field(init=False)
    played: Played = field(init=False)

    def __post_init__(self) -> None:
        self.tally, self.played = Tally(self.programme), Played(self.programme)

    def until(self, today: datetime) -> Iterator[Event]:
        yield from self._joining()
        yield from self.visits(today)

    def visits(self, today: datetime) -> Iterator[Event]:
        at = self.member.joined_at + timedelta(minutes=4)
        for _ in range(MOST_VISITS):
            if at >= today:
                return
            yield from self._visit(at)
            at = self._next(at)

    def weekly(self, last: datetime, count: int) -> Iterator[Event]:
        """So many visits, the last one then, each for what is usually spent. A full card is a reward; points are
        saved."""
        for week in reversed(range(count)):
            at = last - timedelta(weeks=week)
            yield from self._bought(at, round(self.habits.taste * 100))
            for reward in affordable(self.programme, self.balance):
                if reward.unit is Unit.STAMPS:
                    yield from self._reward(reward, at + timedelta(minutes=2))

    def _next(self, at: datetime) -> datetime:
        days = max(1.0, self.luck.gauss(self.habits.days_between, self.habits.days_between / 3))
        local = (at + timedelta(days=days)).astimezone(ZoneInfo(self.programme.shop.timezone))
        return local.replace(hour=self.luck.choice(HOURS), minute=self.luck.randrange(60))

    def _joining(self) -> Iterator[Event]:
        member, channel, wording = self.member, self.address.channel, self.programme.shop.terms_version
        at = member.joined_at
        yield Event(at, Joined(member, self.address.id, channel, wording, member.location))
        if self.luck.random() < 0.6:
            yield Event(at, ConsentGiven(member.id, Purpose.OFFERS, channel, wording, "join"))
        if self.luck.random() < 0.5:
            birthday = Birthday(self.luck.randrange(1, 13), self.luck.randrange(1, 29))
            yield Event(at, BirthdaySet(member.id, birthday))

    def _visit(self, at: datetime) -> Iterator[Event]:
        spent = round(max(6.0, self.luck.gauss(self.habits.taste, 6))) * 100 + self.luck.choice((0, 50, 90))
        yield from self._bought(at, spent)
        for reward in affordable(self.programme, self.balance)[:1]:
            if self.luck.random() < self.habits.keen:
                yield from self._reward(reward, at + timedelta(minutes=2))

    def _bought(self, at: datetime, spent: int) -> Iterator[Event]:
        """`spent` in minor units."""
        code = self._code(at)
        purchase = visits.purchase(self.programme, spent, at, code.location, self.balance.visits + 1)
        purchase = self.played.known(replace(purchase, standing=self.tally.standing(at)))
        earnings = visits.earned(self.programme, purchase)
        self.played.note(purchase, earnings)
        visit = Visit(
            fresh_id(),
            self.member.id,
            code.location,
            self.staff.id,
            spent,
            earnings.total,
            at,
            earnings=earnings,
        )
        yield Event(at, CodeShown(code))
        yield Event(at, Credited(self.tally.counted(visit), code.id, self.staff.address_id))
        self.balance = visits.after(self.balance, earnings.total, at)

    def _code(self, at: datetime) -> VisitCode:
        digits = codes.draw(self.programme.codes.digits, self.luck.randrange)
        shown = at - timedelta(minutes=1)
        till = self.luck.choice(self.programme.locations).id
        return VisitCode(fresh_id(), digits, self.member.id, till, shown, shown + self.programme.codes.valid)

    def _reward(self, reward: Reward, at: datetime) -> Iterator[Event]:
        digits = codes.draw(self.programme.codes.voucher_digits, self.luck.randrange)
        voucher = Voucher(
            fresh_id(), digits, self.member.id, reward.id, reward.unit, reward.cost, VoucherState.OPEN,
            at, at + reward.valid,
        )  # fmt: skip
        yield Event(at, VoucherIssued(voucher))
        used = at + timedelta(minutes=1)
        yield Event(used, VoucherRedeemed(voucher, self.staff.id, self.staff.location, self.staff.address_id))
        left = self.balance.held - Amounts({reward.unit: reward.cost})
        self.balance = replace(self.balance, held=left)
