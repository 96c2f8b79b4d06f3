"""How promotions are broadcast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.programme.values import Share


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """`holdout` is the share of an audience that does not get a promotion, to measure its effect by. A
    promotion ends at the latest `longest` after its start."""

    holdout: Share = 0.05
    longest: timedelta = timedelta(days=92)
