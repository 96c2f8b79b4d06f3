"""What a member gave another, taken back by staff within the time of an undo."""

from __future__ import annotations

from handlers.turn.conversation import Scene, ToMember, Turn
from loyalty.facts.gifts import GiftUndone
from loyalty.messages.args import Arg
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from storage.ledger import gifts
from storage.people import members, referrals


async def undo(scene: Scene, code: str) -> Turn | None:
    """ "undo k7m2qx": the newest that came to whoever has this code. None where it is no such code."""
    taker = await referrals.inviter(scene.read, code.strip().upper()) if scene.programme.gifts else None
    if taker is None:
        return None
    given = await gifts.newest_to(scene.read, taker.id, scene.now - scene.programme.codes.undo)
    if given is not None:
        await gifts.lock_both(scene.read, given.giver_id, taker.id)
    giver = await members.kept(scene.read, given.giver_id, scene.now) if given else None
    if given is None or giver is None or giver.member.id == taker.id:
        return Turn(Message(TillKind.UNDO_NOTHING))
    args: dict[str, Arg] = {
        "cost": scene.programme.measured(given.unit, given.amount),
        "unit": given.unit.value,
    }
    told = Message(GivingKind.GIFT_UNDONE, args)
    return Turn(
        Message(GivingKind.GIFT_TAKEN_BACK, {**args, "name": giver.member.name}),
        facts=(GiftUndone(given, giver.member.id, taker.id, scene.address.id),),
        others=tuple(ToMember(one, told, given.id) for one in (giver.member.id, taker.id)),
    )
