"""A visit as earning rules look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Purchase:
    """`amount` is what was paid, in minor units of a currency with so many `decimals`; None: it was not said. `at` is
    UTC. `zone` is the place's, `shop_zone` the shop's. `number`: which of the member's visits that count this is,
    from 1; 0: it does not count. `tags`: what was bought, and how many of each."""

    amount: int | None
    at: datetime
    place: str
    zone: ZoneInfo
    shop_zone: ZoneInfo
    number: int
    decimals: int
    tags: Mapping[str, int] = field(default_factory=dict)

    @property
    def spent(self) -> Fraction:
        """In whole units of the currency; 0 where it was not said."""
        return Fraction(self.amount or 0, 10**self.decimals)
