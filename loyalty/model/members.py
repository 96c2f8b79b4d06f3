"""Customers who joined, and what they are to each other. Times are UTC."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from loyalty.calendar import Birthday, QuietHours
from loyalty.messages.kind import Class
from loyalty.model.accounts import Balance
from loyalty.value import value


class Purpose(StrEnum):
    """What a consent is for. `updates`: milestones, occasions, the monthly summary; `offers`:
    promotions and win-back, which is marketing and never on unless the person said yes."""

    TERMS = "terms"
    UPDATES = "updates"
    OFFERS = "offers"


@value(frozen=True, slots=True)
class Preferences:
    """What a member asked for about messages: fewer of them, none of a class, their own quiet hours."""

    fewer: bool = False
    muted: frozenset[Class] = frozenset()
    quiet: QuietHours | None = None


@value(frozen=True, slots=True)
class Member:
    """A customer who joined. `card` is the unguessable token in the QR and the card's address."""

    id: int
    card: str
    name: str
    locale: str
    joined_at: datetime
    location: str = ""
    birthday: Birthday | None = None
    zone: str | None = None
    preferences: Preferences = Preferences()
    birthday_set_at: datetime | None = None  # None: before we noted when


@value(frozen=True, slots=True)
class Referral:
    """An invitation by a member: `at` the friend gave the inviter's code. `friend_id` is None while they have no card.
    `visit_id` is the friend's visit that paid; `paid_to` the inviter then, None where their limit was reached."""

    id: int
    inviter_id: int
    at: datetime
    friend_id: int | None = None
    visit_id: int | None = None
    paid_to: int | None = None


@value(frozen=True, slots=True)
class Holder:
    """A member as the till sees them: who, what they hold, and where a receipt reaches them. `invited`: the invitation
    that a visit of theirs has still to pay."""

    member: Member
    balance: Balance
    invited: Referral | None = None


@value(frozen=True, slots=True)
class LinkRecord:
    """Two members made one: what moved, so that the owner can undo it. What was brought stands on lots."""

    id: int
    kept: int
    absorbed: int
    visits: int
    addresses: tuple[int, ...]
    at: datetime
    undone_at: datetime | None = None
