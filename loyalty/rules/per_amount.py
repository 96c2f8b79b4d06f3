"""More for each unit of money: "a point more for each full 5 złoty"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Annotated

from loyalty.programme.rule import Giving
from loyalty.programme.values import Money, Range, Ratio
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class PerAmount(Giving):
    """Adds `amount` for each `per` (minor units) that was spent: in proportion, or for each full one."""

    amount: Annotated[Ratio, Range(above=0, most=10_000)]
    per: Annotated[Money, Range(above=0)]
    full_steps: bool = False
    base: bool = False

    @property
    def is_base(self) -> bool:
        return self.base

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        steps = Fraction(purchase.amount or 0, self.per)
        return self.amount * (floor(steps) if self.full_steps else steps)
