"""All that visits confirmed of tiers folded again, and compared with what members keep (`check --rebuild`)."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from loyalty.model.standing import Confirmed, Kept
from loyalty.standing.tiers import fold
from storage.ledger.checks.reading import Problems, each
from storage.ledger.confirmed import decode
from storage.ledger.tables.visits import Tier, Visit


async def folded() -> Problems:
    """A tier is kept as its member's visits say, and without them there is none."""
    by_member: dict[int, list[tuple[datetime, int, Confirmed]]] = defaultdict(list)
    confirming = Visit.filter(standing__isnull=False)
    async for visit, member, at, standing in each(confirming, "member_id", "at", "standing"):
        by_member[member].append((at, visit, decode(standing)))
    comes_to = {
        (member, tier): kept
        for member, visits in by_member.items()
        for tier, kept in fold((at, confirmed) for at, _, confirmed in sorted(visits, key=_order)).items()
    }
    async for _, member, tier, ends_at, since in each(Tier.all(), "member_id", "tier", "ends_at", "since"):
        if (right := comes_to.pop((member, tier), None)) != Kept(ends_at, since):
            yield f"Member {member}: tier {tier} is kept to {ends_at:%Y-%m-%d %H:%M}, the visits say {_said(right)}."
    for member, tier in comes_to:
        yield f"Member {member}: visits say that tier {tier} is kept, and it is nowhere."


def _order(visit: tuple[datetime, int, Confirmed]) -> tuple[datetime, int]:
    return visit[:2]


def _said(kept: Kept | None) -> str:
    return f"to {kept.until:%Y-%m-%d %H:%M}" if kept else "it is not"
