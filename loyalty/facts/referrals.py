"""Members who invite friends, from the code to what both get."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.ledger.earnings import Part
from loyalty.model.members import Referral


@dataclass(frozen=True, slots=True)
class InviteSet:
    """A member has a code to invite friends with, and said whether these may read their first name (`named`). Whoever has
    a code keeps it."""

    member_id: int
    code: str
    named: bool
    by: int


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody gave a member's code. `address_id` is theirs while they have no card. A `Conflict` if they gave one
    already."""

    referral: Referral
    address_id: int | None
    by: int


@dataclass(frozen=True, slots=True)
class FriendJoined:
    """Who was invited has a card now."""

    referral_id: int
    member_id: int


@dataclass(frozen=True, slots=True)
class ReferralPaid:
    """A visit of the friend's was the one that pays. `parts` are the inviter's; the friend's are the visit's own.
    `inviter_id` is who the inviter is now, after links; None where they get nothing. A `Conflict` if another visit paid."""

    referral_id: int
    visit_id: int
    inviter_id: int | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ReferralUndone:
    """The visit that paid is undone, or came back: so does what the inviter got. `inviter_id` is who they are now; None:
    they left, or got nothing. The next such visit pays."""

    referral: Referral
    visit_id: int
    inviter_id: int | None
