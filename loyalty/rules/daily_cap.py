"""The most that a day's visits bring: "at most 60 points a day"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Rule, gain
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyCap(Rule):
    """All visits of one local day of the shop together bring `most` of the unit; what is over it is taken off again.
    Gifts stand beside it."""

    explanation = RuleKind.RULE_DAILY_CAP

    most: Annotated[Ratio, Range(above=0, most=100_000)]

    def __post_init__(self) -> None:
        if not self.unit.is_money and self.most.denominator != 1:
            raise ValueError("most is a whole number, such as 60")

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        return {"gain": gain(self.unit, self.most, currency)}
