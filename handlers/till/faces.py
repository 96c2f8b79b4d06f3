"""What staff tell two customers of one name apart by: the days of their last visits."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from handlers.turn.conversation import Scene
from loyalty.model.members import Member
from storage.people import members


async def days(scene: Scene, member: Member, count: int) -> tuple[str, ...]:
    """So many, the newest first, by the shop's calendar."""
    zone = ZoneInfo(scene.programme.shop.timezone)
    seen = await members.visits_since(scene.read, member.id, member.joined_at)
    return tuple(f"{at.astimezone(zone):%d.%m.}" for at in reversed(seen[-count:]))
