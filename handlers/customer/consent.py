"""STOP and START, and the provider's own signs for them.

STOP withdraws offers and updates on this channel; the card stays. START gives updates only: a yes to offers
has to be said anew.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.customer import join
from handlers.turn import yes_no
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.facts import AddressChanged, ConsentGiven, ConsentWithdrawn, Fact
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model import AddressState, Purpose
from storage.people import consent


async def stop(scene: Scene, _: str) -> Turn:
    """Withdraws, and answers once: at an address that is closed already nothing is said."""
    facts = _ended(scene, "stop")
    if scene.address.state is AddressState.STOPPED:
        return Turn(facts=facts, over=True)
    options = choices("start", "leave") if scene.member else choices("start")
    return Turn(Message(SettingsKind.STOPPED, {}, (options,)), facts=facts)


async def ask(scene: Scene, _: str) -> Turn:
    """Asks whoever may have meant it; the question that is open stays open."""
    return Turn(Message(SettingsKind.STOP_ASK, {}, (choices("stop", "stop-no"),)), step=scene.step)


async def kept(scene: Scene, _: str) -> Turn:
    """It was not meant: nothing changes."""
    options = choices("card", "settings") if scene.member else choices("join", "how")
    return Turn(Message(SettingsKind.KEPT, {}, (options,)), step=scene.step)


def _ended(scene: Scene, source: str) -> tuple[Fact, ...]:
    """No more offers and updates on this channel. Where STOP has the force of law the address is closed to
    all but answers; so is a stranger's, who has no consent to withdraw."""
    closed = AddressChanged(scene.address.id, AddressState.STOPPED)
    if scene.member is None:
        return (closed,)
    withdrawn = tuple(
        ConsentWithdrawn(
            scene.member.id, purpose, scene.address.channel, scene.programme.shop.terms_version, source
        )
        for purpose in (Purpose.OFFERS, Purpose.UPDATES)
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
    return (*facts, ConsentGiven(scene.member.id, Purpose.UPDATES, channel, wording, source))


async def opted_out(scene: Scene, _: str) -> Turn:
    """The provider closed the number and has answered. A YES that follows is about that, and answers no
    earlier question of ours."""
    return Turn(facts=_ended(scene, "provider"), over=True, step=yes_no.closed(scene))


async def opted_in(scene: Scene, _: str) -> Turn:
    """The provider opened the number and has answered."""
    return Turn(facts=await _begun(scene, "provider"))


async def blocked(scene: Scene, _: str) -> Turn:
    """The person blocked the bot."""
    return Turn(facts=(AddressChanged(scene.address.id, AddressState.BLOCKED),))


async def unblocked(scene: Scene, _: str) -> Turn:
    """The person let the bot in again."""
    return Turn(facts=(AddressChanged(scene.address.id, AddressState.OPEN),))
