"""Which addresses a card has, and two cards that become one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.model.addresses import AddressState
from loyalty.model.members import LinkRecord


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """An address was opened, stopped or blocked, by the person or by the provider."""

    address_id: int
    state: AddressState


@dataclass(frozen=True, slots=True)
class PhoneProofAsked:
    """A code was sent to `phone` (E.164), to prove that it belongs to whoever writes from `address_id`."""

    address_id: int
    phone: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class PhoneRung:
    """Staff, who write from `address_id`, had a code sent to `phone` (E.164), to bring a card over to it. It counts
    with the codes that one number may get."""

    address_id: int
    phone: str


@dataclass(frozen=True, slots=True)
class PhoneAdded:
    """A proven phone number (E.164) that no other member had became one more address of this member, on the
    channel where numbers are addresses. `address_id` is the number's own where we knew it, else a new one; `hash`
    is its keyed hash. `instead_of`: the address whose place it takes, which the owner can give back."""

    address_id: int
    member_id: int
    channel: str
    phone: str
    locale: str
    by: int
    hash: str
    instead_of: int | None = None


@dataclass(frozen=True, slots=True)
class AddressAttached:
    """The address of a stranger, who proved a member's phone number, became one more address of that member.
    `instead_of` as in `PhoneAdded`."""

    address_id: int
    member_id: int
    by: int
    instead_of: int | None = None


@dataclass(frozen=True, slots=True)
class AddressDetached:
    """An address was taken off the card it had been added to. The ledger does not change."""

    address_id: int
    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Linked:
    """Two members became one: one was kept, and took over what the other held."""

    record: LinkRecord
    by: int


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A link was undone. What is left of what it brought goes back to the member who had been absorbed."""

    record: LinkRecord
    by: int
