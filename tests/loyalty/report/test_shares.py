"""Shares with their interval, and what a customer is worth as a range."""

from __future__ import annotations

import pytest

from loyalty.report.shares import Share
from loyalty.report.value import CustomerYear, lifetime_value


def test_a_share_of_few_says_nothing_and_of_nobody_there_is_none() -> None:
    assert (Share(15, 30).told, Share(15, 29).told, Share().told) == (True, False, False)
    assert Share(1, 3).percent == 33
    with pytest.raises(ZeroDivisionError):
        _ = Share().percent


@pytest.mark.parametrize(
    ("kept", "margin", "worth"),
    [
        # 12 visits x 20.00 x 60 % = 144.00 a year; 40.4 to 59.6 of 100 stay, so that they are here 1.68 to 2.48 years
        (Share(50, 100), 60, (24_154, 35_658)),
        (Share(50, 100), 100, (40_257, 59_430)),
        (Share(100, 100), 60, (72_000, 72_000)),  # no more than five years
        (Share(20, 29), 60, None),
    ],
)
def test_a_customer_is_worth_a_range(kept: Share, margin: int, worth: tuple[int, int] | None) -> None:
    assert lifetime_value(CustomerYear(kept, 10, 120, 60, 120_000), margin) == worth


def test_without_amounts_nobody_knows() -> None:
    assert lifetime_value(CustomerYear(Share(50, 100), 10, 120, 0, 0), 60) is None
