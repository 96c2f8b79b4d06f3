"""A nickname that nobody should read: owners and managers take it off the leaderboard."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.naming import nickname_key
from handlers.turn.says import choices
from loyalty.facts.board import BoardLeft
from loyalty.messages.kinds.board import BoardKind
from loyalty.messages.message import Message
from storage.people import board

STEP = "nickname-off"


async def ask(scene: Scene, _: str) -> Turn:
    """Which one."""
    return Turn(Message(BoardKind.NICKNAME_WHICH), step=Step(STEP))


async def named(scene: Scene, text: str) -> Turn:
    """Off it, at once; its member may choose another."""
    found = await board.by_key(scene.read, nickname_key(text))
    if found is None:
        return Turn(Message(BoardKind.NICKNAME_NONE), step=Step(STEP))
    member_id, name = found
    said = Message(BoardKind.NICKNAME_OFF, {"name": name}, (choices("team", "audit"),))
    return Turn(said, facts=(BoardLeft(member_id, scene.address.id),))
