"""What a visit earns."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from loyalty.programme.values import Money, Range, Stamps


@dataclass(frozen=True, slots=True)
class Earning:
    """Points for each whole unit of money, stamps for each visit; 0: none of them. A visit of less than
    `minimum_for_stamp` (minor units) earns no stamp. Only visits of `counts_from` and more are counted where a rule is
    for the first visit or every nth. Only so many visits of a member in a local day of the shop earn anything
    (`visits_per_day`; 0: all)."""

    points_per_unit: Annotated[Fraction, Range(0, 10_000)]
    stamps_per_visit: Stamps
    minimum_for_stamp: Annotated[Money, Range(0)] = 0
    counts_from: Annotated[Money, Range(0)] = 0
    visits_per_day: Annotated[int, Range(0, 100)] = 0
