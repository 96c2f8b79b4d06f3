"""A fixed amount: "50 points for the first visit", "a stamp for each coffee"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Giving, gain
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio, Slug
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Giving):
    """Adds `amount`, also where the visit has no base; for `each` item with that tag, if there is one."""

    explanation = RuleKind.RULE_BONUS

    amount: Annotated[Ratio, Range(above=0, most=10_000)]
    each: Slug | None = None
    base: bool = False

    def __post_init__(self) -> None:
        if self.each is None and not self.unit.is_money and self.amount.denominator != 1:
            raise ValueError(
                'amount is a whole number where it is not for each item; write 2, or each = "coffee"'
            )

    @property
    def is_base(self) -> bool:
        return self.base

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        amount = self.unit.counted(self.amount, purchase.decimals)
        return amount * (1 if self.each is None else purchase.tags.get(self.each, 0))

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        count = 1 if self.unit.is_money else self.amount.denominator
        return {"gain": gain(self.unit, self.amount * count, currency), "count": count}
