"""Intervals as published, and what is concluded from them."""

from __future__ import annotations

import pytest

from loyalty.offers.uplift import Uplift, Verdict, difference, wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # Newcombe 1998 (two-sided 95 % intervals for the single proportion), method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_of_one_proportion(part: int, whole: int, low: float, high: float) -> None:
    assert wilson(part, whole) == pytest.approx((low, high), abs=0.00005)


@pytest.mark.parametrize(
    ("part", "whole", "other_part", "other_whole", "low", "high"),
    [
        # Newcombe 1998 (interval estimation for the difference), table II, method 10
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0000),
        (10, 10, 0, 10, 0.6075, 1.0000),
    ],
)
def test_the_interval_of_a_difference(
    part: int, whole: int, other_part: int, other_whole: int, low: float, high: float
) -> None:
    found = difference(part, whole, other_part, other_whole)
    assert found == pytest.approx((low, high), abs=0.00005)


@pytest.mark.parametrize(
    ("uplift", "verdict"),
    [
        (Uplift(), "unknown"),
        (Uplift(1000, 500, 29, 0), "unknown"),  # however large the difference looks
        (Uplift(29, 29, 1000, 0), "unknown"),
        (Uplift(1000, 120, 50, 5), "open"),
        (Uplift(1000, 300, 50, 5), "more"),
        (Uplift(1000, 10, 50, 10), "fewer"),
    ],
)
def test_the_verdict(uplift: Uplift, verdict: Verdict) -> None:
    assert uplift.verdict == verdict


def test_without_members_nothing_is_known() -> None:
    assert (Uplift().difference, Uplift().interval) == (0.0, (-1.0, 1.0))
