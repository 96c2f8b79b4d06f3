"""Who is at the till, as staff are told: their tier, whether it is their birthday, and how much is ready for them."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from handlers.turn.says import NONE, shops_today
from loyalty.messages.args import Arg
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.standing import Standing
from loyalty.rules.birthdays import is_on
from loyalty.rules.rewards import ready_count
from storage.ledger import reward_uses, standings, vouchers


async def at_till(scene: Scene, code: str, holder: Holder, standing: Standing | None = None) -> Message:
    """`standing`: their own, where it is not the one that stands in the books yet."""
    scene, member = scene.about(holder.member), holder.member
    programme = scene.programme
    if standing is None:
        standing = await standings.tier_of(scene.read, programme, member.id, scene.now)
    balance = await reward_uses.asked(scene.read, programme, member.id, holder.balance, scene.now)
    held = await vouchers.open_of(scene.read, member.id)
    shown = programme.tier(standing.tier)
    args: dict[str, Arg] = {
        "code": code,
        "name": member.name,
        "tier": shown.name if shown else NONE,
        "birthday": "yes" if is_on(programme, member, shops_today(scene)) else "no",
        "ready": ready_count(programme, balance),
        "vouchers": sum(one.is_open(scene.now) for one in held),
    }
    return Message(TillKind.AT_TILL, args)
