"""Local days in SQL. In our statements `local_day(x)` is the number of the day, from 1 January 1970 on, that an instant
lies in where the shop is, and `local_hour(x)` the hour that the clock shows there. Neither database is asked: SQLite knows no zones, and both must know the same ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from storage.engine.db import Dialect

_EPOCH = date(1970, 1, 1)
_YEARS = 10  # back from now; before that the clocks count as if nobody had changed them
_DAY = timedelta(days=1)
_MARK = re.compile(r"local_day\(([^()]+)\)")
_QUARTER = re.compile(r"quarter_hour\(([^()]+)\)")  # all zones are so far from each other
_QUARTER_SECONDS = 900
_HOUR = re.compile(r"local_hour\(([^()]+)\)")  # 0 to 23, as the clock showed it
_CLOCK = timedelta(minutes=1)  # no clock is put forward or back between


def number(day: date) -> int:
    """As SQL has it."""
    return (day - _EPOCH).days


def day_of(number: int) -> date:
    return _EPOCH + timedelta(days=number)


def quarter_of(number: int) -> datetime:
    """The instant (UTC) at which that quarter of an hour begins: in `quarter_hour(…)` they are counted from 1970 on."""
    return datetime.fromtimestamp(number * _QUARTER_SECONDS, UTC)


def with_days(sql: str, dialect: Dialect, zone: ZoneInfo, now: datetime) -> str:
    """The statement with every `local_day(…)`, `local_hour(…)` and `quarter_hour(…)` in the words of the database."""
    year = local_day(now, zone).year
    sql = _HOUR.sub(lambda found: _hour(found[1], dialect, zone, year), sql)
    sql = _QUARTER.sub(lambda found: f"({_seconds(found[1], dialect)} / {_QUARTER_SECONDS})", sql)
    return _MARK.sub(lambda found: _expression(found[1], dialect, zone, year), sql)


def _expression(instant: str, dialect: Dialect, zone: ZoneInfo, year: int) -> str:
    return f"({_moved(instant, dialect, _shifts(zone, year))} / 86400)"


def _hour(instant: str, dialect: Dialect, zone: ZoneInfo, year: int) -> str:
    return f"({_moved(instant, dialect, _offsets(zone, year))} % 86400 / 3600)"


def _moved(instant: str, dialect: Dialect, shifts: Sequence[tuple[datetime, int]]) -> str:
    """Its seconds, with what was added to the clock by then."""
    (_, first), *_ = shifts
    newest_first = (
        f"WHEN {instant} >= {_literal(at, dialect)} THEN {shift}" for at, shift in reversed(shifts)
    )
    return f"({_seconds(instant, dialect)} + CASE {' '.join(newest_first)} ELSE {first} END)"


def _seconds(instant: str, dialect: Dialect) -> str:
    """Whole ones from 1970 on."""
    if dialect is Dialect.SQLITE:
        return f"unixepoch({instant})"
    return f"CAST(floor(extract(epoch FROM {instant})) AS BIGINT)"


def _literal(at: datetime, dialect: Dialect) -> str:
    text = at.isoformat(" ")
    return f"'{text}'" if dialect is Dialect.SQLITE else f"CAST('{text}' AS TIMESTAMPTZ)"


@lru_cache(maxsize=16)
def _shifts(zone: ZoneInfo, year: int) -> tuple[tuple[datetime, int], ...]:
    """Since when (UTC) how many seconds, added to an instant, make its day that of UTC. A day that is shorter than others
    is over where it ends; one that is longer has all of its hours, also where the clock is put back over midnight."""
    first, last = date(year - _YEARS, 1, 1), date(year + 1, 1, 2)
    shifts = [(midnight(first, zone), _shift(first, zone))]
    for day in (first + n * _DAY for n in range((last - first).days)):
        ahead = _shift(day + _DAY, zone)
        if ahead != shifts[-1][1]:
            longer = ahead < shifts[-1][1]
            at = midnight(day, zone) + timedelta(hours=12) if longer else midnight(day + _DAY, zone)
            shifts.append((at, ahead))
    return tuple(shifts)


def _shift(day: date, zone: ZoneInfo) -> int:
    begins = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return round((begins - midnight(day, zone)).total_seconds())


@lru_cache(maxsize=16)
def _offsets(zone: ZoneInfo, year: int) -> tuple[tuple[datetime, int], ...]:
    """Since when (UTC) the clock is so many seconds before that of UTC."""
    at, last = (datetime(year - _YEARS, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 2, tzinfo=UTC))
    found = [(at, _ahead(at, zone))]
    while at < last:
        if _ahead(at + _DAY, zone) != found[-1][1]:
            changed = next(
                moment
                for n in range(1, _DAY // _CLOCK + 1)
                if _ahead(moment := at + n * _CLOCK, zone) != found[-1][1]
            )
            found.append((changed, _ahead(changed, zone)))
        at += _DAY
    return tuple(found)


def _ahead(at: datetime, zone: ZoneInfo) -> int:
    local = at.astimezone(zone).replace(tzinfo=UTC)
    return round((local - at).total_seconds())
