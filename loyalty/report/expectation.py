"""How much of what is owed will probably be taken, judged by what became of what cards held a year ago.

Of each unit the share of it that was spent since is taken of what is held today. That is told only where many cards
held some: what a few people did says nothing of the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.report.giveback import worth_of_units

AGO = timedelta(days=365)
FEWEST = 50  # cards that held some of a unit


@dataclass(frozen=True, slots=True)
class Past:
    """So many cards held so much of a unit a year ago, and so much of it was spent since."""

    cards: int
    held: int
    spent: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.spent, self.held)


@dataclass(frozen=True, slots=True)
class Expected:
    """`worth` of what is owed will be taken, in minor units of money; rounded down once. That is this `share` of its face
    value. At least so many `cards` held some of each unit a year ago."""

    worth: int
    share: Fraction
    cards: int


def expected(programme: Programme, held: Amounts, past: Mapping[Unit, Past]) -> Expected | None:
    """None where nothing is held, a unit that is held has no value, or too few cards held some of it a year ago."""
    worth = worth_of_units(programme)
    if any(unit not in worth or unit not in past or past[unit].cards < FEWEST for unit in held):
        return None
    face = sum((worth[unit] * amount for unit, amount in held.items()), Fraction(0))
    likely = sum((worth[unit] * amount * past[unit].share for unit, amount in held.items()), Fraction(0))
    if not face:
        return None
    return Expected(
        likely.numerator // likely.denominator, likely / face, min(past[unit].cards for unit in held)
    )
