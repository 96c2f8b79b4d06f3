"""The most that a day's visits bring: "at most 60 points a day"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from loyalty.messages.args import Arg, Gain, Gains
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.rule import Rule
from loyalty.programme.values import Range


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyCap(Rule):
    """All visits of one local day of the shop together bring `most` of the unit; what is over it is taken off again.
    Gifts stand beside it."""

    explanation = RuleKind.RULE_DAILY_CAP

    most: Annotated[int, Range(1, 100_000)]

    def explained(self, currency: str) -> Mapping[str, Arg]:
        return {"gain": Gains((Gain(self.unit.value, self.most),))}
