"""Days and hours of a rule as an owner writes them: each function returns the value, or raises `ValueError` with a right
example."""

from __future__ import annotations

import re
from datetime import date, datetime

from loyalty.programme.when import MIDNIGHT, Days, Hours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(r"\s*(\d{1,2}):([0-5]\d)\s*-\s*(\d{1,2}):([0-5]\d)\s*")


def hours(text: object) -> Hours:
    """ "22:00-3:00"; 24:00 is the end of the day."""
    found = _HOURS.fullmatch(text) if isinstance(text, str) else None
    start, end = (int(found[n]) * 60 + int(found[n + 1]) for n in (1, 3)) if found else (0, 0)
    if start == end or start >= MIDNIGHT or end > MIDNIGHT:
        raise ValueError(
            'hours are written "18:00-19:00", over midnight "22:00-3:00", to its end "20:00-24:00"'
        )
    return Hours(start, end or MIDNIGHT)


def days(text: object) -> Days:
    """ "Mon-Fri", "Fri, Sat"."""
    spans = [_span(part) for part in text.lower().split(",")] if isinstance(text, str) else [()]
    if not all(spans):
        raise ValueError('days are written "Mon-Fri", or "Fri, Sat"')
    return Days(tuple(sorted({number for span in spans for number in span})))


def _span(text: str) -> tuple[int, ...]:
    """Days of the week, Monday is 0; () for what is none."""
    names = [name.strip()[:3] for name in text.split("-")]
    if len(names) > 2 or not set(names) <= set(_DAYS):
        return ()
    first, last = _DAYS.index(names[0]), _DAYS.index(names[-1])
    return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))


def moment(value: object) -> datetime:
    """By the clock on the wall."""
    if not isinstance(value, datetime) or value.tzinfo:
        raise ValueError("a moment is written without quotes and without a zone, such as 2027-03-20 18:00:00")
    return value


def day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("a day is written without quotes, such as 2027-03-20")
    return value
