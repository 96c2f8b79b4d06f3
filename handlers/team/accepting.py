"""Joining the team by the link of an invitation."""

from __future__ import annotations

from handlers.turn import colleague, guessing, invitation
from handlers.turn.conversation import Scene, Turn
from loyalty.messages.kinds.help import HelpKind
from loyalty.model import Invitation
from storage.people import team


async def accept(scene: Scene, token: str) -> Turn:
    """The link of an invitation, or of the owner's claim. It works once, and in time."""
    if slow := guessing.slowed(scene):
        return slow
    found = await team.invitation(scene.read, token)
    if found is None or not _meant_for(scene, found):
        return guessing.wrong(scene, HelpKind.LINK_OLD)
    opened = found.used_at is None and found.expires_at > scene.now
    if scene.staff is not None and not (opened and invitation.gains(scene.staff, found)):
        return await colleague.show(scene, "")
    return invitation.accepted(scene, found) if opened else guessing.wrong(scene, HelpKind.LINK_OLD)


def _meant_for(scene: Scene, found: Invitation) -> bool:
    """Whether it is for this person: an invitation to a number is for that number alone, whoever learns its
    link."""
    return not found.phone or (scene.channel.proves_phone and found.phone == scene.address.value)
