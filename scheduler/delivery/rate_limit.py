"""How fast a channel may be used: so many messages a second, all processes together, in short bursts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

BURST = timedelta(seconds=1)  # how much of its pace a channel may use at once
BATCH = 50  # few enough that a turn waits no longer than for a breath behind their transaction
IDLE = 1.0  # seconds between looks when nobody wakes us


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a channel may be used by all processes together, and how many sends may be under
    way in this one. `per_second` 0: as fast as the provider takes them."""

    per_second: float = 0
    in_flight: int = 64

    @property
    def each(self) -> timedelta:
        return timedelta(seconds=1 / self.per_second) if self.per_second else timedelta(0)

    @property
    def ahead(self) -> timedelta:
        """How far its use may run ahead of the clock: a few batches where it is fast, for a burst takes
        the time of those who wait for an answer. Never less than one message."""
        return max(self.each, min(BURST, 2 * BATCH * self.each))

    @property
    def useful(self) -> int:
        """How many free places in flight are worth a claim, which costs about the same for few as for many:
        four fifths of a batch, or of all there are."""
        return max(1, min(BATCH, self.in_flight) * 4 // 5)

    @property
    def pause(self) -> float:
        """Seconds until, used up, it is worth another look: half a batch."""
        return min(IDLE, BATCH / 2 / self.per_second) if self.per_second else IDLE
