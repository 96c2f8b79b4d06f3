"""A member's stamps as they are shown: full cards set aside, and the card in hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StampCard:
    """`stamps` out of `goal` on the card in hand. `full`: cards filled before it and not yet spent, each worth the
    card's reward."""

    stamps: int
    goal: int
    full: int = 0


def stamp_card(held: int, goal: int) -> StampCard:
    """A full card stays in hand until the next stamp begins another: 9 stamps are "9 of 9", 10 are one full card
    and "1 of 9". A shop without a stamp card has the goal 0."""
    if goal < 1 or held <= goal:
        return StampCard(held, goal)
    full, last = divmod(held - 1, goal)
    return StampCard(last + 1, goal, full)
