"""Which standing a member has, by visits within a rolling window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.programme.tiers import Tier
from loyalty.standing.tiers import tier_of
from tests.loyalty.cafe import CAFE, GOLD, NOON, SILVER

DAY = timedelta(days=1)


def days_ago(*days: float) -> list[datetime]:
    return [NOON - day * DAY for day in days]


@pytest.mark.parametrize(
    ("visits", "tier"),
    [
        (days_ago(), None),
        (days_ago(*range(1, 10)), None),  # nine
        (days_ago(*range(1, 11)), SILVER),  # ten within half a year
        (days_ago(*range(170, 180)), SILVER),
        (days_ago(*range(171, 181)), None),  # the oldest is out of the window
        (days_ago(*range(39)), SILVER),
        (days_ago(*range(40)), GOLD),
        (days_ago(*range(300, 340)), GOLD),  # all within a year, though none within half
        (days_ago(*range(330, 370)), None),
        (days_ago(*[0] * 40), GOLD),  # by visits, whenever they were
    ],
)
def test_the_standing_of_a_member(visits: list[datetime], tier: Tier | None) -> None:
    assert tier == tier_of(CAFE, visits, NOON)


def test_a_shop_may_have_no_standings() -> None:
    assert tier_of(replace(CAFE, tiers=()), days_ago(*range(99)), NOON) is None


def test_the_order_in_the_settings_does_not_matter() -> None:
    assert tier_of(replace(CAFE, tiers=(GOLD, SILVER)), days_ago(*range(45)), NOON) == GOLD


histories = st.lists(st.floats(0, 400).map(lambda days: NOON - days * DAY), max_size=60)


def rank(tier: Tier | None) -> int:
    return tier.visits if tier else 0


@given(histories, histories)
def test_another_visit_never_costs_a_standing(visits: list[datetime], more: list[datetime]) -> None:
    assert rank(tier_of(CAFE, visits, NOON)) <= rank(tier_of(CAFE, visits + more, NOON))


@given(histories, st.floats(0, 400))
def test_time_alone_never_raises_a_standing(visits: list[datetime], days: float) -> None:
    later = NOON + days * DAY
    assert rank(tier_of(CAFE, visits, NOON)) >= rank(tier_of(CAFE, visits, later))


@given(st.permutations(days_ago(*range(0, 200, 15))))
def test_the_order_of_visits_does_not_matter(visits: list[datetime]) -> None:
    assert tier_of(CAFE, visits, NOON) == SILVER
