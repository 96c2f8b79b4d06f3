"""What goes with a visit that is undone, beside what it earned: a tier, badges."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.turn.conversation import Scene
from handlers.turn.says import badge_name
from loyalty.facts.visits import TiersAnew
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Holder
from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.standing import tiers
from loyalty.standing.told import tier_line
from storage.ledger import rule_uses, standings


async def lines(scene: Scene, holder: Holder, undone: Visit, anew: TiersAnew | None) -> tuple[Lines, ...]:
    """For both sides, a line each. `anew`: what becomes of the tiers."""
    said = (*await _tier(scene, holder, anew), *await _badges(scene, holder, undone))
    return (Lines(said),) if said else ()


async def _tier(scene: Scene, holder: Holder, anew: TiersAnew | None) -> tuple[Message, ...]:
    """The tier that is lost, and the one that is left."""
    if anew is None:
        return ()
    programme = scene.programme
    had = tiers.standing(programme, await standings.kept(scene.read, holder.member.id, scene.now), scene.now)
    left, lost = standing_left(scene, anew), programme.tier(had.tier)
    if lost is None or tiers.rank(programme, left.tier) >= tiers.rank(programme, had.tier):
        return ()
    return (Message(CardKind.TIER_LOST, {"tier": lost.name}), *tier_line(programme, left))


def standing_left(scene: Scene, anew: TiersAnew) -> Standing:
    kept = tiers.together(one for of_member in anew.kept.values() for one in of_member.items())
    return tiers.standing(scene.programme, kept, scene.now)


async def _badges(scene: Scene, holder: Holder, undone: Visit) -> Iterator[Message]:
    """Those that no other visit gave."""
    given = undone.earnings.badges
    others = await rule_uses.badges(scene.read, holder.member.id, undone.id) if given else frozenset()
    names = (badge_name(scene.programme, id) for id in given if id not in others)
    return (Message(CardKind.BADGE_LOST, {"badge": name}) for name in names)
