"""Paid membership as it follows from payments: which periods are paid, and what stands at an instant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.lifetimes import Span
from loyalty.model.standing import Standing
from loyalty.programme.plans import Plan

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A paid period of a plan. It holds from `starts_at`, is paid until `renews_at`, the end of the day of renewal, and its
    perks end at `ends_at`, with the days of grace (UTC). `anchor` is the day of the month that it renews on, where the
    month has it. `cancelled`: it will not be renewed, and has no grace."""

    id: int
    plan: str
    starts_at: datetime
    renews_at: datetime
    ends_at: datetime
    anchor: int
    cancelled: bool = False

    def is_paid(self, now: datetime) -> bool:
        """Whether it runs and its days of grace have not begun."""
        return self.starts_at <= now < self.renews_at

    def renewal(self, zone: ZoneInfo) -> date:
        """The last day that is paid for."""
        return local_day(self.renews_at - timedelta(seconds=1), zone)


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid for a period, in minor units. `how`: at the till or by the chat; then `charge` is the provider's id of
    it. `staff_id`: who took it, where somebody did."""

    period: Period
    member_id: int
    amount: int
    at: datetime
    how: str = "till"
    staff_id: int | None = None
    location: str = ""
    charge: str = ""
    code_id: int | None = None

    @property
    def id(self) -> int:
        return self.period.id


def current(periods: Sequence[Period], now: datetime) -> Period | None:
    """The one that holds now: of two, where the next began within the grace of the last, the newer."""
    running = [period for period in periods if period.starts_at <= now < period.ends_at]
    return max(running, key=lambda period: period.starts_at, default=None)


def last(periods: Sequence[Period]) -> Period | None:
    """The one that is paid the furthest."""
    return max(periods, key=lambda period: period.renews_at, default=None)


def joined(standing: Standing, periods: Sequence[Period], now: datetime) -> Standing:
    """That standing with the membership that these periods make now."""
    held, furthest = current(periods, now), last(periods)
    if held is None or furthest is None:
        return standing
    paid = (held.starts_at, held.renews_at) if held.is_paid(now) else None
    return replace(standing, member=held.plan, paid=paid, member_until=furthest.renews_at)


def next_period(id: int, plan: Plan, periods: Sequence[Period], now: datetime, zone: ZoneInfo) -> Period:
    """What a payment now is for. It follows on what is paid, or in its grace; after that it begins anew. Another plan
    follows on as well: what was paid for runs to its end."""
    before = last([period for period in periods if now < period.ends_at])
    if before is None:
        today = local_day(now, zone)
        return _period(id, plan, now, today, today.day, zone)
    return _period(id, plan, before.renews_at, before.renewal(zone), before.anchor, zone)


def _period(id: int, plan: Plan, starts_at: datetime, counted: date, anchor: int, zone: ZoneInfo) -> Period:
    """It is `counted` from this day: the 31st, and the last day of a month that has none."""
    first = counted.replace(day=1)
    renewal = min(
        Span(months=plan.months).after(first) + timedelta(days=anchor - 1),
        Span(months=plan.months + 1).after(first) - _DAY,
    )
    return Period(
        id=id,
        plan=plan.id,
        starts_at=starts_at,
        renews_at=midnight(renewal + _DAY, zone),
        ends_at=midnight(renewal + _DAY + timedelta(days=plan.grace_days), zone),
        anchor=anchor,
    )
