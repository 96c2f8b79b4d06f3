"""Which period a payment is for, and what stands at an instant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loyalty.calendar import local_day
from loyalty.messages.args import Localised
from loyalty.programme.plans import Plan, PlanPeriod
from loyalty.standing.membership import Period, current, last, next_period

ZONE = ZoneInfo("Europe/Bucharest")


def plan(period: PlanPeriod = "month", grace_days: int = 3) -> Plan:
    return Plan(period, Localised((("en", period),)), 15_000, period, grace_days)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def paid(*at: str, by: Plan | None = None) -> list[Period]:
    """After a payment at each of these."""
    periods: list[Period] = []
    for id, moment in enumerate(at, start=1):
        periods.append(next_period(id, by or plan(), periods, local(moment), ZONE))
    return periods


@pytest.mark.parametrize(
    ("at", "by", "to"),
    [
        (("2027-01-31T09:00",), plan(), "2027-02-28"),
        (("2027-01-31T09:00", "2027-02-28T23:59"), plan(), "2027-03-31"),
        (("2027-01-31T09:00", "2027-03-03T23:59"), plan(), "2027-03-31"),  # the last minute of grace
        (("2027-01-31T09:00", "2027-03-04T00:00"), plan(), "2027-04-04"),  # anew
        (("2027-01-31T09:00", "2027-03-01T00:00"), plan(grace_days=0), "2027-04-01"),
        (("2027-01-31T09:00", "2027-02-01T09:00", "2027-02-02T09:00"), plan(), "2027-04-30"),  # ahead
        (("2028-02-29T09:00",), plan("year"), "2029-02-28"),
        (("2028-02-29T09:00", "2029-02-28T09:00"), plan("year"), "2030-02-28"),
        (("2027-12-31T23:59",), plan(), "2028-01-31"),
    ],
)
def test_a_payment_is_for_the_period_that_comes(at: tuple[str, ...], by: Plan, to: str) -> None:
    assert str(paid(*at, by=by)[-1].renewal(ZONE)) == to


@given(
    first=st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)),
    waits=st.lists(st.timedeltas(min_value=timedelta.resolution, max_value=timedelta(days=59)), max_size=8),
)
@example(
    first=datetime(2025, 1, 1, 22), waits=[]
)  # midnight in the shop's zone: the whole of the first day is paid too
@example(
    first=datetime(2025, 3, 1, 13, 54, 39), waits=[timedelta(days=6), timedelta(days=58, seconds=25_521)]
)
def test_nothing_that_was_paid_for_is_lost_or_paid_for_twice(first: datetime, waits: list[timedelta]) -> None:
    """Periods follow on without a day between or twice, or begin anew at the payment."""
    now, periods = first.replace(tzinfo=UTC), list[Period]()
    for id, wait in enumerate([None, *waits]):
        now = now if wait is None else now + wait
        before = last(periods)
        period = next_period(id, plan(), periods, now, ZONE)
        follows = before is not None and now < before.ends_at
        assert period.starts_at == (before.renews_at if follows and before else now)
        assert period.starts_at < period.renews_at <= period.ends_at
        since = before.renewal(ZONE) if follows and before else local_day(now, ZONE)
        assert 28 <= (period.renewal(ZONE) - since).days <= 31
        periods.append(period)
        held = current(periods, now)
        assert held is not None
