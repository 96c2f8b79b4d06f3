"""What a customer is worth to the shop, judged by a year of theirs and by how many stayed from the year before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from loyalty.report.shares import Share

LONGEST = 5  # years: nobody foresees more
YEARS = 4  # looked at: three are shown, and the first is what the goal of the second follows from


@dataclass(frozen=True, slots=True)
class CustomerYear:
    """`kept` are those who came in the year before, and of them who came in this one. In it so many `cards` came, so
    often, and spent `takings` (minor units) on the visits of which an amount is known."""

    kept: Share
    cards: int
    visits: int
    with_amount: int
    takings: int


def lifetime_value(year: CustomerYear, margin: int) -> tuple[int, int] | None:
    """From and to, in minor units: margin (percent) x visits a year x basket x expected years, which follow from both
    ends of the interval of the share that stays. None where there are too few members, or no amounts."""
    if not (year.kept.told and year.with_amount):
        return None
    yearly = (
        Fraction(margin, 100) * Fraction(year.visits, year.cards) * Fraction(year.takings, year.with_amount)
    )
    low, high = year.kept.interval
    return int(yearly * _years(low)), int(yearly * _years(high))


def _years(kept: float) -> Fraction:
    """That a customer stays, where this share of them does from one year to the next."""
    leaves = Fraction(1) - Fraction(kept)
    return min(Fraction(LONGEST), 1 / leaves) if leaves > 0 else Fraction(LONGEST)


@dataclass(frozen=True, slots=True)
class ValueYear:
    """A calendar year, by its first day. Where it is not over (`partial`), the 365 days to the last midnight stand for it,
    for half a year has half the visits."""

    first: date
    of: CustomerYear
    partial: bool

    def worth(self, margin: int) -> tuple[int, int] | None:
        """From and to, in minor units; None where nothing can be told, or the margin is not known."""
        return lifetime_value(self.of, margin) if margin else None

    def goal(self, margin: int, more: int) -> int | None:
        """Of the next year, in minor units: so many percent more than the middle of this one. None: there is none."""
        worth = self.worth(margin) if more else None
        return sum(worth) * (100 + more) // 200 if worth else None
