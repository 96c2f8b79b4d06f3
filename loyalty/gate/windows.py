"""How often: a limit over a period, as an owner writes it ("1 per day", "4 per 30 days").

A named period ("per day", "per month") is one of the calendar in the person's zone; a counted one ("per 30 days") rolls: no stretch
of that length, wherever it begins, holds more than the limit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache

from loyalty.calendar import local_day, midnight, utc

_DAY = timedelta(days=1)
_MOST = 1_000
_LONGEST = timedelta(days=3_660)
_LENGTH = f'the period is from 1 second to {_LONGEST.days} days, as in "4 per 30 days"'
_WHOLE = f'the limit is a whole number from 1 to {_MOST}, as in "1 per day"'
_UNITS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": _DAY,
    "week": timedelta(weeks=1),
}
_WRITTEN = re.compile(
    r"(?P<limit>[^\sa-z]+)\s*(?:per|an?|every)\s+(?:(?P<number>[^\sa-z]+)\s*)?(?P<unit>[a-z]+)"
)


class Calendar(StrEnum):
    """A period of the calendar in a zone, from one local midnight to another. A week begins on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Calendar.MONTH: 1, Calendar.QUARTER: 3, Calendar.YEAR: 12}
# A day more than the longest: clocks change by an hour, and a zone may skip a day.
_REACHES = {
    Calendar.DAY: timedelta(days=2),
    Calendar.WEEK: timedelta(days=8),
    Calendar.MONTH: timedelta(days=32),
    Calendar.QUARTER: timedelta(days=93),
    Calendar.YEAR: timedelta(days=367),
}


@dataclass(frozen=True, slots=True)
class Window:
    """At most `limit` in every such period. `ValueError` for a limit or a period that makes no sense."""

    limit: int
    period: Calendar | timedelta

    def __post_init__(self) -> None:
        if self.limit == 0:
            raise ValueError(
                '0 would stop everything; to send none of these turn them off, or say "1 per day"'
            )
        if not 0 < self.limit <= _MOST:
            raise ValueError(_WHOLE)
        if isinstance(self.period, timedelta) and not timedelta(0) < self.period <= _LONGEST:
            raise ValueError(_LENGTH)
        if isinstance(self.period, timedelta) and self.period.microseconds:
            raise ValueError('the period is whole seconds, as in "1 per 20 hours"')

    def __str__(self) -> str:
        return f"{self.limit} per {self.span}"

    @property
    def span(self) -> str:
        """The period in words: "day" of the calendar, or "30 days" that roll."""
        return self.period.value if isinstance(self.period, Calendar) else _in_words(self.period)

    def room(self, taken: Sequence[datetime], at: datetime, zone: tzinfo) -> bool:
        """Whether one more at this instant leaves no period that contains it with more than the limit.

        `taken` may hold instants after it: of a clock that stepped back, or kept for something else.
        """
        return self.count(taken, at, zone) < self.limit

    def count(self, taken: Sequence[datetime], at: datetime, zone: tzinfo) -> int:
        """How many count against it at this instant: the most that one period containing it holds."""
        at = utc(at)
        if isinstance(self.period, Calendar):
            begins, ends = _bounds(self.period, local_day(at, zone), zone)
            return sum(begins <= one < ends for one in taken)
        near = _sorted([one for one in taken if at - self.period < one < at + self.period])
        firsts = [one for one in near if one < at] + [at]
        return max(sum(first <= one < first + self.period for one in near) for first in firsts)

    def next_room(self, taken: Sequence[datetime], at: datetime, zone: tzinfo) -> datetime:
        """The first instant at or after this one with room, in UTC."""
        at = at if at.tzinfo is UTC else utc(at)
        earliest = at - (_REACHES[self.period] if isinstance(self.period, Calendar) else self.period)
        near = [one for one in taken if one > earliest]
        if len(near) < self.limit:
            return at
        if isinstance(self.period, Calendar):
            return self._next_period_with_room(self.period, near, at, zone)
        return self._after_full_runs(_sorted(near), at, self.period)

    def reach(self) -> timedelta:
        """How far back, and ahead, something taken can matter; at most a day too long."""
        return _REACHES[self.period] if isinstance(self.period, Calendar) else self.period

    def length(self) -> timedelta:
        """How long the period is; of the calendar, its longest."""
        return _REACHES[self.period] - _DAY if isinstance(self.period, Calendar) else self.period

    def _next_period_with_room(
        self, period: Calendar, taken: Sequence[datetime], at: datetime, zone: tzinfo
    ) -> datetime:
        while True:
            begins, ends = _bounds(period, local_day(at, zone), zone)
            if sum(begins <= one < ends for one in taken) < self.limit:
                return at
            at = ends

    def _after_full_runs(self, taken: list[datetime], at: datetime, period: timedelta) -> datetime:
        """A run of `limit` in a row within one period shuts every instant that would share a period with all
        of it: those after its last less a period, and before its first plus a period."""
        for first, last in zip(taken, taken[self.limit - 1 :], strict=False):
            if last - first < period and last - period < at < first + period:
                at = first + period
        return at


def parse_window(text: str) -> Window:
    """A window as an owner writes it. `ValueError` says what is wrong, with an example that is right."""
    found = _WRITTEN.fullmatch(text.strip().lower()) if isinstance(text, str) else None
    if found is None:
        raise ValueError(f'a limit is written like "1 per day" or "4 per 30 days", not {_short(text)}')
    try:
        return Window(_limit(found["limit"]), _period(found["number"], found["unit"]))
    except ValueError as error:
        raise ValueError(f"{_short(text)}: {error}") from None


def _limit(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ValueError(_WHOLE)
    return int(text)


def _period(number: str | None, unit: str) -> Calendar | timedelta:
    if number is None:
        return _named(unit)
    singular = unit.removesuffix("s")
    if singular not in _UNITS:
        raise ValueError('a counted period is in hours, days or weeks, as in "1 per 14 days"')
    if not re.fullmatch(r"[0-9]+", number):
        raise ValueError('a period is counted in whole numbers, as in "1 per 20 hours"')
    if len(number) > 9 or int(number) > _LONGEST // _UNITS[singular]:
        raise ValueError(_LENGTH)
    return int(number) * _UNITS[singular]


def _named(unit: str) -> Calendar:
    try:
        return Calendar(unit)
    except ValueError:
        raise ValueError(
            "the period is a day, week, month, quarter or year, or a number of hours, days or weeks, "
            'as in "1 per 14 days"'
        ) from None


def _short(text: object) -> str:
    shown = repr(text)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _in_words(period: timedelta) -> str:
    """In days from two days on: "1 per 1 day" would be read as the day of the calendar."""
    for unit, least in (("day", 2), ("hour", 1), ("minute", 1), ("second", 1)):
        number, rest = divmod(period, _UNITS[unit])
        if number >= least and not rest:
            return f"{number} {unit}" + ("s" if number > 1 else "")
    raise AssertionError(period)


def _sorted(taken: Sequence[datetime]) -> list[datetime]:
    """In UTC, because between two times of one zone Python reckons by the wall clock."""
    return sorted([one if one.tzinfo is UTC else one.astimezone(UTC) for one in taken])


@lru_cache(maxsize=4096)
def _bounds(period: Calendar, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The period of the calendar that this day is in, from its start to just before its end, in UTC."""
    first, following = _days(period, day)
    return midnight(first, zone), midnight(following, zone)


def _days(period: Calendar, day: date) -> tuple[date, date]:
    """The first day of the period that this day is in, and the first of the one that follows."""
    if period is Calendar.DAY:
        return day, day + _DAY
    if period is Calendar.WEEK:
        monday = day - day.weekday() * _DAY
        return monday, monday + 7 * _DAY
    months = _MONTHS[period]
    since = (day.year * 12 + day.month - 1) // months * months
    return _first_of(since), _first_of(since + months)


def _first_of(month: int) -> date:
    """The first day of a month counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1)
