from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.units import Unit
from tests.amounts import amounts

anything = st.dictionaries(st.sampled_from(Unit), st.integers(-99, 99)).map(Amounts)


def test_a_unit_that_is_not_written_down_counts_nothing() -> None:
    held = Amounts({Unit.POINTS: 24, Unit.STAMPS: 0})
    assert (held[Unit.POINTS], held[Unit.STAMPS], held[Unit.MONEY]) == (24, 0, 0)
    assert list(held.items()) == [(Unit.POINTS, 24)]
    assert held == amounts(24)
    assert hash(held) == hash(amounts(24))
    assert not NOTHING


@given(anything, anything)
def test_units_are_added_apart(one: Amounts, other: Amounts) -> None:
    assert one + other - other == one
    assert NOTHING - one == -one
    assert one - one == NOTHING


@pytest.mark.parametrize(
    ("held", "wanted", "enough"),
    [
        (amounts(24, 1), amounts(24, 1), True),
        (amounts(100, 9), amounts(24, 1), True),
        (amounts(23, 1), amounts(24, 1), False),
        (amounts(24), amounts(24, 1), False),
    ],
)
def test_enough_is_enough_of_every_unit(held: Amounts, wanted: Amounts, enough: bool) -> None:
    assert held.covers(wanted) is enough
    assert (held.least(wanted) == wanted) is enough
