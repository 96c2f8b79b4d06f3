"""More for each unit of money: "a point more for each full 5 złoty"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Annotated

from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Giving, gain
from loyalty.programme.shop import Currency
from loyalty.programme.values import Money as Amount
from loyalty.programme.values import Range, Ratio
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class PerAmount(Giving):
    """Adds `amount` for each `per` (minor units) that was spent: in proportion, or for each full one."""

    explanation = RuleKind.RULE_PER_AMOUNT

    amount: Annotated[Ratio, Range(above=0, most=10_000)]
    per: Annotated[Amount, Range(above=0)]
    full_steps: bool = False
    base: bool = False

    @property
    def is_base(self) -> bool:
        return self.base

    @property
    def needs_amount(self) -> bool:
        return True

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        steps = Fraction(purchase.amount or 0, self.per)
        amount = self.unit.counted(self.amount, purchase.decimals)
        return amount * (floor(steps) if self.full_steps else steps)

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        count = 1 if self.unit.is_money else self.amount.denominator
        return {
            "gain": gain(self.unit, self.amount * count, currency),
            "full": "yes" if self.full_steps else "no",
            "per": Money(self.per * count, currency.code),
        }
