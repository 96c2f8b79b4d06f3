"""How promotions are sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """`holdout` is the share of an audience that hears nothing of a promotion, so that its effect can
    be known. `segment` is the price of one SMS segment in minor units of the currency."""

    holdout: float = 0.05
    segment: Fraction = Fraction(0)
    longest: timedelta = timedelta(days=92)
