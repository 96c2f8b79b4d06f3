"""How often a rule counts, and how much it may give in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from loyalty.programme.values import Count


@dataclass(frozen=True, slots=True)
class RuleLimits:
    """At most so many visits of one member in a local day, week, month or year, or `in_all`, each `pause` after the last;
    of all members together in the `shop`. A `budget` is how much it may give all of them, in its unit. A rule whose limit
    is reached does not compete."""

    per_day: Count | None = None
    per_week: Count | None = None
    per_month: Count | None = None
    per_year: Count | None = None
    in_all: Count | None = None
    shop: Count | None = None
    budget: Count | None = None
    pause: timedelta | None = None

    def __post_init__(self) -> None:
        rising = {
            "per_day": self.per_day,
            "per_week": self.per_week,
            "per_month": self.per_month,
            "per_year": self.per_year,
            "in_all": self.in_all,
        }
        written = [(key, limit) for key, limit in rising.items() if limit is not None]
        for (shorter, few), (longer, many) in pairwise(written):
            if few >= many:
                raise ValueError(
                    f"{shorter} is never reached beside {longer}; leave it out, or write less than {many}"
                )

    def __bool__(self) -> bool:
        return self != NO_LIMITS

    @property
    def is_shared(self) -> bool:
        """Whether all members together use it up."""
        return bool(self.shop or self.budget)


NO_LIMITS = RuleLimits()
