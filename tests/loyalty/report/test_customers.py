"""Quarters with the owner's goal, and the newest month that is over for all who joined in it."""

from __future__ import annotations

from datetime import date

import pytest

from loyalty.report.cohorts import cohorts
from loyalty.report.customers import Quarter, last_closed
from loyalty.report.periods import quarter
from loyalty.report.shares import Share

TODAY = date(2027, 4, 1)


@pytest.mark.parametrize(
    ("day", "first", "after"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 7, 1)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
        (date(2027, 8, 9), date(2027, 7, 1), date(2027, 10, 1)),
    ],
)
def test_a_quarter(day: date, first: date, after: date) -> None:
    assert quarter(day) == (first, after)


@pytest.mark.parametrize(
    ("before", "more", "goal"),
    [
        (Share(40, 100), 8, 43),
        (Share(40, 100), 0, None),
        (Share(20, 29), 8, None),
        (Share(0, 99), 8, None),
        (Share(), 8, None),
    ],
)
def test_the_goal_is_so_much_more_than_a_year_before(before: Share, more: int, goal: int | None) -> None:
    assert Quarter(TODAY, Share(), before, partial=False).goal(more) == goal


def test_a_window_counts_whose_members_have_had_it_and_a_month_once_all_have() -> None:
    """Who joined on 31 January is through their second 30 days on 1 April; of February only the first day's are not."""
    joined = {date(2026, 12, 5): 3, date(2027, 1, 31): 40, date(2027, 2, 1): 5, date(2027, 3, 30): 2}
    came = [(date(2027, 1, 31), 1, 10), (date(2027, 2, 1), 1, 4), (date(2026, 12, 5), 1, 3)]
    found = cohorts(joined, came, TODAY)
    assert [(one.month, one.members) for one in found] == [
        (date(2026, 12, 1), 3), (date(2027, 1, 1), 40), (date(2027, 2, 1), 5), (date(2027, 3, 1), 2),
    ]  # fmt: skip
    assert found[0].windows == {1: Share(3, 3), 2: Share(0, 3)}
    assert found[2].windows == found[3].windows == {}, "an empty cohort has no share"
    assert last_closed(found) == (date(2027, 1, 1), Share(10, 40))
    assert last_closed(()) is None
