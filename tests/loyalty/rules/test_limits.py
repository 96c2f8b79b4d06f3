"""How often a rule counts: by the shop's calendar, ever, for all together, and with a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.earnings import Cause, Miss, Use
from loyalty.ledger.units import Unit
from loyalty.programme.rule_limits import RuleLimits
from loyalty.purchase import Purchase, Used
from loyalty.rules.combine import combine
from loyalty.rules.limits import since
from loyalty.rules.per_amount import PerAmount
from tests.loyalty.cafe import text

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2027, 2, 3, 8, 10, tzinfo=WARSAW)  # a Wednesday
A_VISIT = Purchase(2450, NOW, "main", WARSAW, WARSAW, 1, 2)
HOUR = timedelta(hours=1)


def limited(**limits: object) -> PerAmount:
    """Two and a half for the visit."""
    return PerAmount(
        id="rye",
        name=text("rye"),
        unit=Unit.POINTS,
        amount=Fraction(5, 2),
        per=2450,
        limits=RuleLimits(**limits),  # type: ignore[arg-type]
    )


def at(*instants: str) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(f"{instant}+01:00") for instant in instants)


@pytest.mark.parametrize(
    ("limits", "used", "cause", "told"),
    [
        ({"per_day": 1}, Used(), None, ()),
        ({"per_day": 1}, Used(at("2027-02-02T23:59")), None, ()),
        ({"per_day": 1}, Used(at("2027-02-03T00:00")), Cause.LIMIT, ("1", "day")),
        ({"per_day": 2}, Used(at("2027-02-03T00:00")), None, ()),
        ({"per_week": 1}, Used(at("2027-01-31T23:59")), None, ()),
        ({"per_week": 1}, Used(at("2027-02-01T00:00")), Cause.LIMIT, ("1", "week")),
        ({"per_month": 1}, Used(at("2027-01-31T23:59")), None, ()),
        ({"per_month": 1}, Used(at("2027-02-01T00:00")), Cause.LIMIT, ("1", "month")),
        ({"per_year": 1}, Used(at("2026-12-31T23:59")), None, ()),
        ({"per_year": 1}, Used(at("2027-01-01T00:00")), Cause.LIMIT, ("1", "year")),
        ({"per_day": 1, "in_all": 3}, Used(in_all=2), None, ()),
        ({"per_day": 1, "in_all": 3}, Used(in_all=3), Cause.LIMIT, ("3", "all")),
        ({"shop": 3}, Used(shop=2), None, ()),
        ({"shop": 3}, Used(shop=3), Cause.LIMIT, ("3", "shop")),
        # two and a half may become three
        ({"budget": 100}, Used(given=97), None, ()),
        ({"budget": 100}, Used(given=98), Cause.LIMIT, ("100", "budget")),
        # a pause is real time
        ({"pause": HOUR}, Used(at("2027-02-03T07:10")), None, ()),
        ({"pause": HOUR}, Used(at("2027-02-03T07:11")), Cause.PAUSE, ("08:11", "")),
    ],
)
def test_a_rule_counts_so_often(
    limits: dict[str, object], used: Used, cause: Cause | None, told: tuple[str, ...]
) -> None:
    earned = combine({}, [limited(**limits)], replace(A_VISIT, uses={"rye": used}))
    assert earned.misses == ((Miss("rye", cause, *told),) if cause else ())
    assert [use.rule for use in earned.uses] == ([] if cause else ["rye"])


def test_a_pause_is_of_real_time_where_the_clock_goes_back() -> None:
    """01:59 in summer time and 02:10 in winter time are 71 minutes apart."""
    warm, cold = (datetime.fromisoformat(one) for one in ("2026-10-25T01:59+02:00", "2026-10-25T02:10+01:00"))
    half_past = datetime.fromisoformat("2026-10-25T02:30+02:00")
    for now, counts in ((half_past, False), (cold, True)):
        earned = combine({}, [limited(pause=HOUR)], replace(A_VISIT, at=now, uses={"rye": Used((warm,))}))
        assert bool(earned.uses) is counts


def test_what_is_used_carries_what_all_members_share() -> None:
    rule = limited(shop=3, budget=100)
    assert combine({Unit.POINTS: Fraction(1, 2)}, [rule], A_VISIT).uses == (Use("rye", 3, 3, 100),)


@pytest.mark.parametrize(
    ("limits", "first"),
    [
        ({"per_day": 1}, "2027-02-03T00:00"),
        ({"per_week": 1}, "2027-02-01T00:00"),
        ({"per_month": 1}, "2027-02-01T00:00"),
        ({"per_year": 1}, "2027-01-01T00:00"),
        ({"pause": timedelta(days=2)}, "2027-02-01T08:10"),
        ({"pause": HOUR}, "2027-02-03T00:00"),
    ],
)
def test_how_far_back_uses_are_read(limits: dict[str, object], first: str) -> None:
    assert since((limited(**limits),), A_VISIT) == at(first)[0]


def test_a_limit_that_another_makes_needless_is_refused() -> None:
    with pytest.raises(ValueError, match="per_day is never reached beside in_all"):
        RuleLimits(per_day=1, in_all=1)
