"""A question of the till that was left: nothing was sold or given back, and the code stays open."""

from __future__ import annotations

from handlers.till.usable_code import holder_of
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from storage.ledger import visit_codes


async def leave(scene: Scene, code_id: str) -> Turn:
    """By its button, or a no."""
    assert scene.staff is not None
    code = await visit_codes.by_id(scene.read, number(code_id.partition("~")[0]))
    holder = await holder_of(scene, scene.staff, code) if code else None
    name = holder.member.name if isinstance(holder, Holder) else ""
    return Turn(Message(TillKind.CREDIT_DROPPED, {"name": name}))


async def leave_asked(scene: Scene, _: str) -> Turn:
    """The same by a word for leaving the question."""
    return await leave(scene, scene.step.data.get("code", "") if scene.step else "")
