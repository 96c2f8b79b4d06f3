"""What happened, as values. A conversation returns facts; `storage` writes them in one transaction with the
messages they cause.

`by` is the id of the address that whoever did it wrote from; it goes into the audit trail. Times are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.calendar import Birthday
from loyalty.ledger.amounts import Amounts
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
    """A person became a member from this address. `wording` is the version of the terms they accepted, `source`
    how they came; `link` the name of the link they came by, `enrolled_by` the id of who of the team enrolled them."""

    member: Member
    address_id: int
    channel: str
    wording: str
    source: str
    link: str = ""
    enrolled_by: int | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """`by` is 0 where nobody said it: it follows from a link."""

    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str
    by: int = 0


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """`by` is 0 where nobody said it: it follows from a link, or from its end."""

    member_id: int
    purpose: Purpose
    channel: str
    wording: str
    source: str
    by: int = 0


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
    """A member said their birthday, day and month only; None removes it."""

    member_id: int
    birthday: Birthday | None


@dataclass(frozen=True, slots=True)
class LocationChosen:
    """A member chose their usual location, or a member of staff the one they work at."""

    location: str
    member_id: int | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class CardReplaced:
    """A member has a new card: `card` is its token, and the old one is nobody's."""

    member_id: int
    card: str
    by: int


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """An address was opened, stopped or blocked, by the person or by the provider."""

    address_id: int
    state: AddressState


@dataclass(frozen=True, slots=True)
class CodeShown:
    """A new visit code was shown to a member, or made for them at the till."""

    code: VisitCode


@dataclass(frozen=True, slots=True)
class CodeConfirmed:
    """A member asked for the code that was made when their card was scanned: they are there themselves."""

    code_id: int


@dataclass(frozen=True, slots=True)
class CodeDropped:
    """A visit code was closed without a credit."""

    code_id: int


@dataclass(frozen=True, slots=True)
class Credited:
    """A visit was credited, and the visit code used up."""

    visit: Visit
    code_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Undone:
    """A visit was undone by reversing entries. `visit.member_id` is the member it belongs to now, after links."""

    visit: Visit
    by: int


@dataclass(frozen=True, slots=True)
class Returned:
    """Money of a purchase came back. `visit` is as it stood, of the member it belongs to now; `left` is what stands of
    it (None: all of it came back). A `Conflict` if it is another by now."""

    visit: Visit
    left: Visit | None
    by: int


@dataclass(frozen=True, slots=True)
class VoucherIssued:
    """A reward was redeemed: its cost left the balance for this voucher."""

    voucher: Voucher


@dataclass(frozen=True, slots=True)
class VoucherReturned:
    """A voucher was cancelled, or expired: its cost goes back to the balance."""

    voucher: Voucher
    expired: bool


@dataclass(frozen=True, slots=True)
class VoucherRedeemed:
    """A voucher was handed over at the till."""

    voucher: Voucher
    staff_id: int
    location: str
    by: int


@dataclass(frozen=True, slots=True)
class VoucherReopened:
    """A hand-over at the till was undone: the voucher can be used again."""

    voucher: Voucher
    by: int


@dataclass(frozen=True, slots=True)
class PaperMoved:
    """The stamps of a paper card were moved to a member, and the visit code used up. `id` is the paper card's."""

    id: int
    member_id: int
    stamps: int
    code_id: int
    staff_id: int
    location: str
    by: int


@dataclass(frozen=True, slots=True)
class PaperUndone:
    """A paper card was undone. `member_id` is the member its stamps belong to now, after links."""

    id: int
    member_id: int
    stamps: int
    by: int


@dataclass(frozen=True, slots=True)
class Objected:
    """A member said that a visit, a paper card or a voucher on their card (`act_id`) was not theirs."""

    member_id: int
    act_id: int
    by: int


@dataclass(frozen=True, slots=True)
class Guessed:
    """A code or a link was tried that does not exist, or is not for this person."""

    address_id: int


@dataclass(frozen=True, slots=True)
class ExportReady:
    """A member may fetch their own data by this token until `expires_at`."""

    member_id: int
    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """A member left: the card is closed and the person forgotten. The ledger stays without a name, for it is the
    shop's books. `day` is the shop's day on which they left, from its first instant to that of the next (UTC)."""

    member_id: int
    by: int
    day: tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class PhoneProofAsked:
    """A code was sent to `phone` (E.164), to prove that it belongs to whoever writes from `address_id`."""

    address_id: int
    phone: str
    code: str
    expires_at: datetime


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


@dataclass(frozen=True, slots=True)
class JoinLinkMade:
    """A link by which customers join got a name. A `Conflict` if there is one of that name."""

    name: str
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
class PreferencesSet:
    """A member's preferences about messages, all of them."""

    member_id: int
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Gifted:
    """An occasion brought something. `key` is the idempotency key: `birthday:2026:<member>`. Planning writes
    these and `Lapsed` for many members at once (`storage/planning/gifts.py`); no turn records them."""

    member_id: int
    amounts: Amounts
    key: str


@dataclass(frozen=True, slots=True)
class Lapsed:
    """What a member held has ended, by that instant (UTC), and is written off."""

    member_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ForecastAsked:
    """An owner asked what the caps would do in a year."""

    id: int
    by: int


@dataclass(frozen=True, slots=True)
class PromotionDrafted:
    """A promotion was composed. Its audience is counted before anybody may send it."""

    promotion: Promotion


@dataclass(frozen=True, slots=True)
class PromotionMoved:
    """A promotion went from one of the states `since` to another. A `Conflict` if it is in none of them any more."""

    promotion_id: int
    since: tuple[PromotionState, ...]
    to: PromotionState
    by: int


@dataclass(frozen=True, slots=True)
class PromotionClaimed:
    """A member claimed one of a promotion's stock, as a voucher that costs nothing. A `Conflict` if nothing is left,
    the promotion is over, or `idempotency_key` (promotion, member and number) was used."""

    voucher: Voucher
    promotion_id: int
    idempotency_key: str


# What a turn may record.
Fact = (
    Joined
    | ConsentGiven
    | ConsentWithdrawn
    | Renamed
    | LocaleChosen
    | BirthdaySet
    | LocationChosen
    | CardReplaced
    | AddressChanged
    | CodeShown
    | CodeConfirmed
    | CodeDropped
    | Credited
    | Undone
    | Returned
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
    | JoinLinkMade
    | StaffInvited
    | StaffJoined
    | StaffRemoved
    | PreferencesSet
    | ForecastAsked
    | PromotionDrafted
    | PromotionMoved
    | PromotionClaimed
)
