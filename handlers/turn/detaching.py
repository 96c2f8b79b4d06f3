"""An address leaves a card."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from loyalty.facts.addresses import AddressDetached
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn
from loyalty.model.addresses import Address
from loyalty.model.members import Purpose
from storage.ledger import act_uses
from storage.people import addresses, consent


async def detached(scene: Scene, address: Address, member_id: int, source: str) -> tuple[Fact, ...]:
    """The facts of it: with the card's last address on a channel ends what was allowed there, and what the shop gave
    for this one is taken back. `source` is what the consents say of why."""
    off = AddressDetached(address.id, member_id, scene.address.id)
    given = await act_uses.standing(scene.read, address.id)
    return (off, *await _unasked(scene, address, member_id, source), *given)


async def _unasked(scene: Scene, address: Address, member_id: int, source: str) -> tuple[Fact, ...]:
    for other in await addresses.of_member(scene.read, member_id):
        if other.channel == address.channel and other.id != address.id:
            return ()
    given = await consent.given_by(scene.read, member_id)
    return tuple(
        ConsentWithdrawn(member_id, purpose, address.channel, scene.programme.shop.terms_version, source)
        for purpose in (Purpose.OFFERS, Purpose.UPDATES)
        if (purpose, address.channel) in given
    )
