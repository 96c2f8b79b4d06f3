"""What happened, as values. A conversation returns facts; `storage` writes them down in one
transaction with the messages they cause.

`by` is the address of whoever did it: it goes into the audit trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.calendar import Birthday
from loyalty.model import (
    AddressState,
    Invitation,
    LinkRecord,
    Member,
    Preferences,
    Purpose,
    Staff,
    Visit,
    VisitCode,
    Voucher,
)
from loyalty.offers.promotions import Promotion, PromotionState


@dataclass(frozen=True, slots=True)
class Joined:
    """A person became a member from this address, and accepted the terms of `wording`."""

    member: Member
    address_id: int
    channel: str
    wording: str
    source: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str


@dataclass(frozen=True, slots=True)
class Renamed:
    member_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LocaleChosen:
    address_id: int
    member_id: int | None
    locale: str


@dataclass(frozen=True, slots=True)
class BirthdaySet:
    """None removes it. Day and month only."""

    member_id: int
    birthday: Birthday | None


@dataclass(frozen=True, slots=True)
class LocationChosen:
    """Where a member, or a member of staff, is now."""

    location: str
    member_id: int | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """The person, or the provider, opened or closed this address."""

    address_id: int
    state: AddressState


@dataclass(frozen=True, slots=True)
class CodeShown:
    code: VisitCode


@dataclass(frozen=True, slots=True)
class CodeDropped:
    """A code closed without a credit."""

    code_id: int


@dataclass(frozen=True, slots=True)
class Credited:
    """A visit was credited by using up a code."""

    visit: Visit
    code_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Undone:
    """A visit taken back by reversing entries."""

    visit: Visit
    by: int


@dataclass(frozen=True, slots=True)
class VoucherIssued:
    voucher: Voucher


@dataclass(frozen=True, slots=True)
class VoucherReturned:
    """Cancelled or expired: the cost goes back to the balance."""

    voucher: Voucher
    expired: bool


@dataclass(frozen=True, slots=True)
class VoucherRedeemed:
    voucher: Voucher
    staff_id: int
    location: str
    by: int


@dataclass(frozen=True, slots=True)
class VoucherReopened:
    """A redemption at the till undone: the voucher can be used again."""

    voucher: Voucher
    by: int


@dataclass(frozen=True, slots=True)
class PaperMoved:
    """Stamps of a paper card moved over: once per member."""

    id: int
    member_id: int
    stamps: int
    code_id: int
    staff_id: int
    location: str
    by: int


@dataclass(frozen=True, slots=True)
class PaperUndone:
    id: int
    member_id: int
    stamps: int
    by: int


@dataclass(frozen=True, slots=True)
class Objected:
    """A member says a receipt is not theirs."""

    member_id: int
    visit_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Guessed:
    """A code or a link that does not exist, or is not for this person."""

    address_id: int


@dataclass(frozen=True, slots=True)
class ExportReady:
    """A member's own data can be fetched by this token until then (UTC)."""

    member_id: int
    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """A member left: the card is closed, and the person forgotten. The ledger stays, without a
    name (its totals are the shop's books)."""

    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class PhoneProofAsked:
    """A code was sent to `phone` to prove that it is this member's."""

    address_id: int
    phone: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class PhoneAdded:
    """A proven phone number nobody else had became one more address of this member. `address_id`: of the
    number, if we had met it, else a new one."""

    address_id: int
    member_id: int
    phone: str
    locale: str
    by: int


@dataclass(frozen=True, slots=True)
class AddressAttached:
    """A stranger's address became one more address of a member, whose phone number they proved."""

    address_id: int
    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class AddressDetached:
    """An address that was added to a member's card is nobody's again. Nothing of the books moves."""

    address_id: int
    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Linked:
    record: LinkRecord
    by: int


@dataclass(frozen=True, slots=True)
class Unlinked:
    record: LinkRecord
    points: int
    stamps: int
    money: int
    by: int


@dataclass(frozen=True, slots=True)
class StaffInvited:
    invitation: Invitation
    by: int


@dataclass(frozen=True, slots=True)
class StaffJoined:
    staff: Staff
    invitation_id: int
    by: int


@dataclass(frozen=True, slots=True)
class StaffRemoved:
    staff: Staff
    by: int


@dataclass(frozen=True, slots=True)
class WishesSet:
    """What a member wants of our messages, as a whole."""

    member_id: int
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Gifted:
    """What an occasion brought. `key` makes it happen once: `birthday:2026:<member>`. Like `Lapsed`, planning
    writes it for many members at once (`storage/messages/planning.py`), so it is no `Fact` of a turn."""

    member_id: int
    points: int
    stamps: int
    key: str


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Points and stamps that were not used for too long. `key` makes it happen once."""

    member_id: int
    points: int
    stamps: int
    key: str


@dataclass(frozen=True, slots=True)
class ForecastAsked:
    """An owner wants to know what the caps would do in a year."""

    id: int
    by: int


@dataclass(frozen=True, slots=True)
class PromotionDrafted:
    """An offer was composed; it is counted before anybody may send it."""

    promotion: Promotion


@dataclass(frozen=True, slots=True)
class PromotionMoved:
    """From one of these states to another; a `Conflict` where it stands in none of them any more."""

    promotion_id: int
    since: tuple[PromotionState, ...]
    to: PromotionState
    by: int


@dataclass(frozen=True, slots=True)
class PromotionClaimed:
    """One of the stock, as a voucher that costs nothing. A `Conflict` when the last one is gone, the
    offer is over, or `once` (member and number) was taken."""

    voucher: Voucher
    promotion_id: int
    once: str


# What a turn may record.
Fact = (
    Joined
    | ConsentGiven
    | ConsentWithdrawn
    | Renamed
    | LocaleChosen
    | BirthdaySet
    | LocationChosen
    | AddressChanged
    | CodeShown
    | CodeDropped
    | Credited
    | Undone
    | VoucherIssued
    | VoucherReturned
    | VoucherRedeemed
    | VoucherReopened
    | PaperMoved
    | PaperUndone
    | Objected
    | Guessed
    | ExportReady
    | Left
    | PhoneProofAsked
    | PhoneAdded
    | AddressAttached
    | AddressDetached
    | Linked
    | Unlinked
    | StaffInvited
    | StaffJoined
    | StaffRemoved
    | WishesSet
    | ForecastAsked
    | PromotionDrafted
    | PromotionMoved
    | PromotionClaimed
)
