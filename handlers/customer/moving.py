"""A card comes over to a new phone number: the old one is asked by a code, if it still answers."""

from __future__ import annotations

from handlers.customer import linking, phone_code
from handlers.reading.phones import parse_phone
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Step, Turn
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message

_OLD_NUMBER = "old-number"


async def ask(scene: Scene, text: str) -> Turn:
    """Asks a phone for the old number. In a chat, which stays, the new one is linked."""
    if not scene.channel.proves_phone:
        return await linking.ask(scene, text)
    return Turn(Message(LinkingKind.OLD_NUMBER), step=Step(_OLD_NUMBER))


async def old_number(scene: Scene, text: str) -> Turn:
    """The old number: a code goes to it, if a card is there."""
    if slowed := guessing.slowed(scene):
        return slowed
    number = parse_phone(text, scene.programme.shop.country)
    if number is None or number == scene.address.value:
        return Turn(Message(LinkingKind.LINK_NO_PHONE), step=Step(_OLD_NUMBER))
    return await phone_code.ask_old(scene, number)
