"""Days and times as an owner types them, in any language we speak: "tomorrow 10:00", "3 days", "do niedzieli"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.reading.birthdays import parse_birthday
from handlers.reading.date_words import (
    AROUND,
    DAY,
    LAST,
    MARKS,
    NOW,
    ONE,
    RELATIVE,
    SHORT_YEAR,
    UNITS,
    WEEKDAYS,
    YEAR,
)
from handlers.reading.times import time_of_day
from handlers.reading.words import normal
from loyalty.calendar import Birthday, local_instant

LONGEST = 60
_FARTHEST = 1000  # of any unit: nobody means more


@dataclass(frozen=True, slots=True)
class Reference:
    """What the words are read against: `now` (UTC), a zone, and how the locale writes days. `since` (UTC) is given
    for the end of something that begins then: "3 days" and "Sunday" count from it, "tomorrow" does not, and a day
    without a time means its last minute instead of its first."""

    now: datetime
    zone: ZoneInfo
    locale: str
    since: datetime | None = None

    @property
    def base(self) -> datetime:
        return self.since or self.now

    @property
    def closing(self) -> bool:
        return self.since is not None


def parse_when(text: str, reference: Reference) -> datetime | None:
    """The instant (UTC) that is meant; None where a person would have to ask. It may lie in the past: a date that
    was said plainly is never moved."""
    if len(text) > LONGEST:
        return None
    plain = plainly(text)
    if normal(text) in NOW:
        return reference.base
    try:
        return length(plain, reference) or _day_and_time(plain, reference)
    except (ValueError, OverflowError):  # a day no calendar has
        return None


def plainly(text: str) -> str:
    """Small letters without accents, and the marks that times are written with."""
    words = text.translate(MARKS).split()
    return " ".join(_word(word) for word in words)


def _word(word: str) -> str:
    if any(char.isdigit() for char in word):
        return "".join(char if char in ".:/-" else normal(char) for char in word).rstrip(".")
    return normal(word)


def length(plain: str, reference: Reference) -> datetime | None:
    """ "3 days", "for a week", "in 2 hours": counted from the base, days by the wall clock. What lasts for days
    lasts to the end of the last one."""
    words = [word for word in re.sub(r"(?<=\d)(?=[a-z])", " ", plain).split() if word not in AROUND - ONE]
    if len(words) == 2 and words[0] in ONE | {"o"}:
        words[0] = "1"
    if len(words) == 1:
        words = ["1", *words]
    if len(words) != 2 or not words[0].isdecimal() or words[1] not in UNITS:
        return None
    number, unit = int(words[0]), UNITS[words[1]]
    if not 0 < number <= _FARTHEST:
        return None
    if unit < DAY:
        return reference.base + number * unit
    local = reference.base.astimezone(reference.zone)
    return local_instant(
        local.date() + number * unit, LAST if reference.closing else local.time(), reference.zone
    )


def _day_and_time(plain: str, reference: Reference) -> datetime | None:
    rest, at = time_of_day(plain)
    if rest is None:
        return None
    words = [word for word in rest.split() if word not in AROUND]
    today = reference.base.astimezone(reference.zone).date()
    if not words:
        return _next(today, at, 1, reference) if at else None
    if at and (ahead := _days_ahead(words)):
        return _at(today + ahead, at, reference)
    named = [word for word in words if word in WEEKDAYS]
    others = [word for word in words if word not in WEEKDAYS]
    if (days := RELATIVE.get(" ".join(others))) is not None:
        day = reference.now.astimezone(reference.zone).date() + timedelta(days=days)
        return _at(day, at, reference)
    if named and not others:
        wait = timedelta(days=(WEEKDAYS[named[0]] - today.weekday()) % 7)
        return _next(today + wait, at, 7, reference) if len(set(named)) == 1 else None
    instant = _date(" ".join(others), rest, at, today, reference)
    said = {WEEKDAYS[word] for word in named}
    agrees = instant and (not said or said == {instant.astimezone(reference.zone).weekday()})
    return instant if agrees else None  # "Friday 7 June" of a year where that is a Sunday


def _days_ahead(words: Sequence[str]) -> timedelta | None:
    """ "2 days", "a week", with a time of that day beside it."""
    if len(words) != 2 or words[1] not in UNITS:
        return None
    number = 1 if words[0] in ONE else int(words[0]) if words[0].isdecimal() else 0
    ahead = number * UNITS[words[1]] if number <= _FARTHEST else timedelta()
    return ahead if UNITS[words[1]] >= DAY else None


def _date(written: str, rest: str, at: time | None, today: date, reference: Reference) -> datetime | None:
    """A day and a month; without a year the next one there is."""
    found = parse_birthday(written, reference.locale)
    if not isinstance(found, Birthday):
        return None
    if year := year_in(rest):
        return _at(date(year, found.month, found.day), at, reference)
    days = (found.in_year(year) for year in (today.year, today.year + 1))
    day = next(day for day in days if day >= today)
    return _at(day, at, reference) if (day.month, day.day) == (found.month, found.day) else None


def year_in(text: str) -> int | None:
    if whole := YEAR.search(text):
        return int(whole[1])
    short = SHORT_YEAR.search(text)
    return 2000 + int(short[2]) if short else None


def _at(day: date, at: time | None, reference: Reference) -> datetime:
    """That day at that time. Without one, today begins now."""
    if at is None and not reference.closing and day == reference.base.astimezone(reference.zone).date():
        return reference.base
    return local_instant(day, at or (LAST if reference.closing else time(0)), reference.zone)


def _next(day: date, at: time | None, step: int, reference: Reference) -> datetime:
    """The first such day whose time is still to come."""
    instant = _at(day, at, reference)
    return instant if instant >= reference.base else _at(day + timedelta(days=step), at, reference)
