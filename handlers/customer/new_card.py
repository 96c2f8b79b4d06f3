"""A new card for the old one: its QR and its page end at once, and what was collected stays."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Scene, Turn
from handlers.turn.replacing import mark, shown
from handlers.turn.says import choices
from loyalty.facts.profile import CardReplaced
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model.members import Member


async def ask(scene: Scene, _: str) -> Turn:
    """Asks once more: a card that is printed, or in somebody's pictures, ends with it. The yes names the card it ends."""
    assert scene.member is not None
    options = Choices((Option("new-card-yes", mark(scene.member)), Option("new-card-no")))
    return Turn(Message(CardKind.NEW_CARD_ASK, {}, (options,)))


async def give(scene: Scene, meant: str) -> Turn:
    """The same member, by another token. A second tap is about a card that has ended: it shows the one there is."""
    assert scene.member is not None
    if meant != mark(scene.member):
        return await _shown(scene, scene.member)
    member = replace(scene.member, card=scene.secret())
    said = await _shown(scene, member)
    return replace(said, facts=(CardReplaced(member.id, member.card, scene.address.id),))


async def _shown(scene: Scene, member: Member) -> Turn:
    assert scene.balance is not None
    return Turn(await shown(scene, member, scene.balance))


async def keep(_scene: Scene, _: str) -> Turn:
    """The card stays as it is."""
    return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "settings"),)))
