"""A chat and a phone number of one person become one member: the number is asked for here, or told by the
channel, which vouches for the person's own."""

from __future__ import annotations

from handlers.customer import join, phone_code
from handlers.customer.linked import ask_for_phone, linked_already
from handlers.customer.merging import proven
from handlers.reading.phones import takes_sms
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.messages.extras import Link
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from storage.people import addresses


async def ask(scene: Scene, _: str) -> Turn:
    """Asks for a phone number, to share or to type. Whoever is on their phone is led to the chat, where a number
    can be shared."""
    if scene.channel.proves_phone:
        return await _from_a_phone(scene)
    return ask_for_phone(scene)


async def _from_a_phone(scene: Scene) -> Turn:
    if scene.member is None:
        return await join.greet(scene, "")
    known = await addresses.of_member(scene.read, scene.member.id)
    if not all(scene.channels[address.channel].proves_phone for address in known):
        return linked_already()
    there = Link("link", start="l-phone")
    return Turn(Message(LinkingKind.LINK, {}, (there, choices("card"))))


async def shared(scene: Scene, phone: str) -> Turn:
    """A contact sent from the chat: the person's own number (E.164), or empty for somebody else's. A chat keeps a
    number that may have gone to somebody else, so where the number is on another card whoever has it is asked."""
    if not phone:
        return ask_for_phone(scene, LinkingKind.LINK_NOT_YOURS)
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if scene.member is not None and not takes_sms(phone):
        return ask_for_phone(scene, LinkingKind.LINK_NO_SMS)
    if known is None or known.member_id in (None, scene.address.member_id):
        return await proven(scene, phone)
    return await phone_code.ask_holder(scene, known)
