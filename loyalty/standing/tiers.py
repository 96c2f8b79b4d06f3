"""Which standing a member has. Highest tier whose visits were reached within its window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Tier


def tier_of(programme: Programme, visits: Sequence[datetime], now: datetime) -> Tier | None:
    """`visits` are the instants of the member's credited visits, undone ones left out."""
    reached = [
        tier for tier in programme.tiers if sum(1 for at in visits if at > now - tier.within) >= tier.visits
    ]
    return max(reached, key=lambda tier: tier.visits, default=None)
