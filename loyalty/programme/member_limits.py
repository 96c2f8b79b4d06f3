"""How often something counts for one member."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from loyalty.programme.values import Count


@dataclass(frozen=True, slots=True)
class MemberLimits:
    """At most so often for one member in a local day, week, month or year, or `in_all`."""

    per_day: Count | None = None
    per_week: Count | None = None
    per_month: Count | None = None
    per_year: Count | None = None
    in_all: Count | None = None

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


UNLIMITED = MemberLimits()
