"""What a purchase earns, as the terms on the counter say it."""

from __future__ import annotations

from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.programme.earning import Earning
from loyalty.purchase import Purchase
from loyalty.rules.combine import combine
from loyalty.rules.earning import base, base_units
from tests.amounts import amounts
from tests.loyalty.cafe import NOON

UTC_ZONE = ZoneInfo("UTC")
A_POINT_EACH = Earning(points_per_unit=Fraction(1), stamps_per_visit=1)
HALF_A_POINT = Earning(points_per_unit=Fraction(1, 2), stamps_per_visit=1)
ONE_AND_A_HALF = Earning(Fraction(3, 2), 0)
A_THIRD = Earning(Fraction(1, 3), 0)
TENTHS = Earning(Fraction("0.1"), 0)
FROM_TEN = Earning(Fraction(0), 1, minimum_for_stamp=1000)
TWO_STAMPS = Earning(Fraction(0), 2)
NOTHING = Earning(Fraction(0), 0)


def gain(spent: int | None, earning: Earning, decimals: int) -> Amounts:
    """Without any rule."""
    purchase = Purchase(spent, NOON, "main", UTC_ZONE, UTC_ZONE, 1, decimals)
    return combine(base(spent, earning, decimals), (), purchase).total


@pytest.mark.parametrize(
    ("earning", "spent", "earned"),
    [
        # spent in grosze: points are for whole units of the shop's rule, and rounded down
        (A_POINT_EACH, 2450, amounts(24, 1)),
        (A_POINT_EACH, 2499, amounts(24, 1)),
        (A_POINT_EACH, 2500, amounts(25, 1)),
        (A_POINT_EACH, 99, amounts(0, 1)),
        (A_POINT_EACH, 1, amounts(0, 1)),
        (A_POINT_EACH, 0, amounts(0, 1)),
        (A_POINT_EACH, 100_000, amounts(1000, 1)),
        (HALF_A_POINT, 199, amounts(0, 1)),
        (HALF_A_POINT, 200, amounts(1, 1)),
        (ONE_AND_A_HALF, 100, amounts(1, 0)),
        (ONE_AND_A_HALF, 200, amounts(3, 0)),
        (A_THIRD, 299, amounts(0, 0)),
        (A_THIRD, 300, amounts(1, 0)),  # exactly one, which 0.333.. would miss
        (TENTHS, 7000, amounts(7, 0)),  # 0.1 as a float makes it 7.000000000000001
        # the amount was not given: a visit is a visit
        (A_POINT_EACH, None, amounts(0, 1)),
        # a stamp from ten złoty
        (FROM_TEN, 999, amounts(0, 0)),
        (FROM_TEN, 1000, amounts(0, 1)),
        (FROM_TEN, None, amounts(0, 1)),  # the staff's to judge
        # other shops
        (TWO_STAMPS, 100, amounts(0, 2)),
        (NOTHING, 2450, amounts(0, 0)),
        (NOTHING, None, amounts(0, 0)),
    ],
)
def test_what_a_visit_earns(earning: Earning, spent: int | None, earned: Amounts) -> None:
    assert earned == gain(spent, earning, 2)


@pytest.mark.parametrize(
    ("decimals", "spent", "points"), [(0, 24, 24), (2, 2450, 24), (3, 24_500, 24), (3, 999, 0)]
)
def test_currencies_have_their_own_small_change(decimals: int, spent: int, points: int) -> None:
    """Yen have none, dinars have a thousand fils."""
    assert points == gain(spent, A_POINT_EACH, decimals)[Unit.POINTS]


earnings = st.builds(
    Earning,
    points_per_unit=st.fractions(0, 10_000),
    stamps_per_visit=st.integers(0, 20),
    minimum_for_stamp=st.integers(0, 10**6),
)
bills = st.integers(0, 10**9)


@given(earnings, bills, st.integers(0, 10**6))
def test_who_spends_more_never_earns_less(earning: Earning, spent: int, more: int) -> None:
    less, rich = gain(spent, earning, 2), gain(spent + more, earning, 2)
    assert less[Unit.POINTS] <= rich[Unit.POINTS]
    assert less[Unit.STAMPS] <= rich[Unit.STAMPS]


@given(earnings, bills, bills)
def test_splitting_a_bill_never_earns_more_points(earning: Earning, one: int, other: int) -> None:
    """And loses less than one point."""
    together = gain(one + other, earning, 2)[Unit.POINTS]
    apart = gain(one, earning, 2)[Unit.POINTS] + gain(other, earning, 2)[Unit.POINTS]
    assert 0 <= together - apart <= 1


@given(earnings, st.none() | bills)
def test_nothing_earned_is_ever_negative_or_broken(earning: Earning, spent: int | None) -> None:
    """Whole numbers, and no more than the rule says."""
    earned = gain(spent, earning, 2)
    assert (int, int) == (type(earned[Unit.POINTS]), type(earned[Unit.STAMPS]))
    assert 0 <= earned[Unit.POINTS] <= earning.points_per_unit * Fraction(spent or 0, 100)
    assert earned[Unit.STAMPS] in {0, earning.stamps_per_visit}


def test_what_has_a_base() -> None:
    assert base_units(A_POINT_EACH) == {Unit.POINTS, Unit.STAMPS}
    assert base_units(TWO_STAMPS) == {Unit.STAMPS}
    assert base_units(NOTHING) == set()
