"""What a day's cap takes off again, where parts have lifetimes of their own."""

from __future__ import annotations

import pytest

from loyalty.ledger.capped import ending_together
from loyalty.ledger.earnings import BASE, Part
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit

WEEK, DAY = Span(days=7), Span(days=1)
BY_RULE = {"week": WEEK, "day": DAY}


@pytest.mark.parametrize(
    ("given", "lots"),
    [
        ([(BASE, 20), ("week", 5)], {None: [20], WEEK: [5]}),
        ([(BASE, 20), ("week", 5), ("cap", -3)], {None: [20], WEEK: [5, -3]}),
        ([(BASE, 20), ("week", 5), ("cap", -8)], {None: [20, -3], WEEK: [5, -5]}),
        ([(BASE, 20), ("week", 5), ("own", 4), ("cap", -6)], {None: [20, 4, -4], WEEK: [5, -2]}),
        ([("week", 5), ("day", 5), ("cap", -4), ("low", -3)], {WEEK: [5, -2], DAY: [5, -4, -1]}),
        ([(BASE, 20), ("cap", -8), ("week", 5)], {None: [20, -8], WEEK: [5]}),  # a challenge stands beside it
        ([(BASE, 20), ("cap", -20)], {None: [20, -20]}),
    ],
)
def test_a_cap_takes_from_what_was_added_last(
    given: list[tuple[str, int]], lots: dict[Span | None, list[int]]
) -> None:
    parts = [Part(Unit.POINTS, amount, rule) for rule, amount in given]
    found = ending_together(parts, BY_RULE)
    assert lots == {lasts: [part.amount for part in own] for lasts, own in found.items()}
