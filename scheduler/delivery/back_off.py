"""Back-off: how long a message waits between its tries."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.messages.outcomes import Later

BACK_OFF = (2, 10, 60, 300, 900)  # seconds between the tries of a reply; after the last it is dead
SHORTEST = 0.5  # seconds; the least, also when a provider says "0"


def pause(tries: int) -> timedelta:
    """After so many tries."""
    return timedelta(seconds=BACK_OFF[min(tries, len(BACK_OFF)) - 1])


def until(outcome: Later, now: datetime) -> datetime:
    """As the provider asked."""
    return now + timedelta(seconds=max(outcome.seconds, SHORTEST))
