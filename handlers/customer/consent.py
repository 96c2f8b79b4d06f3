"""STOP and START, and the provider's own signs for them.

STOP withdraws offers and updates on this channel; the card stays. START gives updates only: a yes to offers
has to be said anew. After a STOP that the provider took nothing of ours arrives, so nothing is said there, and
nothing is done that would need an answer, until START.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.customer import join
from handlers.reading.quotations import own_words
from handlers.reading.stop_words import means_stop
from handlers.reading.words import normal
from handlers.turn import yes_no
from handlers.turn.colleague import in_charge
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.heard import Heard, OptedOut, Said
from handlers.turn.says import choices
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from loyalty.model.addresses import AddressState
from loyalty.model.members import Purpose
from loyalty.model.team import Role
from storage.people import addresses, consent

_ENDED = (Purpose.OFFERS, Purpose.UPDATES)


async def stop(scene: Scene, text: str) -> Turn:
    """Withdraws, and answers once: at an address that is closed already nothing is said. The team hears that a
    colleague cannot be reached there."""
    by_provider = text.strip().lower() in scene.channel.closing
    facts = _ended(scene, "stop", AddressState.CLOSED if by_provider else AddressState.STOPPED)
    if scene.address.state is not AddressState.OPEN:
        return Turn(facts=facts, over=True)
    options = (choices("start", "leave") if scene.member else choices("start"),)
    kind = SettingsKind.STOPPED if scene.member else SettingsKind.STOPPED_WITHOUT_CARD
    lines = await _elsewhere(scene)
    # no number is heard where the provider took it
    said = Message(kind, {}, lines if by_provider else (*lines, *_in_charge(scene), *options))
    return Turn(said, facts=facts, others=await _team_hears(scene))


async def _elsewhere(scene: Scene) -> tuple[Lines, ...]:
    """What still comes on the member's other channel, where they allow it."""
    if scene.member is None:
        return ()
    given = await consent.given_by(scene.read, scene.member.id)
    reached = {
        address.channel
        for address in await addresses.of_member(scene.read, scene.member.id)
        if address.state is AddressState.OPEN and address.id != scene.address.id
    }
    going = reached & {channel for purpose, channel in given if purpose in _ENDED} - {scene.address.channel}
    lines = (
        Message(SettingsKind.STOPPED_ELSEWHERE, {"channel": _title(scene, one)}) for one in sorted(going)
    )
    return (Lines(tuple(lines)),) if going else ()


def _title(scene: Scene, channel: str) -> str:
    return channel.upper() if channel == scene.channels.phone else channel.capitalize()


def _in_charge(scene: Scene) -> tuple[Lines, ...]:
    """Whoever runs the shop reads what of its news still comes."""
    if scene.staff is None or scene.staff.role is Role.STAFF:
        return ()
    all_ = scene.member is not None and not scene.channel.legal_stop
    return (Lines((Message(SettingsKind.STOPPED_IN_CHARGE, {"going": "all" if all_ else "asked"}),)),)


async def ask(scene: Scene, _: str) -> Turn:
    """Asks whoever may have meant it; the question that is open stays open."""
    return Turn(Message(SettingsKind.STOP_ASK, {}, (choices("stop", "stop-no"),)), step=scene.step)


async def kept(scene: Scene, _: str) -> Turn:
    """It was not meant: nothing changes."""
    options = choices("card", "settings") if scene.member else choices("join", "how")
    return Turn(Message(SettingsKind.KEPT, {}, (options,)), step=scene.step)


async def _team_hears(scene: Scene) -> tuple[ToAddress, ...]:
    """One line about somebody who works here, where STOP closes an address."""
    if scene.staff is None or not scene.channel.legal_stop or scene.address.state is not AddressState.OPEN:
        return ()
    line = Message(TeamKind.STAFF_STOPPED, {"name": scene.staff.name})
    return tuple(ToAddress(id, line) for id in await in_charge(scene))


def _ended(scene: Scene, source: str, state: AddressState) -> tuple[Fact, ...]:
    """No more offers and updates on this channel. Where STOP has the force of law the address is closed; so is
    a stranger's, who has no consent to withdraw."""
    closed = AddressChanged(scene.address.id, state)
    if scene.member is None:
        return (closed,)
    wording, address = scene.programme.shop.terms_version, scene.address
    withdrawn = tuple(
        ConsentWithdrawn(scene.member.id, purpose, address.channel, wording, source, address.id)
        for purpose in _ENDED
    )
    return (closed, *withdrawn) if scene.channel.legal_stop else withdrawn


async def start(scene: Scene, text: str) -> Turn:
    """Opens the address again, and gives updates back."""
    facts = await _begun(scene, "start")
    if scene.member is None:
        turn = await join.greet(scene, text)
        return replace(turn, facts=(*facts, *turn.facts))
    return Turn(Message(SettingsKind.STARTED, {}, (choices("offers-on", "card"),)), facts=facts)


async def _begun(scene: Scene, source: str) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = ()
    if scene.address.state is not AddressState.OPEN:
        facts = (AddressChanged(scene.address.id, AddressState.OPEN),)
    if scene.member is None:
        return facts
    channel = scene.address.channel
    if (Purpose.UPDATES, channel) in await consent.given_by(scene.read, scene.member.id):
        return facts
    wording = scene.programme.shop.terms_version
    given = ConsentGiven(scene.member.id, Purpose.UPDATES, channel, wording, source, scene.address.id)
    return (*facts, given)


async def opted_out(scene: Scene, _: str) -> Turn:
    """The provider closed the number and has answered. A YES that follows is about that, and answers no
    earlier question of ours."""
    facts = _ended(scene, "provider", AddressState.CLOSED)
    return Turn(facts=facts, over=True, step=yes_no.closed(scene), others=await _team_hears(scene))


async def opted_in(scene: Scene, _: str) -> Turn:
    """The provider opened the number and has answered."""
    return Turn(facts=await _begun(scene, "provider"))


def _opens(scene: Scene, text: str) -> bool:
    word = normal(text)
    return word in scene.channel.opening or scene.words.intents.get(word) == "start"


async def closed(scene: Scene, heard: Heard) -> Turn:
    """What is said from a number that the provider closed: nothing but a START, or one more STOP, counts."""
    match heard:
        case OptedOut():
            return await opted_out(scene, "")
        case Said(text) if means_stop(scene.words, own_words(text)):
            return await stop(scene, text)
        case Said(text) if _opens(scene, text):
            return await start(scene, text)
        case _:
            return Turn()


async def blocked(scene: Scene, _: str) -> Turn:
    """The person blocked the bot."""
    return Turn(facts=(AddressChanged(scene.address.id, AddressState.BLOCKED),))


async def unblocked(scene: Scene, _: str) -> Turn:
    """The person let the bot in again."""
    return Turn(facts=(AddressChanged(scene.address.id, AddressState.OPEN),))
