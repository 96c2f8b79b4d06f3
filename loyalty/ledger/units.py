"""What a programme counts."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction


class Unit(StrEnum):
    """What an entry of the ledger counts: points, stamps, or money (cashback) in minor units. A new one is one more
    line here."""

    POINTS = "points"
    STAMPS = "stamps"
    MONEY = "money"

    @property
    def is_money(self) -> bool:
        """Whether it is written with the shop's currency."""
        return self is Unit.MONEY

    def counted(self, written: Fraction | int, decimals: int) -> Fraction:
        """What an owner writes, as the ledger counts it: "0.50" of a currency with two `decimals` is 50."""
        return Fraction(written) * (10**decimals if self.is_money else 1)


USUAL = Unit.POINTS  # where a challenge does not say
