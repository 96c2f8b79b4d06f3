"""What staff were told of who is at the till, made true again: a message that can be edited says when it is done."""

from __future__ import annotations

from handlers.turn.acts import Act, act_args
from handlers.turn.conversation import Change, Scene
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Holder, Staff, VisitCode
from storage.messages import at_till

Changes = tuple[Change, ...]


async def done(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, act: Act) -> Changes:
    """For whom it was used, how much, and who did it."""
    args = {"code": code.code, "name": holder.member.name, "staff": staff.name, **act_args(scene, act)}
    return await _say(scene, code, Message(TillKind.AT_TILL_DONE, args))


async def left(scene: Scene, staff: Staff, code: VisitCode, name: str) -> Changes:
    """The code was closed without a credit."""
    args = {"code": code.code, "name": name, "staff": staff.name}
    return await _say(scene, code, Message(TillKind.AT_TILL_LEFT, args))


async def undone(scene: Scene, code: VisitCode | None, holder: Holder) -> Changes:
    """They are at the till again while the code lives; else it was undone."""
    if code is None:
        return ()
    kind = TillKind.AT_TILL if code.expires_at > scene.now else TillKind.AT_TILL_UNDONE
    return await _say(scene, code, Message(kind, {"code": code.code, "name": holder.member.name}))


async def _say(scene: Scene, code: VisitCode, message: Message) -> Changes:
    return tuple(
        Change(told.address_id, told.provider_id, message, code.id)
        for told in await at_till.told(scene.read, code.id)
        if scene.channels[told.channel].edits
    )
