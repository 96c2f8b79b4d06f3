"""What every step of a broadcast returns."""

from __future__ import annotations

from dataclasses import dataclass

LOOK = 1.0  # seconds between two looks, where nothing tells that there is something to do


@dataclass(frozen=True, slots=True)
class Done:
    """A step is taken, and `woken` channels have something new to send.

    `wait`: seconds until the next step; 0: there may be more to do at once; None: none will follow.
    """

    wait: float | None = None
    woken: frozenset[str] = frozenset()


NOTHING_MORE = Done()
MORE = Done(0)
