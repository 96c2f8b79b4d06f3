"""A customer's year by hand: a stamp a visit, a point a złoty."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import NOTHING
from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.programme.earning import Earning
from loyalty.programme.occasions import ExpiryRules, Occasions
from loyalty.programme.programme import Programme
from loyalty.programme.usual import Usual
from loyalty.programme.when import Hours, When
from loyalty.report.giveback import Custom, face_value, noon, visits_of, visits_until, year
from loyalty.rules.bonus import Bonus
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.percent import Percent
from tests.amounts import amounts
from tests.loyalty.cafe import BEANS, CAFE, CAKE, COFFEE, LUNCH, NOON, text

COFFEE_12, CAKE_16 = replace(COFFEE, value=12_00), replace(CAKE, value=16_00)
SUMS = replace(CAFE, rewards=(COFFEE_12, CAKE_16))
START = noon(SUMS, NOON)
BACK = Percent(id="back", name=text("back"), percent=Fraction(3), base=True)
_FIFTY = Bonus(id="fifty", name=text("fifty"), unit=Unit.POINTS, amount=Fraction(50))


def _lasting(span: Span) -> Programme:
    """Its points last so long."""
    return replace(SUMS, lifetimes=(Lifetime(Unit.POINTS, lasts=span),))


FORGETS = replace(SUMS, occasions=replace(Occasions(), expiry=ExpiryRules(after=timedelta(days=40))))


@pytest.mark.parametrize(
    ("programme", "spend", "visits", "done"),
    [
        (SUMS, 30_00, 4, (4, 120_00, {}, 0)),
        (SUMS, 30_00, 5, (5, 150_00, {"cake": 1}, 16_00)),
        (SUMS, 30_00, 9, (9, 270_00, {"cake": 1, "coffee": 1}, 28_00)),
        (SUMS, 30_00, 12, (12, 360_00, {"cake": 2, "coffee": 1}, 44_00)),
        (SUMS, 300_00, 1, (1, 300_00, {"cake": 2}, 32_00)),
        # 12 visits are 30 days apart and nothing lapses; 8 are 45 days apart.
        (FORGETS, 30_00, 12, (12, 360_00, {"cake": 2, "coffee": 1}, 44_00)),
        (FORGETS, 30_00, 8, (8, 240_00, {}, 0)),
        (FORGETS, 200_00, 8, (8, 1600_00, {"cake": 8}, 128_00)),
        # 12 visits are 30 days apart: of points that last 100 days there are those of four, of 150 days those of five.
        (_lasting(Span(days=100)), 30_00, 12, (12, 360_00, {"coffee": 1}, 12_00)),
        (_lasting(Span(days=150)), 30_00, 12, (12, 360_00, {"cake": 2, "coffee": 1}, 44_00)),
        (_lasting(Span(days=100)), 40_00, 12, (12, 480_00, {"cake": 3, "coffee": 1}, 60_00)),
        (replace(_lasting(Span(months=12)), rules=(replace(_FIFTY, lasts=Span(days=29)),)), 30_00, 12, (12, 360_00, {"cake": 3, "coffee": 1}, 60_00)),
        # The dearer reward of a unit is never waited for.
        (replace(SUMS, rewards=(*SUMS.rewards, LUNCH, BEANS)), 30_00, 9, (9, 270_00, {"cake": 1, "coffee": 1}, 28_00)),
        # One that says no value makes the sum unknown, but only where it is taken.
        (replace(SUMS, rewards=(COFFEE_12, CAKE)), 30_00, 9, (9, 270_00, {"cake": 1, "coffee": 1}, None)),
        (replace(SUMS, rewards=(COFFEE, CAKE_16)), 30_00, 5, (5, 150_00, {"cake": 1}, 16_00)),
        # Cashback comes back as it is: 0.90 of each visit.
        (replace(SUMS, rules=(BACK,)), 30_00, 5, (5, 150_00, {"cake": 1}, 16_00 + 5 * 90)),
        (replace(SUMS, rules=(BACK,), rewards=()), 30_00, 5, (5, 150_00, {}, 5 * 90)),
    ],
)  # fmt: skip
def test_a_year(
    programme: Programme, spend: int, visits: int, done: tuple[int, int, dict[str, int], int | None]
) -> None:
    had = year(programme, spend, visits, START)
    assert (had.visits, had.spent, had.taken, had.back) == done


def test_what_comes_back_is_a_share_of_what_was_spent() -> None:
    assert year(SUMS, 30_00, 9, START).share == Fraction(28, 270)
    assert year(SUMS, 0, 3, START).share is None
    assert year(replace(SUMS, rewards=(CAKE,)), 30_00, 5, START).share is None, "a cake of no known worth"


HAPPY = Multiplier(
    id="happy",
    name=text("happy"),
    unit=Unit.POINTS,
    times=Fraction(2),
    when=When(hours=Hours(11 * 60, 13 * 60)),
)
FIRST = Bonus(id="first", name=text("first"), unit=Unit.POINTS, amount=40, when=When(first_visit=True))
ELSEWHERE = Bonus(
    id="elsewhere", name=text("elsewhere"), unit=Unit.POINTS, amount=9, when=When(places=("station",))
)


def test_rules_count_as_they_apply_at_noon_in_the_first_place() -> None:
    ruled = replace(SUMS, rules=(HAPPY, FIRST, ELSEWHERE))
    done = year(ruled, 30_00, 52, START)
    assert done.earned == {
        (Unit.POINTS, "base"): 52 * 30,
        (Unit.POINTS, "happy"): 52 * 30,
        (Unit.POINTS, "first"): 40,
        (Unit.STAMPS, "base"): 52,
    }
    assert visits_until(ruled, [CAKE], 30_00, START).get(CAKE.id) == 2, "100 and 60"


@given(st.integers(0, 500_00), st.integers(1, 120))
def test_no_more_is_taken_than_was_earned(spend: int, visits: int) -> None:
    taken = year(SUMS, spend, visits, START).taken
    assert taken.get("coffee", 0) == visits // COFFEE.cost
    assert taken.get("cake", 0) == visits * (spend // 100) // CAKE.cost


@pytest.mark.parametrize(("usual", "visits"), [(4, (12, 49, 97)), (1, (3, 12, 24)), (30, (91, 365, 730))])
def test_how_often_they_come(usual: int, visits: tuple[int, ...]) -> None:
    programme = replace(SUMS, usual=Usual(visits=usual))
    assert tuple(visits_of(programme, custom) for custom in Custom) == visits


def test_how_many_visits_a_reward_takes() -> None:
    assert visits_until(SUMS, [COFFEE], 30_00, START).get(COFFEE.id) == 9
    assert visits_until(SUMS, [CAKE], 30_00, START).get(CAKE.id) == 5
    assert visits_until(SUMS, [CAKE], 29_99, START).get(CAKE.id) == 6, "29 points each"
    assert visits_until(SUMS, [CAKE], 99, START).get(CAKE.id) is None, "no point at all"
    assert (
        visits_until(replace(SUMS, earning=Earning(Fraction(1), 0)), [COFFEE], 30_00, START).get(COFFEE.id)
        is None
    )


def test_the_face_value_of_cards_is_rounded_down_once() -> None:
    assert face_value(SUMS, amounts(points=150, stamps=9)) == 28_00
    assert face_value(SUMS, amounts(points=1, stamps=1)) == 1_44, "10.67 and 133.33 minor units"
    assert face_value(SUMS, NOTHING) == 0
    assert face_value(SUMS, amounts(points=150, money=124)) == 16_00 + 1_24
    assert face_value(replace(SUMS, rewards=(COFFEE_12, CAKE)), amounts(points=1)) is None
