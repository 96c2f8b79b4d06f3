"""What staff were told of who is at the till, made true again: a message that can be edited says when it is done."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.turn.acts import Act, act_args
from handlers.turn.at_till import at_till
from handlers.turn.conversation import Change, Scene
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.model.standing import Standing
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from storage.engine.db import Reader
from storage.messages import at_till as messages
from storage.messages.at_till import Told

Changes = tuple[Change, ...]


def done(
    scene: Scene, staff: Staff, code: VisitCode, holder: Holder, act: Act, where: Sequence[Told]
) -> Changes:
    """For whom it was used, how much, and who did it."""
    args = {"code": code.code, "name": holder.member.name, "staff": staff.name, **act_args(scene, act)}
    return _changed(where, code, Message(TillKind.AT_TILL_DONE, args))


async def left(scene: Scene, staff: Staff, code: VisitCode, name: str) -> Changes:
    """The code was closed without a credit."""
    args = {"code": code.code, "name": name, "staff": staff.name}
    gone = Message(TillKind.AT_TILL_LEFT, args)
    return _changed(await where(scene.read, scene, code), code, gone)


async def undone(
    scene: Scene, code: VisitCode | None, holder: Holder, standing: Standing | None = None
) -> Changes:
    """They are at the till again while the code lives; else it was undone. The `holder`, and the `standing` where the shop
    has tiers, are as the undo leaves them."""
    told = await where(scene.read, scene, code) if code else ()
    if code is None or not told:
        return ()
    if code.expires_at > scene.now:
        return _changed(told, code, await at_till(scene, code.code, holder, standing))
    gone = Message(TillKind.AT_TILL_UNDONE, {"code": code.code, "name": holder.member.name})
    return _changed(told, code, gone)


async def where(read: Reader, scene: Scene, code: VisitCode) -> Sequence[Told]:
    """The messages that told staff of this code, and can be edited."""
    told = await messages.told(read, code.id)
    return [one for one in told if scene.channels[one.channel].edits]


def _changed(where: Sequence[Told], code: VisitCode, message: Message) -> Changes:
    return tuple(Change(told.address_id, told.provider_id, message, code.id) for told in where)
