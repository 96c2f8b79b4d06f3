"""Rate limits: how many messages a second all processes together may send on a channel, in what bursts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

LONGEST_BURST = timedelta(seconds=1)  # how far a channel may run ahead of its rate
BATCH = 50  # rows a claim takes at most: a turn waits behind its transaction for milliseconds only
IDLE = 1.0  # seconds between looks at the outbox when nobody wakes the courier


@dataclass(frozen=True, slots=True)
class RateLimit:
    """`per_second` messages for all processes together; 0: no limit. `in_flight` sends at once in this
    process."""

    per_second: float = 0
    in_flight: int = 64

    @property
    def interval(self) -> timedelta:
        """Between two messages."""
        return timedelta(seconds=1 / self.per_second) if self.per_second else timedelta(0)

    @property
    def burst(self) -> timedelta:
        """How far sending may run ahead of the clock: two batches, at most a second, because answers wait
        behind a burst. Never less than one message."""
        return max(self.interval, min(LONGEST_BURST, 2 * BATCH * self.interval))

    @property
    def worth_a_claim(self) -> int:
        """How many free places in flight are waited for before the next claim, which costs about the same
        for few rows as for many: four fifths of a batch, or of all places."""
        return max(1, min(BATCH, self.in_flight) * 4 // 5)

    @property
    def pause(self) -> float:
        """Seconds to wait when the limit is used up: until half a batch may go."""
        return min(IDLE, BATCH / 2 / self.per_second) if self.per_second else IDLE
