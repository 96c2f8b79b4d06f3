"""What happened in a period, and what it tells an owner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one period, of one place or all. `active`: members who came within the 30 days to its end. Money is in minor
    units; `with_amount` says of how many visits an amount is known. `messages` are those that were no answers; None where
    one place is asked for."""

    visits: int = 0
    active: int = 0
    new: int = 0
    takings: int = 0
    with_amount: int = 0
    rewards: int = 0
    messages: int | None = 0


@dataclass(frozen=True, slots=True)
class Basket:
    """Of visits with an amount, in minor units: the mean is rounded down, and so is the median."""

    visits: int
    mean: int
    median: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """The median of the members' own medians, in days, and of how many members."""

    days: float
    cards: int
