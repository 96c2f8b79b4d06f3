"""Days and hours as minutes of the week, so that they can be compared; and opening hours, where they can be read."""

from __future__ import annotations

import re
from functools import cache

from bot.settings import when
from handlers.reading.hours import parse_hours
from loyalty.programme.when import MIDNIGHT, Days, Hours

_WEEK = 7
_OPEN = re.compile(r"\s*(?P<days>[a-z]{3,9}(?:\s*[-–]\s*[a-z]{3,9})?)?:?\s*(?P<hours>\d.*)")

Minutes = frozenset[int]  # since Monday 0:00, by the clock of the place


@cache
def minutes(days: Days | None, hours: Hours | None) -> Minutes:
    """Those in which both hold; of a night, on the day it began. None: always."""
    start, end = (hours.start, hours.end) if hours else (0, MIDNIGHT)
    length = end - start if start < end else end - start + MIDNIGHT
    return frozenset(
        (day * MIDNIGHT + start + minute) % (_WEEK * MIDNIGHT)
        for day in (days.numbers if days else range(_WEEK))
        for minute in range(length)
    )


def opening(text: str) -> Minutes | None:
    """Of "8-18" or "Mon-Fri 8-18, Sat 9-14". None where it is written otherwise: it is for people to read."""
    spans = [_span(part) for part in re.split("[,;]", text.casefold())]
    if not all(spans):
        return None
    return frozenset(minute for span in spans if span for minute in span)


def _span(text: str) -> Minutes | None:
    found = _OPEN.fullmatch(text)
    told = parse_hours(found["hours"]) if found else None
    if not found or not told:
        return None
    start, end = (at.hour * 60 + at.minute for at in (told.start, told.end))
    try:
        days = when.days(found["days"].replace("–", "-")) if found["days"] else None
    except ValueError:
        return None
    return minutes(days, Hours(start, end or MIDNIGHT))
