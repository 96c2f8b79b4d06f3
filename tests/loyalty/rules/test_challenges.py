"""Challenges: what counts, with which visit they are paid, and how far somebody is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Cause, Earnings, Miss, Part, Use
from loyalty.ledger.units import Unit
from loyalty.model.visits import Visit
from loyalty.programme.challenge import Challenge
from loyalty.programme.earning import Earning
from loyalty.programme.when import When
from loyalty.purchase import Purchase, Used
from loyalty.rules.challenges import since
from loyalty.rules.combine import combine
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.returns import what_is_left
from loyalty.rules.spend_steps import SpendSteps
from loyalty.rules.streak import Streak
from loyalty.rules.visit_challenge import VisitChallenge
from loyalty.rules.visits import earned
from tests.loyalty.cafe import CAFE, text

WARSAW = ZoneInfo("Europe/Warsaw")
THREE_DAYS = VisitChallenge(id="days", name=text("days"), amount=Fraction(25), days=3, within="week")
THREE_VISITS = VisitChallenge(id="visits", name=text("visits"), amount=Fraction(25), visits=3, within="month")
TWO_PLACES = VisitChallenge(id="places", name=text("places"), amount=Fraction(30), places=2, within="month")
TENTH = VisitChallenge(id="tenth", name=text("tenth"), badge="ten", visits=10, within="ever")
CAKE = VisitChallenge(
    id="cake", name=text("cake"), amount=Fraction(5), visits=1, within="ever", when=When(tags=("cake",))
)
STEPS = SpendSteps(id="steps", name=text("steps"), amount=Fraction(10), steps=(10000, 20000), within="month")
STREAK = Streak(id="streak", name=text("streak"), amount=Fraction(100), weeks=4)
SPARED = replace(STREAK, spare=1)


def visit(at: str, place: str = "main", paid: int = 1000, number: int = 1, *tags: str) -> Purchase:
    """A Wednesday is 2027-02-03; `number` 0 is too small to be counted."""
    local = datetime.fromisoformat(at).replace(tzinfo=WARSAW)
    return Purchase(paid, local, place, WARSAW, WARSAW, number, 2, dict.fromkeys(tags, 1))


def at(*days: str) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(day).replace(tzinfo=WARSAW) for day in days)


def outcome(
    challenge: Challenge, before: Sequence[Purchase], now: Purchase, used: Used
) -> int | tuple[Cause, str, str]:
    """How often it is paid, or why not."""
    found = combine({}, [challenge], replace(now, before=tuple(before), uses={challenge.id: used}))
    if found.misses:
        (missed,) = found.misses
        return missed.cause, missed.wanted, missed.was
    return len(found.uses)


NOW = visit("2027-02-03T10:00")
MONDAY, TUESDAY, SUNDAY = visit("2027-02-01T00:00"), visit("2027-02-02T23:59"), visit("2027-01-31T23:59")
WEEKS = [visit(f"2027-01-{day}T12:00") for day in ("13", "20", "27")]  # the three before this one


@pytest.mark.parametrize(
    ("challenge", "before", "now", "used", "expected"),
    [
        (THREE_DAYS, [MONDAY, TUESDAY], NOW, Used(), 1),
        (THREE_DAYS, [MONDAY, MONDAY], NOW, Used(), (Cause.SHORT, "3", "2")),  # a day counts once
        (THREE_DAYS, [SUNDAY, MONDAY], NOW, Used(), (Cause.SHORT, "3", "2")),  # the week before
        (THREE_DAYS, [MONDAY, TUESDAY], NOW, Used(at("2027-02-02"), 1), (Cause.PAID, "week", "")),
        (THREE_DAYS, [MONDAY, TUESDAY], NOW, Used(at("2027-01-31"), 1), 1),
        (THREE_VISITS, [MONDAY, MONDAY], NOW, Used(), 1),
        (THREE_VISITS, [SUNDAY, MONDAY], NOW, Used(), (Cause.SHORT, "3", "2")),  # the month before
        (TWO_PLACES, [visit("2027-02-01T00:00", "lake")], NOW, Used(), 1),
        (TWO_PLACES, [MONDAY, visit("2027-01-31T23:59", "lake")], NOW, Used(), (Cause.SHORT, "2", "1")),
        (TWO_PLACES, [visit("2027-02-01T00:00", "lake")], NOW, Used(at("2027-02-01"), 1), (Cause.PAID, "month", "")),
        (TENTH, [], replace(NOW, number=9), Used(), (Cause.SHORT, "10", "9")),
        (TENTH, [], replace(NOW, number=10), Used(), 1),
        (TENTH, [], replace(NOW, number=12), Used(), 1),  # two cards with six each were linked
        (TENTH, [], replace(NOW, number=11), Used((), 1), (Cause.PAID, "ever", "")),
        (TENTH, [], replace(NOW, number=0), Used(), (Cause.UNCOUNTED, "", "")),
        (CAKE, [], NOW, Used(), (Cause.TAG, "cake", "")),
        (CAKE, [], visit("2027-02-03T10:00", "main", 1000, 7, "cake"), Used(), 1),
        (CAKE, [], visit("2027-02-03T10:00", "main", 1000, 7, "cake"), Used((), 1), (Cause.PAID, "ever", "")),
        (STEPS, [visit("2027-02-01T10:00", paid=8999)], NOW, Used(), (Cause.SHORT, "10000", "9999")),
        (STEPS, [visit("2027-02-01T10:00", paid=9000)], NOW, Used(), 1),  # exactly this much
        (STEPS, [visit("2027-02-01T10:00", paid=19000)], NOW, Used(at("2027-02-01"), 1), 1),
        (STEPS, [], visit("2027-02-03T10:00", paid=20000), Used(), 2),  # both at once
        (STEPS, [visit("2027-02-01T10:00", paid=14000)], NOW, Used(at("2027-02-01"), 1), (Cause.SHORT, "20000", "15000")),
        (STEPS, [visit("2027-02-01T10:00", paid=30000)], NOW, Used(at("2027-02-01", "2027-02-01"), 2), (Cause.PAID, "month", "")),
        (STEPS, [], visit("2027-02-03T10:00", paid=10000, number=0), Used(), 1),  # money counts, however small the visit
        (STREAK, WEEKS, NOW, Used(), 1),
        (STREAK, WEEKS[1:], NOW, Used(), (Cause.SHORT, "4", "3")),
        (STREAK, [visit("2027-01-06T12:00"), *WEEKS[::2]], NOW, Used(), (Cause.SHORT, "4", "2")),  # a gap
        (STREAK, [visit("2027-01-06T12:00"), *WEEKS], NOW, Used(at("2027-01-27"), 1), (Cause.SHORT, "4", "1")),
        (STREAK, [*WEEKS, MONDAY], NOW, Used(at("2027-02-01"), 1), (Cause.PAID, "week", "")),
        (SPARED, [visit("2027-01-06T12:00"), *WEEKS[::2]], NOW, Used(), 1),
        (SPARED, [visit("2027-01-06T12:00"), WEEKS[2]], NOW, Used(), (Cause.SHORT, "4", "2")),  # two gaps
    ],
)  # fmt: skip
def test_it_is_paid_with_the_visit_that_fulfils_it(
    challenge: Challenge,
    before: Sequence[Purchase],
    now: Purchase,
    used: Used,
    expected: int | tuple[Cause, str, str],
) -> None:
    assert outcome(challenge, before, now, used) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(places=("main",)), 1),
        (When(places=("lake",)), (Cause.PLACE, "", "main")),
        (When(minimum=1000), 1),
        (When(tags=("latte",)), (Cause.TAG, "latte", "")),
    ],
)
def test_only_visits_for_which_its_conditions_hold_count(
    when: When, expected: int | tuple[Cause, str, str]
) -> None:
    before = [MONDAY, TUESDAY, visit("2027-02-02T10:00", "lake", 999)]
    assert outcome(replace(THREE_VISITS, when=when), before, NOW, Used()) == expected


def test_a_visit_that_is_too_small_is_no_day() -> None:
    before = [MONDAY, replace(TUESDAY, number=0)]
    assert outcome(THREE_DAYS, before, NOW, Used()) == (Cause.SHORT, "3", "2")


@pytest.mark.parametrize(
    ("challenges", "first"),
    [
        ([THREE_DAYS], "2027-02-01"),
        ([TENTH], "2027-02-03"),
        ([TENTH, STEPS], "2027-02-01"),
        ([THREE_DAYS, STREAK], "2027-01-04"),
        ([SPARED], "2026-12-28"),
    ],
)
def test_it_is_looked_back_as_far_as_the_longest_window(challenges: Sequence[Challenge], first: str) -> None:
    assert since(challenges, NOW.at.date(), WARSAW) == datetime.fromisoformat(first).replace(tzinfo=WARSAW)


def test_challenges_come_last_on_the_receipt_and_stand_beside_the_cap() -> None:
    cap = DailyCap(id="cap", name=text("cap"), unit=Unit.POINTS, most=Fraction(8))
    now = replace(NOW, before=(MONDAY, TUESDAY), number=10)
    found = combine({Unit.POINTS: Fraction(21, 2)}, [TENTH, THREE_DAYS, cap], now)
    assert found == Earnings(
        (Part(Unit.POINTS, 10, BASE), Part(Unit.POINTS, -2, "cap"), Part(Unit.POINTS, 25, "days")),
        (),
        (Use("tenth", 0, badge="ten"), Use("days", 25, badge="")),
        ("ten",),
    )


def test_a_visit_that_earns_nothing_because_of_the_day_fulfils_them_all_the_same() -> None:
    shop = replace(
        CAFE,
        rules=(THREE_DAYS,),
        earning=Earning(points_per_unit=Fraction(0), stamps_per_visit=1, visits_per_day=1),
    )
    found = earned(shop, replace(NOW, before=(MONDAY, TUESDAY), of_day=2))
    assert found.total == Amounts({Unit.POINTS: 25})
    assert found.misses == (Miss(BASE, Cause.LIMIT, "1", "day"),)


@pytest.mark.parametrize(("left", "points", "steps"), [(12000, 10, 1), (9999, 0, 0), (20000, 20, 2)])
def test_a_return_takes_back_the_steps_that_are_not_reached_any_more(
    left: int, points: int, steps: int
) -> None:
    shop = replace(
        CAFE, rules=(STEPS, THREE_DAYS), earning=Earning(points_per_unit=Fraction(0), stamps_per_visit=0)
    )
    then = replace(visit("2027-02-03T10:00", paid=25000), before=(MONDAY, TUESDAY), uses={"steps": Used()})
    then = replace(then, before=tuple(replace(one, amount=0) for one in then.before))
    earnings = earned(shop, then)
    credited = Visit(1, 1, "main", 1, 25000, earnings.total, then.at, earnings=earnings)
    stands = what_is_left(shop, credited, replace(then, amount=left))
    assert stands.earned == Amounts({Unit.POINTS: 25 + points})
    assert len(stands.earnings.uses) == steps + 1


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ({"days": 3, "within": "ever", "amount": Fraction(1)}, 'within = "ever" counts visits'),
        ({"days": 3, "visits": 3, "within": "week", "amount": Fraction(1)}, "counts one thing"),
        ({"within": "week", "amount": Fraction(1)}, "counts one thing"),
        ({"visits": 3, "within": "week"}, "a challenge gives something"),
        ({"visits": 3, "within": "week", "amount": Fraction(1, 2)}, "amount is a whole number"),
        ({"visits": 2, "within": "ever", "badge": "x", "when": When(tags=("cake",))}, "write visits = 1"),
        ({"visits": 2, "within": "week", "badge": "x", "when": When(every=2)}, "counts visits by itself"),
    ],
)
def test_what_cannot_be_counted_is_refused(keys: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        VisitChallenge(id="x", name=text("x"), **keys)  # type: ignore[arg-type]


def test_steps_rise() -> None:
    with pytest.raises(ValueError, match="steps rise"):
        replace(STEPS, steps=(200, 100))
