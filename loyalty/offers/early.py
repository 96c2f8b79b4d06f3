"""Who hears of a promotion before the others, and from when the others do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.programme.programme import Programme
from loyalty.standing.tiers import rising

_ALIKE = (AudienceKind.TIER, AudienceKind.MEMBERS)  # there are no others in these
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Early:
    """Members with so many tiers (`rank`, from 1; 0: none) or more, and those of these `plans`."""

    rank: int = 0
    plans: tuple[str, ...] = ()


def early(programme: Programme) -> Early:
    ranks = (rank for rank, tier in enumerate(rising(programme), start=1) if tier.early)
    return Early(next(ranks, 0), tuple(plan.id for plan in programme.plans if plan.early))


def others_from(
    programme: Programme, audience: Audience, starts_at: datetime, ends_at: datetime
) -> datetime | None:
    """Never later than half-way to its end, and to the minute; None: everybody hears at once."""
    if early(programme) == Early() or audience.kind in _ALIKE:
        return None
    wait = min(programme.broadcasts.early, (ends_at - starts_at) / 2) // _MINUTE * _MINUTE
    return starts_at + wait if wait else None
