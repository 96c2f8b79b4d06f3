"""What is owed and will probably be taken: nine stamps are a coffee (12), 150 points a cake (16)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.report.expectation import Expected, Past, expected
from tests.amounts import amounts
from tests.loyalty.cafe import CAFE
from tests.loyalty.report.test_giveback import SUMS

HALF, FIFTH, FEW = Past(50, 1000, 500), Past(80, 1000, 200), Past(49, 1000, 500)


@pytest.mark.parametrize(
    ("programme", "held", "past", "likely"),
    [
        (SUMS, amounts(points=150), {Unit.POINTS: HALF}, Expected(8_00, Fraction(1, 2), 50)),
        (SUMS, amounts(points=150, stamps=9), {Unit.POINTS: HALF, Unit.STAMPS: FIFTH}, Expected(10_40, Fraction(1040, 2800), 50)),
        (SUMS, amounts(points=1), {Unit.POINTS: HALF}, Expected(5, Fraction(1, 2), 50)),  # 5.33
        (SUMS, amounts(points=150), {Unit.POINTS: FEW}, None),
        (SUMS, amounts(points=150, stamps=1), {Unit.POINTS: HALF}, None),  # of stamps nothing is known
        (SUMS, amounts(), {Unit.POINTS: HALF}, None),
        (CAFE, amounts(points=150), {Unit.POINTS: HALF}, None),  # no reward says what it is worth
    ],
)  # fmt: skip
def test_as_much_as_was_spent_of_what_was_held_a_year_ago(
    programme: Programme, held: Amounts, past: dict[Unit, Past], likely: Expected | None
) -> None:
    assert expected(programme, held, past) == likely
