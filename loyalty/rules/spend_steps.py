"""Money in a week or month, step by step: "spend 100 and 200 this month"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.challenge import Challenge, first_day
from loyalty.programme.shop import Currency
from loyalty.programme.values import Length, Range
from loyalty.programme.values import Money as Amount
from loyalty.progress import Progress, Record
from loyalty.rules.seen import paid_since, seen


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendSteps(Challenge):
    """Each of the `steps` (minor units, rising) is paid once for each week or month: what it gives is for one step."""

    explanation = RuleKind.RULE_SPEND_STEPS
    money: ClassVar[bool] = True

    within: Literal["week", "month"]
    steps: Annotated[tuple[Annotated[Amount, Range(above=0)], ...], Length(1, 10)]

    def __post_init__(self) -> None:
        Challenge.__post_init__(self)
        if list(self.steps) != sorted(set(self.steps)):
            raise ValueError("steps rise, such as [100, 200]")

    def since(self, day: date) -> date:
        return first_day(self.within, day)

    def progress(self, record: Record) -> Progress:
        first = self.since(record.day)
        spent = sum(visit.amount or 0 for visit in seen(self, record, first))
        reached, paid = sum(step <= spent for step in self.steps), paid_since(record, first)
        goal = next((step for step in self.steps if step > spent), self.steps[-1])
        return Progress(min(spent, goal), goal, max(0, reached - paid), paid >= len(self.steps))

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        first, last = (Money(self.steps[at], currency.code) for at in (0, -1))
        counted: dict[str, Arg] = {"steps": len(self.steps), "least": first, "more": last}
        return {**self.gift(currency), **counted, "within": self.within}
