"""Hours of the day as people type them: "21-8", "21:00 - 08:30", "9pm to 8am"."""

from __future__ import annotations

import re
from datetime import time

from loyalty.calendar import QuietHours

_LONGEST = 40
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?(?!\d)\s*(?:(?P<half>[ap])\.?m\.?(?![a-z]))?"
)
_BETWEEN = re.compile(r"[a-z,.:\s\-–—ăâîșțśż]*")  # "from 9pm to 8am", "od 21 do 8", "de la 21 pana la 8"
_NOON = 12


def parse_hours(text: str) -> QuietHours | None:
    """The two times in this text, or None for anything else; two that are the same are no hours."""
    plain = text.strip().casefold()
    found = list(_TIME.finditer(plain))
    if len(found) != 2 or len(plain) > _LONGEST or not _BETWEEN.fullmatch(_TIME.sub("", plain)):
        return None
    start, end = map(_time, found)
    return QuietHours(start, end) if start and end and start != end else None


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found["half"] == "p" else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def in_figures(hours: QuietHours) -> str:
    """As it is shown, and typed: "21:00-08:30"."""
    return f"{hours.start:%H:%M}-{hours.end:%H:%M}"
