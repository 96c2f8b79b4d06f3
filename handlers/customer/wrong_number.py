""" "Wrong number": a phone number that stands on a card has gone to somebody else.

The number leaves the card, which stays. Where the card has another address it is told there, and the number can be
linked again; where it has none, it takes a word of the question, for a sender can be forged, and the card waits for its
owner.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.customer import consent, objecting
from handlers.reading.phones import mask
from handlers.turn import confirming
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.detaching import detached
from handlers.turn.says import choices
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address, AddressState
from storage.messages.last_said import last_said
from storage.people import addresses

WORD = "wrong-number-word"  # the step that awaits the word

_RECEIPT_IS_MEANT = timedelta(days=1)
_RECEIPTS = frozenset(kind.text for kind in objecting.RECEIPTS)


async def heard(scene: Scene, text: str) -> Turn:
    """It is the wrong number. Of a stranger, or in a chat, it may mean STOP."""
    if not concerns_a_card(scene):
        return await consent.ask(scene, text)
    others = await _others(scene)
    if not others:
        return confirming.asked_by_word(scene, LinkingKind.WRONG_NUMBER_ASK, {}, WORD)
    return await _taken_off(scene, others)


def concerns_a_card(scene: Scene) -> bool:
    """Whether a wrong number can be meant: a phone number that is on a card."""
    return scene.member is not None and scene.channel.proves_phone


async def not_mine(scene: Scene, text: str) -> Turn:
    """ "not mine": the visit of a receipt that just came, else the card."""
    if not concerns_a_card(scene):
        return await objecting.typed(scene, text)
    last = await last_said(scene.read, scene.address.id)
    just_came = last and last.kind in _RECEIPTS and scene.now < last.at + _RECEIPT_IS_MEANT
    return await (objecting.typed if just_came else heard)(scene, text)


async def word(scene: Scene, text: str) -> Turn:
    """The word that the question showed, or another text."""
    return confirming.without_the_word(scene, text) or await _taken_off(scene, await _others(scene))


async def _others(scene: Scene) -> tuple[Address, ...]:
    """The card's other addresses that can be told."""
    assert scene.member is not None
    known = await addresses.of_member(scene.read, scene.member.id)
    return tuple(
        address for address in known if address.id != scene.address.id and address.state is AddressState.OPEN
    )


async def _taken_off(scene: Scene, others: tuple[Address, ...]) -> Turn:
    assert scene.member is not None
    facts = await detached(scene, scene.address, scene.member.id, "wrong-number")
    gone = Message(LinkingKind.NUMBER_GONE, {"phone": mask(scene.address.value)}, (choices("link", "card"),))
    return Turn(
        Message(LinkingKind.WRONG_NUMBER_DONE, {}, (choices("join"),)),
        facts=facts,
        others=tuple(ToAddress(address.id, gone) for address in others),
    )
