"""How many stamps stand on the card in hand, and how many full cards were set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.standing.stamp_card import StampCard, StampPage, stamp_card, stamp_page


@pytest.mark.parametrize(
    ("held", "goal", "shown"),
    [
        (0, 9, StampCard(0, 9)),
        (8, 9, StampCard(8, 9)),
        (9, 9, StampCard(9, 9)),  # full, and still in hand
        (10, 9, StampCard(1, 9, full=1)),
        (18, 9, StampCard(9, 9, full=1)),
        (19, 9, StampCard(1, 9, full=2)),
        (1, 1, StampCard(1, 1)),
        (3, 1, StampCard(1, 1, full=2)),
        (7, 0, StampCard(7, 0)),  # a shop without a stamp card
    ],
)
def test_the_card_in_hand(held: int, goal: int, shown: StampCard) -> None:
    assert shown == stamp_card(held, goal)


@pytest.mark.parametrize(
    ("stamps", "goal", "shown"),
    [
        (0, 9, StampPage(0, 9)),
        (20, 20, StampPage(20, 20)),
        (0, 21, StampPage(0, 11, 1, 2)),
        (11, 21, StampPage(11, 11, 1, 2)),
        (12, 21, StampPage(1, 10, 2, 2)),
        (31, 50, StampPage(14, 17, 2, 3)),
        (50, 50, StampPage(16, 16, 3, 3)),
        (-1, 9, StampPage(0, 9)),
    ],
)
def test_a_large_card_has_pages(stamps: int, goal: int, shown: StampPage) -> None:
    """That of the latest stamp is shown."""
    assert shown == stamp_page(StampCard(stamps, goal))


@given(st.integers(0, 10_000), st.integers(1, 100))
def test_no_stamp_is_lost_and_no_card_has_more_than_its_goal(held: int, goal: int) -> None:
    shown = stamp_card(held, goal)
    assert held == shown.full * goal + shown.stamps
    assert 0 <= shown.stamps <= goal
    assert (shown.stamps == 0) == (held == 0)


@given(st.integers(1, 10_000), st.integers(1, 100))
def test_one_more_stamp_is_one_more_on_the_card_or_the_first_on_another(held: int, goal: int) -> None:
    before, after = stamp_card(held, goal), stamp_card(held + 1, goal)
    assert after == (
        StampCard(1, goal, before.full + 1)
        if before.stamps == goal
        else StampCard(before.stamps + 1, goal, before.full)
    )
