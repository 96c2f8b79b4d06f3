"""The address of whoever speaks, as it is heard from and as the turn leaves it."""

from __future__ import annotations

from dataclasses import replace

from handlers.turn.conversation import Turn
from handlers.turn.heard import Blocked, Heard, OptedOut, Unblocked
from loyalty.facts.addresses import AddressAttached, AddressDetached
from loyalty.facts.people import Joined
from loyalty.facts.profile import LocaleChosen
from loyalty.model.addresses import Address, AddressState
from storage.people.addresses import Met

_NOT_WRITTEN = (Blocked, Unblocked, OptedOut)  # signs of the channel, which nobody wrote


def reached_again(met: Met, heard: Heard) -> Met:
    """Opens an address that nothing could reach, once somebody writes from it: a carrier erred, or nobody told
    us of their return. An address that they stopped themselves only they open, in words."""
    if met.address.state is not AddressState.BLOCKED or isinstance(heard, _NOT_WRITTEN):
        return met
    return replace(met, address=replace(met.address, state=AddressState.OPEN))


def as_decided(address: Address, turn: Turn) -> Address:
    """The address after this turn: the answer is already in the new language, and to the new member."""
    for fact in turn.facts:
        match fact:
            case Joined(member):
                address = replace(address, member_id=member.id)
            case AddressAttached(address_id, member_id) if address_id == address.id:
                address = replace(address, member_id=member_id)
            case AddressDetached(address_id) if address_id == address.id:
                address = replace(address, member_id=None)
            case LocaleChosen(address_id, _, locale) if address_id == address.id:
                address = replace(address, locale=locale)
            case _:
                pass
    return address
