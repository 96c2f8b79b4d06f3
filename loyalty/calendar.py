"""Local time: birthdays, quiet hours and wall clocks in a named zone.

Instants are aware datetimes and come back in UTC. Two rules hold throughout: a wall time that the clock skips moves to the first one
after the gap, and a wall time that comes twice is taken once, the first time.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
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
        asked = utc(instant)
        return any(begins <= asked < ends for begins, ends in self._nights_around(asked, zone))

    def next_release(self, instant: datetime, zone: tzinfo, offset: timedelta = timedelta(0)) -> datetime:
        """The first instant at or after this one that is outside the quiet hours, in UTC.

        A night ends `offset` later, so that not everybody's ends at once; it takes at most half of the hours that are free.
        """
        release = utc(instant)
        later = min(offset, _half_of_the_free(self.start, self.end)) if offset else offset
        while ends := [
            ends + later
            for begins, ends in self._nights_around(release, zone)
            if begins <= release < ends + later
        ]:
            release = max(ends)
        return release

    def _nights_around(self, instant: datetime, zone: tzinfo) -> tuple[tuple[datetime, datetime], ...]:
        return _nights(self.start, self.end, instant.astimezone(zone).date(), zone)


def covering(one: QuietHours, two: QuietHours) -> QuietHours:
    """Both as one stretch. The first's, where they do not meet, or together leave no hour of the day."""
    if one.start == one.end:
        return two
    for first, second in ((one, two), (two, one)):
        length, after = _length(first.start, first.end), _length(first.start, second.start)
        until = max(length, after + _length(second.start, second.end))
        if after <= length and until < _DAY:
            end = datetime.combine(date.min, first.start) + until
            return QuietHours(first.start, end.time())
    return one


def _length(start: time, end: time) -> timedelta:
    """By the wall clock."""
    return (_since_midnight(end) - _since_midnight(start)) % _DAY


@lru_cache(maxsize=256)
def _half_of_the_free(start: time, end: time) -> timedelta:
    return (_DAY - _length(start, end)) / 2


@lru_cache(maxsize=1024)
def _nights(start: time, end: time, today: date, zone: tzinfo) -> tuple[tuple[datetime, datetime], ...]:
    """Last night, tonight and tomorrow's, without those that have no length: a gap of the clock may swallow one.
    Where it swallowed all of yesterday, also the night before last."""
    if start == end:
        return ()
    length = _DAY if end < start else timedelta(0)
    swallowed = midnight(today - _DAY, zone) == midnight(today, zone)
    first = today - 2 * _DAY if swallowed else today - _DAY
    days = (first + n * _DAY for n in range((today - first).days + 2))
    nights = [(local_instant(day, start, zone), local_instant(day + length, end, zone)) for day in days]
    return tuple((begins, ends) for begins, ends in nights if begins < ends)


def local_instant(day: date, at: time, zone: tzinfo) -> datetime:
    """The instant, in UTC, at which the clocks of a zone show this time on this day."""
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), zone)
    instant = wall.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _end_of_gap(wall.replace(fold=1).astimezone(UTC), instant, zone)


@lru_cache(maxsize=4096)
def midnight(day: date, zone: tzinfo) -> datetime:
    """The instant, in UTC, at which this day begins in a zone."""
    return local_instant(day, time.min, zone)


def whole_day(instant: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """The first instant of the day it is in a zone, and that of the next, in UTC."""
    day = local_day(instant, zone)
    return midnight(day, zone), midnight(day + _DAY, zone)


@lru_cache(maxsize=256)  # one decision asks for few instants, many times
def local_day(instant: datetime, zone: tzinfo) -> date:
    """The day it is in a zone. A day ends once: not again when the clock is put back over midnight."""
    asked = utc(instant)
    day = asked.astimezone(zone).date()
    return day + _DAY if asked >= midnight(day + _DAY, zone) else day


def after_rest(instant: datetime, rest: Container[date], zone: tzinfo, until: datetime) -> datetime:
    """The first instant at or after this one on a day that is none of rest, in UTC. It looks no further than `until`."""
    at = utc(instant)
    while at <= until and (day := local_day(at, zone)) in rest:
        at = midnight(day + _DAY, zone)
    return at


def zone(name: str | None, default: ZoneInfo) -> ZoneInfo:
    """The zone of that name, or the default (the shop's) when there is none."""
    try:
        return ZoneInfo(name) if name else default
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder, such as "Europe"
        return default


def utc(instant: datetime) -> datetime:
    """The same instant in UTC. `ValueError` for one without a zone."""
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


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second, microseconds=at.microsecond)
