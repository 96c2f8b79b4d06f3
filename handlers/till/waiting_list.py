"""What staff were told of who is at the till, made true again: a message that can be edited says when it is done."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turn.acts import Act, act_args
from handlers.turn.at_till import at_till
from handlers.turn.conversation import Change, Scene
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model import Holder, Staff, Standing, VisitCode
from storage.messages import at_till as messages
from storage.messages.at_till import Told

Changes = tuple[Change, ...]


async def done(scene: Scene, staff: Staff, code: VisitCode, holder: Holder, act: Act) -> Changes:
    """For whom it was used, how much, and who did it."""
    args = {"code": code.code, "name": holder.member.name, "staff": staff.name, **act_args(scene, act)}
    return await _say(scene, code, Message(TillKind.AT_TILL_DONE, args))


async def left(scene: Scene, staff: Staff, code: VisitCode, name: str) -> Changes:
    """The code was closed without a credit."""
    args = {"code": code.code, "name": name, "staff": staff.name}
    return await _say(scene, code, Message(TillKind.AT_TILL_LEFT, args))


async def undone(
    scene: Scene, code: VisitCode | None, holder: Holder, standing: Standing | None = None
) -> Changes:
    """They are at the till again while the code lives; else it was undone. The `holder`, and the `standing` where the shop
    has tiers, are as the undo leaves them."""
    where = await _changeable(scene, code) if code else ()
    if code is None or not where:
        return ()
    if code.expires_at > scene.now:
        return _changed(where, code, await at_till(scene, code.code, holder, standing))
    gone = Message(TillKind.AT_TILL_UNDONE, {"code": code.code, "name": holder.member.name})
    return _changed(where, code, gone)


async def _say(scene: Scene, code: VisitCode, message: Message) -> Changes:
    return _changed(await _changeable(scene, code), code, message)


async def _changeable(scene: Scene, code: VisitCode) -> Sequence[Told]:
    told = await messages.told(scene.read, code.id)
    return [one for one in told if scene.channels[one.channel].edits]


def _changed(where: Sequence[Told], code: VisitCode, message: Message) -> Changes:
    return tuple(Change(told.address_id, told.provider_id, message, code.id) for told in where)
