"""Thanks, answered once."""

from __future__ import annotations

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from storage.messages.last_said import last_said


async def welcome(scene: Scene, text: str) -> Turn:
    """One friendly line; nothing, where it is what we said last. A stranger we never wrote to is greeted."""
    last = await last_said(scene.read, scene.address.id)
    if last is None and scene.member is None and scene.staff is None:
        return await helping.unknown(scene, text)
    if last and last.kind == HelpKind.WELCOME_TO_IT.text:
        return Turn()
    return Turn(Message(HelpKind.WELCOME_TO_IT), step=scene.step)
