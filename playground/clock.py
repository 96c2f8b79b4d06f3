"""A clock that can be moved, for the shop and both make-believe providers at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import system


class MovableClock:
    """Real time plus an offset. Calling it answers in UTC."""

    def __init__(self, real: Callable[[], datetime] = system) -> None:
        self._real = real
        self.offset = timedelta()

    def __call__(self) -> datetime:
        return self._real() + self.offset

    def move(self, by: timedelta) -> None:
        self.offset += by

    def move_to(self, instant: datetime) -> None:
        """`instant` has a zone; the clock runs on from there."""
        self.offset = instant - self._real()
