"""What a member is after, and which badges they have: what a card shows of challenges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loyalty.programme.challenge import Challenge
from loyalty.progress import Progress


@dataclass(frozen=True, slots=True)
class InPlay:
    """Challenges that are begun and not paid, the nearest first, and the ids of badges, the first one first."""

    pursued: tuple[tuple[Challenge, Progress], ...] = ()
    badges: tuple[str, ...] = ()


NOTHING_IN_PLAY = InPlay()


def pursued(found: Iterable[tuple[Challenge, Progress]], day: date) -> tuple[tuple[Challenge, Progress], ...]:
    """Of those, what is begun, not paid, and in season on that day."""
    begun = (
        (challenge, progress)
        for challenge, progress in found
        if progress.done and not progress.over and challenge.is_on(day)
    )
    return tuple(sorted(begun, key=lambda one: 1 - one[1].done / one[1].goal))
