"""A fixed amount: "50 points for the first visit", "a stamp for each coffee"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.acts import Act
from loyalty.programme.rule import Giving, gain
from loyalty.programme.rule_limits import NO_LIMITS, RuleLimits
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio, Slug
from loyalty.programme.when import When
from loyalty.purchase import Purchase

_ONCE = RuleLimits(in_all=1)  # of a card


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Giving):
    """Adds `amount`, also where the visit has no base; for `each` item with that tag, if there is one. What it is `on` may
    be another act than a visit: then it counts once for a card."""

    explanation = RuleKind.RULE_BONUS

    amount: Annotated[Ratio, Range(above=0, most=10_000)]
    each: Slug | None = None
    base: bool = False
    on: Act = "visit"

    def __post_init__(self) -> None:
        if self.on != "visit":
            self._is_for_an_act()
        if self.each is None and not self.unit.is_money and self.amount.denominator != 1:
            raise ValueError(
                'amount is a whole number where it is not for each item; write 2, or each = "coffee"'
            )

    def _is_for_an_act(self) -> None:
        """`ValueError` for what only a visit has."""
        when = replace(self.when, days=None, hours=None, first_day=None, last_day=None)
        if when != When() or self.each or self.base:
            raise ValueError(
                f'on = "{self.on}" is no visit: only days, hours and a season can be written for it, such as '
                "when = { last_day = 2027-09-30 }"
            )
        if replace(self.limits, shop=None, budget=None) not in (NO_LIMITS, _ONCE):
            raise ValueError(
                f'on = "{self.on}" counts once for a card; limits can have shop and budget, such as {{ shop = 100 }}'
            )
        object.__setattr__(self, "limits", replace(self.limits, in_all=_ONCE.in_all))

    @property
    def act(self) -> Act:
        return self.on

    @property
    def is_base(self) -> bool:
        return self.base

    def gives(self, purchase: Purchase, base: Fraction) -> Fraction:
        amount = self.unit.counted(self.amount, purchase.decimals)
        return amount * (1 if self.each is None else purchase.tags.get(self.each, 0))

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        count = 1 if self.unit.is_money else self.amount.denominator
        return {"gain": gain(self.unit, self.amount * count, currency), "count": count}
