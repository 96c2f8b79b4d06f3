"""A chat and a phone number of one person become one member: the number is asked for here, or told by the
channel, which vouches for the person's own."""

from __future__ import annotations

from handlers.customer import join
from handlers.customer.linked import ask_for_phone, linked_already, one_card
from handlers.customer.merging import proven
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts import AddressAttached
from loyalty.messages.extras import Link
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from storage.people import addresses, members


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
    """A contact sent from the chat: the person's own number (E.164), or empty for somebody else's."""
    if not phone:
        return ask_for_phone(scene, LinkingKind.LINK_NOT_YOURS)
    if scene.member is not None:
        return await proven(scene, scene.member, phone)
    return await _attached(scene, phone) or await join.greet(scene, "")


async def _attached(scene: Scene, phone: str) -> Turn | None:
    """A stranger in this chat whose number is a member's: the chat becomes one more address of the card. What
    they allow here is asked anew."""
    known = await addresses.at(scene.read, scene.channels.phone, phone)
    if known is None or known.member_id is None:
        return None
    holder = await members.by_id(scene.read, known.member_id)
    if holder is None:
        return None
    fact = AddressAttached(scene.address.id, holder.member.id, scene.address.id)
    return await one_card(scene, holder, "messages", (fact,))
