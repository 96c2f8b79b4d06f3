"""How promotions are broadcast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from loyalty.programme.values import Share


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """`holdout` is the share of an audience that does not get a promotion, to measure its effect by. A
    promotion ends at the latest `longest` after its start. Tiers and plans that are `early` hear of it so long before the
    others; what there is a limited number of is "kept" until these have heard, or goes "first come"."""

    holdout: Share = 0.05
    longest: timedelta = timedelta(days=92)
    early: timedelta = timedelta(days=1)
    early_stock: Literal["kept", "first come"] = "kept"
