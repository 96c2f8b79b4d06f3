"""A time of day inside a text: "18:00", "9.30 pm", "at 9", "noon"."""

from __future__ import annotations

from datetime import time

from handlers.reading.date_words import CLOCK, DOTTED, HALVES, HOURS, LAST, MIDNIGHT, NAMED


def time_of_day(plain: str) -> tuple[str | None, time | None]:
    """The text without its time of day, and that time; no text where two are named, or none exists."""
    words = plain.split()
    named = [word for word in words if word in NAMED or word in MIDNIGHT]
    if named:
        rest = " ".join(word for word in words if word not in named)
        return (rest, NAMED.get(named[0], LAST)) if len(named) == 1 else (None, None)
    for pattern in (CLOCK, HALVES, DOTTED, HOURS):
        if found := pattern.search(plain):
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            at = _clock(found.groupdict())
            again = any(other.search(rest) for other in (CLOCK, HALVES))
            return (None, None) if at is None or again else (rest, at)
    return plain, None


def _clock(parts: dict[str, str | None]) -> time | None:
    hour, minute, half = int(parts["hour"] or 0), int(parts.get("minute") or 0), parts.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute) == (24, 0):
        return LAST
    return time(hour, minute) if hour < 24 and minute < 60 else None
