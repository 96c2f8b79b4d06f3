"""Money back: "3 % of the bill"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Exact
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Giving
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent(Giving):
    """Adds so many hundredths of what was paid in money, in proportion."""

    explanation = RuleKind.RULE_PERCENT

    unit: Unit = Unit.MONEY
    percent: Annotated[Ratio, Range(above=0, most=100)]
    base: bool = False

    def __post_init__(self) -> None:
        if not self.unit.is_money:
            raise ValueError('a percentage gives money: leave unit out, or write kind = "per-amount"')

    @property
    def is_base(self) -> bool:
        return self.base

    @property
    def needs_amount(self) -> bool:
        return True

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        return self.percent * (purchase.amount or 0) / 100

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        return {"percent": Exact(self.percent.numerator, self.percent.denominator)}
