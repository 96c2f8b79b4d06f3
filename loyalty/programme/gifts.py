"""What members may give each other."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.ledger.units import Unit
from loyalty.programme.values import Range, Ratio

_Amount = Annotated[Ratio, Range(above=0, most=10_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftRules:
    """From `least` to `most` of the `unit` at a time, and so much `a_day` in all."""

    unit: Unit
    least: _Amount = Fraction(1)
    most: _Amount
    a_day: _Amount

    def __post_init__(self) -> None:
        if not self.least <= self.most <= self.a_day:
            raise ValueError(
                "least, most and a_day are to rise, such as least = 10, most = 100 and a_day = 200"
            )
        if not self.unit.is_money and {one.denominator for one in (self.least, self.most, self.a_day)} != {1}:
            raise ValueError(
                "least, most and a_day are whole numbers of points or stamps, such as most = 100"
            )
