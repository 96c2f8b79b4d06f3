"""Joining the team by the link of an invitation."""

from __future__ import annotations

from handlers.turn import colleague, guessing, invitation
from handlers.turn.conversation import Scene, Turn
from handlers.turn.naming import name_or_answer
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from loyalty.model.team import Invitation
from storage.people import team


async def accept(scene: Scene, token: str) -> Turn:
    """The link of an invitation, or of the owner's claim. It works once, and in time."""
    if slow := guessing.slowed(scene):
        return slow
    found = await team.invitation(scene.read, token)
    if found is None or not _meant_for(scene, found):
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    gains = scene.staff is None or invitation.gains(scene.staff, found)
    opened = found.used_at is None and found.expires_at > scene.now
    if opened and gains:
        return invitation.accepted(scene, found)
    if scene.staff is None:
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    if gains and found.used_at is None:  # a promotion that came too late, and no guess
        return Turn(Message(HelpKind.LINK_OLD))
    return await colleague.show(scene, "")


async def named(scene: Scene, text: str) -> Turn:
    """The name that was asked for before they join. The invitation may have run out meanwhile."""
    token = scene.step.data.get("token", "") if scene.step else ""
    found = await team.invitation(scene.read, token)
    if found is None or found.used_at is not None or found.expires_at <= scene.now:
        return Turn(Message(HelpKind.LINK_OLD))
    name = name_or_answer(text)
    if isinstance(name, Message):
        return Turn(name, step=scene.step)
    return invitation.joined(scene, found, name)


def _meant_for(scene: Scene, found: Invitation) -> bool:
    """Whether it is for this person: an invitation to a number is for that number alone, whoever learns its
    link."""
    return not found.phone or (scene.channel.proves_phone and found.phone == scene.address.value)
