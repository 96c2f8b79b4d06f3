"""What a member is to the shop, as it is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from loyalty.model import NO_STANDING, Standing
from loyalty.programme.programme import Programme
from loyalty.standing.tiers import tier_of
from storage.engine.db import Reader
from storage.people import members


async def of(read: Reader, programme: Programme, member_id: int, now: datetime) -> Standing:
    """With those who became part of them. A shop without tiers reads nothing."""
    if not programme.tiers:
        return NO_STANDING
    since = now - max(tier.within for tier in programme.tiers)
    tier = tier_of(programme, await members.visits_since(read, member_id, since), now)
    return Standing(tier.id if tier else None)


async def asked(
    read: Reader, programme: Programme, member_id: int, now: datetime, conditions: Iterable[Sequence[str]]
) -> Standing:
    """The same where one of these conditions asks for it; else nothing is read."""
    return await of(read, programme, member_id, now) if any(conditions) else NO_STANDING
