"""Times the base: "twice the points on Tuesdays"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.messages.args import Arg, Exact
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Giving
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio
from loyalty.purchase import Purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiplier(Giving):
    """Adds its extra of the base: 2 adds the base once more. Two of them, 2 and 1.2, give 2.2 times."""

    explanation = RuleKind.RULE_MULTIPLIER

    times: Annotated[Ratio, Range(above=1, most=100)]

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        return base * (self.times - 1)

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        return {"unit": self.unit.value, "times": Exact(self.times.numerator, self.times.denominator)}
