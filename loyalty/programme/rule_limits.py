"""How often a rule counts, and how much it may give in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.programme.member_limits import MemberLimits
from loyalty.programme.values import Count


@dataclass(frozen=True, slots=True)
class RuleLimits(MemberLimits):
    """Visits of one member that count, each `pause` after the last; of all members together in the `shop`. A `budget` is
    how much it may give all of them, in its unit. A rule whose limit is reached does not compete."""

    shop: Count | None = None
    budget: Count | None = None
    pause: timedelta | None = None

    def __bool__(self) -> bool:
        return self != NO_LIMITS

    @property
    def is_shared(self) -> bool:
        """Whether all members together use it up."""
        return bool(self.shop or self.budget)


NO_LIMITS = RuleLimits()
