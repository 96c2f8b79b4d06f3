"""Intervals as published, and what is concluded from them."""

from __future__ import annotations

from collections import Counter

import pytest

from loyalty.gate.sampling import variant_of
from loyalty.offers import variants
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
        (Uplift(30, 30, 30, 0), "more"),  # thirty are enough
        (Uplift(1000, 120, 50, 5), "open"),
        (Uplift(1000, 300, 50, 5), "more"),
        (Uplift(1000, 10, 50, 10), "fewer"),
    ],
)
def test_the_verdict(uplift: Uplift, verdict: Verdict) -> None:
    assert uplift.verdict == verdict


@pytest.mark.parametrize(
    ("outcomes", "verdict", "best", "rival"),
    [
        ([(1000, 100)], variants.Verdict.UNKNOWN, 0, 0),
        ([(1000, 100), (29, 29)], variants.Verdict.UNKNOWN, 0, 0),
        ([(1000, 100), (1000, 100)], variants.Verdict.OPEN, 1, 2),
        ([(1000, 100), (1000, 130)], variants.Verdict.BETTER, 2, 1),
        # The same two are not sure any more where one of four was picked, as six pairs may differ by chance.
        ([(1000, 100), (1000, 130), (1000, 90), (1000, 90)], variants.Verdict.OPEN, 2, 1),
        ([(1000, 100), (1000, 160), (1000, 90)], variants.Verdict.BETTER, 2, 1),
    ],
)
def test_the_better_wording_has_to_beat_each_of_the_others(
    outcomes: list[tuple[int, int]], verdict: variants.Verdict, best: int, rival: int
) -> None:
    told = [variants.Outcome(number, served, done) for number, (served, done) in enumerate(outcomes, start=1)]
    found = variants.compare(told, variants.Measure.CLAIMED)
    assert (found.verdict, found.best, found.rival) == (verdict, best, rival)


def test_chance_gives_each_wording_to_as_many_and_a_member_the_same_one() -> None:
    for count in (2, 3, 4):
        drawn = Counter(variant_of(member, 7, count) for member in range(6000))
        assert sorted(drawn) == list(range(1, count + 1))
        assert all(abs(each - 6000 / count) < 200 for each in drawn.values())
    assert len({(variant_of(member, 7, 2), variant_of(member, 8, 2)) for member in range(50)}) == 4


def test_without_members_nothing_is_known() -> None:
    assert (Uplift().difference, Uplift().interval) == (0.0, (-1.0, 1.0))
