"""A visit as earning rules look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Purchase:
    """`amount` is what was paid, in minor units of a currency with so many `decimals`; None: it was not said. `at` is
    UTC. `zone` is the place's, `shop_zone` the shop's. `number`: which of the member's visits this is, from 1."""

    amount: int | None
    at: datetime
    place: str
    zone: ZoneInfo
    shop_zone: ZoneInfo
    number: int
    decimals: int

    @property
    def spent(self) -> Fraction:
        """In whole units of the currency; 0 where it was not said."""
        return Fraction(self.amount or 0, 10**self.decimals)
