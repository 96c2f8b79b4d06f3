"""The tier of who is credited: what they have before the visit, and what the visit makes of it."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Scene
from loyalty.messages.message import Lines
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.model.visits import Visit
from loyalty.standing import tiers
from loyalty.standing.told import till_line
from storage.engine.db import Reader
from storage.ledger import standings
from storage.ledger.standings import Before


async def found(read: Reader, scene: Scene, member_id: int) -> Before | None:
    """What the visit finds; None in a shop without tiers, which is not asked."""
    if not scene.programme.tiers:
        return None
    return await standings.before(read, scene.programme, member_id, scene.now)


def standing(scene: Scene, found: Before | None) -> Standing:
    return tiers.standing(scene.programme, found.kept, scene.now) if found else NO_STANDING


def confirmed(scene: Scene, found: Before | None, visit: Visit) -> Visit:
    """The visit with the tiers that it keeps."""
    if found is None:
        return visit
    total = found.total + tiers.part(scene.programme, visit)
    return replace(visit, confirmed=tiers.confirmed(scene.programme, total, visit.at))


def note(scene: Scene, standing: Standing) -> tuple[Lines, ...]:
    """What the shop tells staff of members with this tier."""
    said = till_line(scene.programme, standing)
    return (Lines(said),) if said else ()
