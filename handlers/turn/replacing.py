"""A new card for the old one, whoever gives it: what its owner is shown, and which card a yes is about."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from handlers.turn.says import balance_args, balance_lines, choices, picture
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Member


def mark(member: Member) -> str:
    """Enough of the card's token to tell it from the next one."""
    return member.card[:6]


async def shown(scene: Scene, member: Member, balance: Balance) -> Message:
    """The card, for its owner."""
    args = {"name": member.name, **balance_args(scene.programme, balance)}
    card = await picture(scene, member, balance)
    full = balance_lines(scene.programme, balance)
    return Message(CardKind.NEW_CARD, args, (card, *full, choices("here", "rewards", "settings")))
