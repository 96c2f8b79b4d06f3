"""A fixed amount: "50 points for the first visit"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.programme.rule import Rule
from loyalty.programme.values import Range
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Rule):
    """Adds `amount`, also where the visit has no base."""

    amount: Annotated[int, Range(1, 10_000)]

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        return Fraction(self.amount)
