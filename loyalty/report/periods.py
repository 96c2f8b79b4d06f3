"""What a report is about: a day, a week, a month, a quarter or a year by the shop's own calendar, and the like one before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, local_instant, midnight

Span = Literal["day", "week", "month", "quarter", "year"]
SPANS: tuple[Span, ...] = ("day", "week", "month", "quarter", "year")
BY_MONTH: frozenset[Span] = frozenset({"quarter", "year"})  # drawn with a column a month
ACTIVE_DAYS = 30  # whoever came within so many local days is active
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from `first` to just before `after`, and the instants (UTC) from `since` to just before `until`: those
    of these days, but where they are not over yet `until` is now."""

    span: Span
    first: date
    after: date
    since: datetime
    until: datetime
    zone: ZoneInfo

    @property
    def partial(self) -> bool:
        """Whether it is still going on."""
        return self.until < midnight(self.after, self.zone)


def period(span: Span, day: date, zone: ZoneInfo, now: datetime) -> Period:
    """The one that this day lies in. Weeks begin on Monday."""
    first, after = days_of(span, day)
    since, end = midnight(first, zone), midnight(after, zone)
    return Period(span, first, after, since, max(since, min(now, end)), zone)


def days_of(span: Span, day: date) -> tuple[date, date]:
    """The first day of the one that this day lies in, and that of the next."""
    match span:
        case "day":
            return day, day + _DAY
        case "week":
            monday = day - timedelta(days=day.weekday())
            return monday, monday + _WEEK
        case "month":
            first = day.replace(day=1)
            return first, month_after(first)
        case "quarter":
            return quarter(day)
        case "year":
            return date(day.year, 1, 1), date(day.year + 1, 1, 1)


def quarter(day: date) -> tuple[date, date]:
    """The first day of the one that this day lies in, and that of the next."""
    first = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return first, (first + 100 * _DAY).replace(day=1)


def month_after(first: date) -> date:
    """The first day of the next month."""
    return (first + timedelta(days=31)).replace(day=1)


def before(asked: Period) -> Period:
    """The week, month, quarter or year before; for a day the same weekday a week before, for a shop's days are not alike. Where the
    period is not over, neither is this: it ends at the same time of its own day."""
    step = _WEEK if asked.span in ("day", "week") else _DAY
    first, after = days_of(asked.span, asked.first - step)
    since, end = midnight(first, asked.zone), midnight(after, asked.zone)
    if not asked.partial:
        return Period(asked.span, first, after, since, end, asked.zone)
    so_far = local_day(asked.until, asked.zone) - asked.first
    wall = asked.until.astimezone(asked.zone).time()
    until = local_instant(first + so_far, wall, asked.zone)
    return Period(asked.span, first, after, since, max(since, min(until, end)), asked.zone)


Beside = Literal["all", "part", "none"]
"""How much of a period there are figures of."""


def told_of(earlier: Period, began: date | None) -> Beside:
    """Of one that another is compared with; `began` is the day of the shop's first card, None: there is none yet."""
    opened = midnight(began, earlier.zone) if began else earlier.until
    if earlier.until <= opened:
        return "none"
    return "all" if opened <= earlier.since else "part"


def last_days(until: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The instant (UTC) since which it is so many local days, with the one that `until` lies in: where it is a midnight,
    that is the day before."""
    day = local_day(until, zone)
    if midnight(day, zone) == until:
        day -= _DAY
    return midnight(day - timedelta(days=days - 1), zone)
