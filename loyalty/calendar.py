"""Local time: birthdays, quiet hours and wall clocks in a named zone.

Instants are aware datetimes and come back in UTC. Two rules hold throughout: a wall time that the clock skips moves to the first one
after the gap, and a wall time that comes twice is taken once, the first time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAY = timedelta(days=1)
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day and a month, never a year. `ValueError` for a day that no year has."""

    month: int
    day: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1 <= self.day <= _LONGEST_MONTHS[self.month - 1]):
            raise ValueError(f"no year has day {self.day} of month {self.month}")

    def in_year(self, year: int, *, leap_day_in_march: bool = False) -> date:
        """The day it is kept on: 29 February falls on the 28th in a common year, or on 1 March where the shop says so."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 3, 1) if leap_day_in_march else date(year, 2, 28)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to just before `end` by the wall clock, over midnight when `end` is the earlier; equal ends mean no quiet hours.

    A night is one unbroken stretch between the instants of its two ends, so an hour that the clock repeats does not end it twice.
    """

    start: time
    end: time

    def contains(self, instant: datetime, zone: tzinfo) -> bool:
        """Whether these hours hold at this instant. `ValueError` for an instant without a zone of its own."""
        asked = _utc(instant)
        return any(begins <= asked < ends for begins, ends in self._nights_around(asked, zone))

    def next_release(self, instant: datetime, zone: tzinfo) -> datetime:
        """The first instant at or after this one that is outside the quiet hours, in UTC."""
        release = _utc(instant)
        while ends := [
            ends for begins, ends in self._nights_around(release, zone) if begins <= release < ends
        ]:
            release = max(ends)
        return release

    def _nights_around(self, instant: datetime, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
        if self.start == self.end:
            return
        today = instant.astimezone(zone).date()
        length = _DAY if self.end < self.start else timedelta(0)
        for day in (today - _DAY, today, today + _DAY):
            yield local_instant(day, self.start, zone), local_instant(day + length, self.end, zone)


def local_instant(day: date, at: time, zone: tzinfo) -> datetime:
    """The instant, in UTC, at which the clocks of a zone show this time on this day."""
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), zone)
    instant = wall.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _end_of_gap(wall.replace(fold=1).astimezone(UTC), instant, zone)


def zone(name: str | None, default: ZoneInfo) -> ZoneInfo:
    """The zone of that name, or the default (the shop's) when there is none."""
    try:
        return ZoneInfo(name) if name else default
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder, such as "Europe"
        return default


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone is no instant")
    return instant.astimezone(UTC)


def _end_of_gap(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The instant at which the clock jumped, between two instants on either side of the jump; jumps fall on whole seconds."""
    low, high = int(before.timestamp()), int(after.timestamp())
    old = before.astimezone(zone).utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    return datetime.fromtimestamp(high, UTC)
