"""Visits, different days or different places: "three days this week", "two places this month", "try the new cake"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.challenge import Challenge, Within, first_day
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range
from loyalty.progress import Progress, Record
from loyalty.rules.seen import days, paid_since, seen

_Goal = Annotated[int, Range(1, 10_000)]
_DAYS: Mapping[Within, int] = {"week": 7, "month": 28, "ever": 10_000}  # that every one of them has
_ALONE = "write one of visits = 3, days = 3 and places = 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitChallenge(Challenge):
    """Paid once for each week or month, or once ever: then with the visit of that number of all, or with the first one
    for which `when` holds. Visits of one day are one of the `days`."""

    explanation = RuleKind.RULE_CHALLENGE

    within: Within
    visits: _Goal | None = None
    days: _Goal | None = None
    places: _Goal | None = None

    def __post_init__(self) -> None:
        Challenge.__post_init__(self)
        written = [goal for goal in (self.visits, self.days, self.places) if goal]
        if len(written) != 1:
            raise ValueError(f"a challenge counts one thing; {_ALONE}")
        if self.within == "ever" and not self.visits:
            raise ValueError('within = "ever" counts visits; write visits = 10, or within = "month"')
        if self.within == "ever" and self.goal > 1 and self.has_conditions:
            raise ValueError(
                'within = "ever" counts all visits, or the first with some condition; write visits = 1, or within = "month"'
            )

    @property
    def goal(self) -> int:
        return self.visits or self.days or self.places or 1

    def since(self, day: date) -> date:
        return first_day(self.within, day)

    def beyond(self, places: int) -> str:
        if self.days and self.days > _DAYS[self.within]:
            return "days"
        return "places" if self.places and self.places > places else ""

    def progress(self, record: Record) -> Progress:
        first = self.since(record.day)
        if self.within == "ever":
            tried = bool(seen(self, record, first)) if self.has_conditions else record.number
            done, paid = int(tried), record.ever
        else:
            done, paid = self._done(record, first), paid_since(record, first)
        return Progress(min(done, self.goal), self.goal, int(done >= self.goal and not paid), paid > 0)

    def _done(self, record: Record, first: date) -> int:
        found = seen(self, record, first)
        if self.days:
            return len(days(found))
        return len({visit.place for visit in found}) if self.places else len(found)

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        counted = "days" if self.days else "places" if self.places else "visits"
        return {**self.gift(currency), "goal": self.goal, "counted": counted, "within": self.within}
