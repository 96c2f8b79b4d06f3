"""What the folders' tables are made of: a name, for whom it is, and the conversation that answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from enum import Enum

from handlers.turn.conversation import Scene, Turn
from loyalty.model.team import Role

Talk = Callable[[Scene, str], Awaitable[Turn]]
"""A conversation. The text is what was typed, a button's argument, or a deep link's payload."""


class Who(Enum):
    """For whom a conversation is. For anybody else the name does not exist."""

    ANYONE = "anyone"
    MEMBER = "member"
    STAFF = "staff"  # whoever works here, whatever their role
    OWNER = "owner"  # and managers
    OWNER_ALONE = "owner-alone"  # a manager is told that it is the owner's


Table = Mapping[str, tuple[Who, Talk]]


def allowed(who: Who, scene: Scene) -> bool:
    """Whether the person who speaks is one of them."""
    match who:
        case Who.ANYONE:
            return True
        case Who.MEMBER:
            return scene.member is not None
        case Who.STAFF:
            return scene.staff is not None
        case Who.OWNER:
            return scene.staff is not None and scene.staff.role is not Role.STAFF
        case Who.OWNER_ALONE:
            return scene.staff is not None and scene.staff.role is Role.OWNER


def either(who: Who, theirs: Talk, others: Talk) -> Talk:
    """One name with two meanings: one for these people, and one for everybody else."""

    async def talk(scene: Scene, text: str) -> Turn:
        return await (theirs if allowed(who, scene) else others)(scene, text)

    return talk
