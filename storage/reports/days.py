"""Local days in SQL. In our statements `local_day(x)` is the number of the day, from 1 January 1970 on, that an instant
lies in where the shop is. Neither database is asked: SQLite knows no zones, and both must know the same ones."""

from __future__ import annotations

import re
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


def number(day: date) -> int:
    """As SQL has it."""
    return (day - _EPOCH).days


def day_of(number: int) -> date:
    return _EPOCH + timedelta(days=number)


def quarter_of(number: int) -> datetime:
    """The instant (UTC) at which that quarter of an hour begins: in `quarter_hour(…)` they are counted from 1970 on."""
    return datetime.fromtimestamp(number * _QUARTER_SECONDS, UTC)


def with_days(sql: str, dialect: Dialect, zone: ZoneInfo, now: datetime) -> str:
    """The statement with every `local_day(…)` and `quarter_hour(…)` in the words of the database."""
    sql = _QUARTER.sub(lambda found: f"({_seconds(found[1], dialect)} / {_QUARTER_SECONDS})", sql)
    return _MARK.sub(lambda found: _expression(found[1], dialect, zone, local_day(now, zone).year), sql)


def _expression(instant: str, dialect: Dialect, zone: ZoneInfo, year: int) -> str:
    (_, first), *_ = shifts = _shifts(zone, year)
    newest_first = (
        f"WHEN {instant} >= {_literal(at, dialect)} THEN {shift}" for at, shift in reversed(shifts)
    )
    shift = f"CASE {' '.join(newest_first)} ELSE {first} END"
    return f"(({_seconds(instant, dialect)} + {shift}) / 86400)"


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
