"""Weeks in a row: "every fourth week in a row that has a visit"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.programme.challenge import Challenge, Within, first_day
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range
from loyalty.progress import Progress, Record
from loyalty.rules.seen import days, seen

_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak(Challenge):
    """Paid with every so many `weeks` in a row, counted from the week after it was paid. So many weeks between them may
    be `spare`: without a visit they break nothing, and count for nothing."""

    explanation = RuleKind.RULE_STREAK

    weeks: Annotated[int, Range(2, 52)]
    spare: Annotated[int, Range(0, 10)] = 0

    @property
    def within(self) -> Within:
        return "week"

    @property
    def span(self) -> str:
        return "row"

    def since(self, day: date) -> date:
        return first_day("week", day) - (self.weeks + self.spare) * _A_WEEK

    def progress(self, record: Record) -> Progress:
        """In a week that has no visit yet the streak stands as it was."""
        this = first_day("week", record.day)
        visited = {first_day("week", day) for day in days(seen(self, record, self.since(record.day)))}
        last = max((first_day("week", day) for day in record.paid), default=date.min)
        done = sum(self._in_a_row(this, visited, last))
        return Progress(min(done, self.weeks), self.weeks, int(done >= self.weeks), last == this)

    def _in_a_row(self, this: date, visited: set[date], last: date) -> Iterator[int]:
        """For each week, back from this one to the one after it was paid: 1 if there was a visit."""
        spare, week = self.spare, this
        while week > last and week >= self.since(this):
            if week in visited:
                yield 1
            elif week != this:
                if not spare:
                    return
                spare -= 1
            week -= _A_WEEK

    def explained(self, currency: Currency) -> Mapping[str, Arg]:
        return {**self.gift(currency), "goal": self.weeks, "spare": self.spare}
