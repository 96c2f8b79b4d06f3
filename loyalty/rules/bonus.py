"""A fixed amount: "50 points for the first visit", "a stamp for each coffee"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.programme.rule import Giving
from loyalty.programme.values import Range, Ratio, Slug
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Giving):
    """Adds `amount`, also where the visit has no base; for `each` item with that tag, if there is one."""

    amount: Annotated[Ratio, Range(above=0, most=10_000)]
    each: Slug | None = None
    base: bool = False

    @property
    def is_base(self) -> bool:
        return self.base

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        return self.amount * (1 if self.each is None else purchase.tags.get(self.each, 0))
