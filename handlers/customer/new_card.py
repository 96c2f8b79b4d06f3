"""A new card for the old one: its QR and its page end at once, and what was collected stays."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import balance_args, balance_lines, choices, picture
from loyalty.facts import CardReplaced
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message


async def ask(_scene: Scene, _: str) -> Turn:
    """Asks once more: a card that is printed, or in somebody's pictures, ends with it."""
    return Turn(Message(CardKind.NEW_CARD_ASK, {}, (choices("new-card-yes", "new-card-no"),)))


async def give(scene: Scene, _: str) -> Turn:
    """The same member, by another token."""
    assert scene.member is not None
    assert scene.balance is not None
    member = replace(scene.member, card=scene.secret())
    args = {"name": member.name, **balance_args(scene.programme, scene.balance)}
    card = await picture(scene, member, scene.balance)
    full = balance_lines(scene.programme, scene.balance)
    said = Message(CardKind.NEW_CARD, args, (card, *full, choices("here", "rewards", "settings")))
    return Turn(said, facts=(CardReplaced(member.id, member.card, scene.address.id),))


async def keep(_scene: Scene, _: str) -> Turn:
    """The card stays as it is."""
    return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "settings"),)))
