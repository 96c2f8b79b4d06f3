"""When a report comes by itself: each week or month, at an hour of its reader's choice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, local_instant

Rhythm = Literal["week", "month"]
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # as texts choose by them
MONDAY, NINE = 0, time(9)  # unless the reader says otherwise
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Hour:
    """Each week on this day (Monday is 0) or on the first of each month, at this time where the shop is."""

    rhythm: Rhythm
    weekday: int = MONDAY
    at: time = NINE

    def is_on(self, day: date) -> bool:
        return day.weekday() == self.weekday if self.rhythm == "week" else day.day == 1


@dataclass(frozen=True, slots=True)
class Schedule:
    """What the reader at an address chose, and when (UTC). `told`: the first day of the newest period that was told."""

    id: int
    address_id: int
    hour: Hour
    chosen_at: datetime
    told: date | None = None


def due(schedule: Schedule, zone: ZoneInfo, now: datetime) -> date | None:
    """The first day of the week or month that is to be told now: the one that was over last, until the end of the day that
    was chosen, and once. None for none."""
    at = is_due(schedule.hour, zone, now)
    first = last_period(schedule.hour.rhythm, local_day(now, zone))
    is_told = schedule.told is not None and schedule.told >= first
    return first if at and schedule.chosen_at < at and not is_told else None


def is_due(hour: Hour, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Since when (UTC) it has been that hour; None before it, and when its day is over."""
    today = local_day(now, zone)
    at = local_instant(today, hour.at, zone)
    return at if hour.is_on(today) and at <= now else None


def last_period(rhythm: Rhythm, today: date) -> date:
    """The first day of the week or month before the one of today."""
    if rhythm == "week":
        return today - timedelta(days=today.weekday()) - _WEEK
    return (today.replace(day=1) - _DAY).replace(day=1)
