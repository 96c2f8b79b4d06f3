"""The worked examples of IFRS 15 and of the handbooks on it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from loyalty.ledger.units import Unit
from loyalty.report.liability import (
    OpenPasses,
    OpenUnits,
    OpenVouchers,
    Owed,
    allocated,
    deferred,
    recognised,
    worth_by_end,
)
from loyalty.report.shares import Share
from loyalty.report.units import Issue


def test_the_standards_own_example() -> None:
    """IFRS 15, IE267-IE270 (example 52): 100,000 sold with 10,000 points of 1, of which 9,500 will be redeemed."""
    points = allocated(Fraction(100_000), Fraction(100_000), Fraction(9_500))
    assert round(points) == 8_676
    first = recognised(points, Fraction(4_500), Fraction(9_500))
    assert (round(first), round(points - first)) == (4_110, 4_566)
    both = recognised(points, Fraction(8_500), Fraction(9_700))
    assert (round(both - first), round(points - both)) == (3_493, 1_073)


@pytest.mark.parametrize(
    ("redeemed", "expected", "before", "now"), [(4_500, 9_700, 0, 4_175), (8_500, 9_900, 4_175, 3_552)]
)
def test_a_changed_expectation_is_trued_up(redeemed: int, expected: int, before: int, now: int) -> None:
    """KPMG's handbook on IFRS 15, example 10A: 9,000 are allocated to points."""
    assert int(recognised(Fraction(9_000), Fraction(redeemed), Fraction(expected))) - before == now


@pytest.mark.parametrize(
    ("issued", "redeemed", "used", "left"),
    [
        (
            200,
            0,
            Fraction(85, 100),
            15_668,
        ),  # 2,000.00 sold, points of 200.00, 85 % used: 2,000 x 170 / 2,170
        (200, 85, Fraction(85, 100), 7_834),  # half of them redeemed
        (200, 190, Fraction(85, 100), 0),  # more than was expected
        (0, 0, Fraction(85, 100), None),
        (200, 0, Fraction(0), None),
    ],
)
def test_what_of_a_years_takings_is_not_earned_yet(
    issued: int, redeemed: int, used: Fraction, left: int | None
) -> None:
    issues = [
        Issue(Unit.POINTS, date(2027, 1, 1), issued, redeemed),
        Issue(Unit.STAMPS, date(2027, 1, 1), 50),
    ]
    assert deferred(200_000, issues, {Unit.POINTS: Fraction(100)}, used) == left


def test_what_is_owed_by_when_it_ends() -> None:
    owed = Owed(
        3,
        (OpenUnits(Unit.POINTS, 0, 30), OpenUnits(Unit.POINTS, 3, 100), OpenUnits(Unit.STAMPS, 1, 7)),
        (OpenVouchers("coffee", 0, 2), OpenVouchers("gone", 1, 1)),
        Share(),
        (OpenPasses(1, 10, 25_000), OpenPasses(2, 1, 333)),
    )
    worth = worth_by_end(owed, {Unit.POINTS: Fraction(1, 2)}, {"coffee": 900})
    assert worth == (1815, 25_000, 333, 50)
    assert owed.held[Unit.POINTS] == 130
