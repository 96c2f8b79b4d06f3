"""How customers are as a whole: whether they come again, how often, for how much; and what a year of quarters shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from loyalty.ledger.units import Unit
from loyalty.report.cohorts import Cohort
from loyalty.report.counts import Basket, Frequency
from loyalty.report.nps import Nps
from loyalty.report.shares import Share
from loyalty.report.units import Issue
from loyalty.report.value import ValueYear

QUARTERS = 5  # shown: the newest, and back to the same a year before
# The least fifths of each group: how recently they came, how often, and how much they spent. The first that holds is theirs.
FIFTHS_OF = {
    "best": (4, 4, 4),
    "loyal": (4, 4, 1),
    "promising": (4, 2, 1),
    "new": (4, 1, 1),
    "cooling": (3, 1, 1),
    "at-risk": (1, 4, 1),
    "gone": (1, 1, 1),
}
GROUPS = tuple(FIFTHS_OF)


@dataclass(frozen=True, slots=True)
class Quarter:
    """Its first day; how many of those who came are loyal, and how many were in the same quarter a year before. `partial`:
    it is not over."""

    first: date
    loyal: Share
    year_before: Share
    partial: bool

    def goal(self, more: int) -> int | None:
        """In percent: so many percent more than a year before. None where that says too little, or nobody was loyal."""
        before = self.year_before
        is_told = more and before.told and before.part
        return round(before.percent * (100 + more) / 100) if is_told else None


@dataclass(frozen=True, slots=True)
class Customers:
    """Of 365 local days (see `docs/figures.md`), but for cohorts, quarters and years, the oldest first. Of a place (its
    id) there are no years, no issues and no survey: those are the whole shop's."""

    repeat: Share
    frequency: Frequency | None
    basket: Basket | None
    first_reward: Share
    takers: Share
    issues: tuple[Issue, ...]
    groups: Mapping[str, int]
    cohorts: tuple[Cohort, ...]
    quarters: tuple[Quarter, ...]
    years: tuple[ValueYear, ...]
    nps: Nps | None = None
    place: str = ""


def a_year_before(first: date) -> date:
    """Of the first day of a month."""
    return first.replace(year=first.year - 1)


def last_closed(cohorts: Iterable[Cohort]) -> tuple[date, Share] | None:
    """The newest month of which all members' second 30 days are over, and who came in them."""
    closed = [(one, one.windows[1]) for one in cohorts if 1 in one.windows]
    whole = [(one.month, share) for one, share in closed if share.whole == one.members]
    return whole[-1] if whole else None


def of_units(issues: Iterable[Issue], since: date) -> tuple[Issue, ...]:
    """A sum a unit of the months from `since` on."""
    sums: dict[Unit, Issue] = {}
    for one in issues:
        if one.month >= since:
            was = sums.get(one.unit, Issue(one.unit, since))
            sums[one.unit] = Issue(
                one.unit,
                since,
                was.issued + one.issued,
                was.redeemed + one.redeemed,
                was.expired + one.expired,
                was.over_issued + one.over_issued,
                was.over_expired + one.over_expired,
            )
    return tuple(sums[unit] for unit in Unit if unit in sums)
