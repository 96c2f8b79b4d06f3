"""What of a week at the till is worth a second look. Each kind is a function of the week's facts. None of it proves
anything: a regular comes three times a day, and staff have their own guests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.programme.oddities import OddityRules
from loyalty.programme.when import MIDNIGHT

HABIT_DAYS = 90
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Credit:
    """One visit of the week, also an undone one. `card` and `name` are the member's, `person` and `staff` whose who credited
    it (`person` is the id of their address). `own`: the card is that person's. `redeemed`: a reward of the card was taken
    before this was undone."""

    id: int
    card: int
    name: str
    person: int
    staff: str
    place: str
    at: datetime
    amount: int | None = None
    undone: bool = False
    own: bool = False
    redeemed: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """A card whose visits of 90 days were all credited by one person, who credits at most half of that place's."""

    card: int
    name: str
    person: int
    staff: str
    visits: int


@dataclass(frozen=True, slots=True)
class Week:
    """The facts, from the local day `first` on. `zone` is that of a place."""

    first: date
    credits: Sequence[Credit]
    habits: Sequence[Habit]
    zone: Callable[[str], ZoneInfo]

    @property
    def standing(self) -> Sequence[Credit]:
        return [one for one in self.credits if not one.undone]

    def minute(self, credit: Credit) -> int:
        """Of its local day."""
        wall = credit.at.astimezone(self.zone(credit.place))
        return wall.hour * 60 + wall.minute

    def day(self, credit: Credit) -> date:
        return local_day(credit.at, self.zone(credit.place))


class Odd(StrEnum):
    """What is odd."""

    OWN = "own"  # somebody credits their own card
    REDEEMED = "redeemed"  # a reward was taken, and then the visit undone that paid for it
    MANY = "many"  # credits to one card on a day
    OUTSIDE = "outside"  # the hours in which the shop is open
    CLOSING = "closing"  # in the last minutes of them
    AMOUNTS = "amounts"  # are left out
    SAME = "same"  # person, with each visit of one card


@dataclass(frozen=True, slots=True)
class Oddity:
    """`about` tells it from others of its kind: each is told once. `count` of so many (`of`); `at` is the first (UTC)."""

    odd: Odd
    about: str
    staff: str
    count: int = 1
    of: int = 0
    card: int = 0
    name: str = ""
    at: datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.odd}:{self.about}"


Look = Callable[[Week, OddityRules], Iterator[Oddity]]


def _own(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    for person, own in _by(week.standing, lambda one: one.person if one.own else 0).items():
        if person:
            first = own[0]
            yield Oddity(
                Odd.OWN, f"{person}:{week.first}", first.staff, len(own), 0, first.card, first.name, first.at
            )


def _redeemed(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    for one in week.credits:
        if one.undone and one.redeemed:
            yield Oddity(Odd.REDEEMED, str(one.id), one.staff, 1, 0, one.card, one.name, one.at)


def _many(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    days = _by(week.standing, lambda one: (one.card, one.person, week.day(one)))
    for (card, person, day), own in days.items():
        if len(own) >= rules.card_credits > 0:
            first = own[0]
            about = f"{card}:{person}:{day}"
            yield Oddity(Odd.MANY, about, first.staff, len(own), 0, card, first.name, first.at)


def _outside(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    late = [one for one in week.standing if rules.open.night(week.minute(one)) is None]
    yield from _of_people(Odd.OUTSIDE, week, late, rules.outside)


def _closing(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    """More than a third of somebody's credits."""
    minutes = int(rules.closing.total_seconds()) // 60
    late = [one for one in week.standing if 0 < (rules.open.end - week.minute(one)) % MIDNIGHT <= minutes]
    for oddity in _of_people(Odd.CLOSING, week, late, rules.closing_credits):
        if oddity.count * 3 > oddity.of:
            yield oddity


def _amounts(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    """More than half of somebody's, where of all others' credits not even a third have none."""
    without = [one for one in week.standing if one.amount is None]
    for oddity in _of_people(Odd.AMOUNTS, week, without, rules.without_amount):
        others = len(week.standing) - oddity.of
        if oddity.count * 2 > oddity.of and (len(without) - oddity.count) * 3 < others:
            yield oddity


def _same(week: Week, rules: OddityRules) -> Iterator[Oddity]:
    for one in week.habits:
        if one.visits >= rules.same_person > 0:
            about = f"{one.card}:{one.person}"
            yield Oddity(Odd.SAME, about, one.staff, one.visits, 0, one.card, one.name)


LOOKS: Mapping[Odd, Look] = {
    Odd.OWN: _own,
    Odd.REDEEMED: _redeemed,
    Odd.MANY: _many,
    Odd.OUTSIDE: _outside,
    Odd.CLOSING: _closing,
    Odd.AMOUNTS: _amounts,
    Odd.SAME: _same,
}


def oddities(week: Week, rules: OddityRules) -> tuple[Oddity, ...]:
    """The clearest first."""
    return tuple(oddity for look in LOOKS.values() for oddity in look(week, rules))


def _of_people(odd: Odd, week: Week, found: Iterable[Credit], least: int) -> Iterator[Oddity]:
    """One for each person with so many; 0: none."""
    whole = _by(week.standing, lambda one: one.person)
    for person, own in _by(found, lambda one: one.person).items():
        if len(own) >= least > 0:
            first = own[0]
            yield Oddity(
                odd, f"{person}:{week.first}", first.staff, len(own), len(whole[person]), at=first.at
            )


def _by(credits: Iterable[Credit], key: Callable[[Credit], _Key]) -> Mapping[_Key, list[Credit]]:
    """The oldest of each first."""
    found: defaultdict[_Key, list[Credit]] = defaultdict(list)
    for credit in credits:
        found[key(credit)].append(credit)
    return found
