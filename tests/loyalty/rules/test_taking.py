"""Whether a reward can be taken now, and the first reason why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from loyalty.ledger.units import Unit
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.programme.reward_limits import RewardLimits
from loyalty.programme.segments import SegmentName
from loyalty.programme.when import Days, Hours
from loyalty.rules.taking import Reason, Refused, at_any_hour, refused
from tests.amounts import holding
from tests.loyalty.cafe import CAFE, reward

NOW = datetime(2027, 2, 3, 9, 0, tzinfo=UTC)  # a Wednesday, 10:00 in Warsaw
RICH = holding(points=100)
SILVER = Standing("silver")


def at(*instants: str) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(f"{instant}+01:00") for instant in instants)


def taking(taken: tuple[datetime, ...] = (), out: int = 0, **keys: Any) -> Refused | None:
    return refused(CAFE, replace(reward("cake", Unit.POINTS, 50), **keys), RICH, SILVER, taken, out, NOW)


def per(**limits: int) -> RewardLimits:
    return RewardLimits(**limits)


@pytest.mark.parametrize(
    ("limits", "taken", "again"),
    [
        (per(per_day=1), at("2027-02-03T00:00"), at("2027-02-04T00:00")),
        (per(per_day=1), at("2027-02-02T23:59"), ()),
        (per(per_day=2), at("2027-02-03T08:00"), ()),
        (per(per_week=1), at("2027-02-01T00:00"), at("2027-02-08T00:00")),  # from Monday
        (per(per_week=1), at("2027-01-31T23:59"), ()),
        (per(per_month=1), at("2027-02-01T00:00"), at("2027-03-01T00:00")),
        (per(per_month=1), at("2027-01-31T23:59"), ()),
        (per(per_year=1), at("2027-01-01T00:00"), at("2028-01-01T00:00")),
        (per(per_year=1), at("2026-12-31T23:59"), ()),
        # two that are reached: what ends last is told
        (per(per_day=1, per_month=2), at("2027-02-01T10:00", "2027-02-03T10:00"), at("2027-03-01T00:00")),
    ],
)
def test_a_limit_is_of_a_period_of_the_shops_calendar(
    limits: RewardLimits, taken: tuple[datetime, ...], again: tuple[datetime, ...]
) -> None:
    found = taking(taken, limits=limits)
    assert again == ((found.again,) if found else ())


def test_a_limit_for_ever_never_ends() -> None:
    assert taking(at("2020-01-01T10:00"), limits=per(in_all=1)) == Refused(
        Reason.LIMIT, limit=1, period="all"
    )


QUIET = SegmentName("Quiet ones", "quiet ones")
OTHERS: dict[str, Any] = {"tiers": ("gold",)}
SHUT: dict[str, Any] = {"hours": Hours(600, 660), "days": Days((5,))}
USED_UP: dict[str, Any] = {"limits": per(per_day=1), "taken": at("2027-02-03T08:00")}
GONE: dict[str, Any] = {"stock": 3, "out": 3}
DEAR: dict[str, Any] = {"points": 120}


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"segment": QUIET, **OTHERS, **SHUT, **USED_UP, **GONE, **DEAR}, Reason.SEGMENT),
        ({**OTHERS, **SHUT, **USED_UP, **GONE, **DEAR}, Reason.TIER),
        ({"tiers": ("silver", "gold"), "members": ("plus",), **SHUT, **USED_UP}, Reason.MEMBERSHIP),
        ({"tiers": ("silver", "gold"), **SHUT, **USED_UP, **GONE, **DEAR}, Reason.HOURS),
        ({**USED_UP, **GONE, **DEAR}, Reason.LIMIT),
        ({**GONE, **DEAR}, Reason.STOCK),
        ({"stock": 3, "out": 2, **DEAR}, Reason.BALANCE),
        ({"stock": 3, "out": 2}, None),
        ({"hours": Hours(600, 660)}, None),
    ],
)
def test_the_first_reason_is_told(keys: dict[str, Any], reason: Reason | None) -> None:
    found = taking(**keys)
    assert reason is (found and found.reason)


def test_what_is_closed_at_this_hour_waits_and_what_is_sold_out_does_not() -> None:
    closed = replace(reward("cake", Unit.POINTS, 50), stock=3, **SHUT)
    asked = CAFE, closed, RICH, SILVER, ()
    assert at_any_hour(*asked, 2, NOW) is None
    assert at_any_hour(*asked, 3, NOW) == Refused(Reason.STOCK)


def test_for_a_saved_group_nobody_collects() -> None:
    """Nor is a card of stamps as long as it costs."""
    secret = replace(reward("cake", Unit.STAMPS, 3), segment=QUIET)
    shop = replace(CAFE, rewards=(*CAFE.rewards, secret))
    assert (shop.collected, shop.card_reward) == (CAFE.collected, CAFE.card_reward)
    assert (
        refused(shop, secret, holding(stamps=3), Standing(inside=frozenset({"quiet ones"})), (), 0, NOW)
        is None
    )


def test_what_is_missing_is_told() -> None:
    assert taking(points=120) == Refused(Reason.BALANCE, 20)


def test_what_is_free_needs_a_limit() -> None:
    with pytest.raises(ValueError, match=r"limits = \{ per_month = 1 \}"):
        replace(reward("cake", Unit.POINTS, 50), points=None)
    free = replace(reward("cake", Unit.POINTS, 50), points=None, limits=per(per_day=1))
    assert refused(CAFE, free, holding(), NO_STANDING, (), 0, NOW) is None
