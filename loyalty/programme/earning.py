"""What a visit earns."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Earning:
    """What a visit earns: points for each whole unit of money, stamps for each visit."""

    points_per_unit: Fraction = Fraction(0)
    stamps_per_visit: int = 0
    minimum_for_stamp: int = 0
