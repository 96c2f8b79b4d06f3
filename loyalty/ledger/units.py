"""What a programme counts."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction


class Unit(StrEnum):
    """What an entry of the ledger counts: points, stamps, money (cashback) in minor units, or uses of prepaid passes. A
    new one is one more line here."""

    POINTS = "points"
    STAMPS = "stamps"
    MONEY = "money"
    USES = "uses"

    @property
    def is_money(self) -> bool:
        """Whether it is written with the shop's currency."""
        return self is Unit.MONEY

    @property
    def is_earned(self) -> bool:
        """Whether visits earn it and rewards cost it. What is not is paid for, and ends with its own end alone."""
        return self is not Unit.USES

    def counted(self, written: Fraction | int, decimals: int) -> Fraction:
        """What an owner writes, as the ledger counts it: "0.50" of a currency with two `decimals` is 50."""
        return Fraction(written) * (10**decimals if self.is_money else 1)


PREPAID = Unit.USES  # what is paid for at once, and used one by one
EARNED = tuple(unit for unit in Unit if unit.is_earned)
USUAL = Unit.POINTS  # where a challenge does not say
