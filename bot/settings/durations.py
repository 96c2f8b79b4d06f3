"""Durations as an owner writes them: "10 minutes", "36 hours", "30 days"."""

from __future__ import annotations

import re
from datetime import timedelta

_UNITS = {"minute": "minutes", "min": "minutes", "hour": "hours", "day": "days", "week": "weeks"}
_DURATION = re.compile(r"(\d{1,5})\s*([a-z]+?)s?")


def parse_duration(text: object) -> timedelta:
    """`ValueError` with a right example for anything else, and for nothing at all ("0 days")."""
    found = _DURATION.fullmatch(text.strip().lower()) if isinstance(text, str) else None
    unit = found and _UNITS.get(found[2])
    if not found or not unit or not int(found[1]):
        raise ValueError('a duration is written "10 minutes", "36 hours" or "30 days"')
    return timedelta(**{unit: int(found[1])})


def parse_duration_or_never(text: object) -> timedelta | None:
    """None for "never"."""
    if isinstance(text, str) and text.strip().lower() == "never":
        return None
    try:
        return parse_duration(text)
    except ValueError:
        raise ValueError('write a duration such as "10 minutes" or "365 days", or "never"') from None
