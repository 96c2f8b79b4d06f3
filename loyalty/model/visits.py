"""A purchase at the till: its code, what it earned, and what came back. Times are UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, NO_RULES, Earnings, Part, Use
from loyalty.ledger.units import Unit
from loyalty.model.standing import Confirmed
from loyalty.value import value


@value(frozen=True, slots=True)
class Prepaid:
    """The pass that paid for a visit: the id of its sale, and its own (`of`)."""

    sale: int
    of: str


@value(frozen=True, slots=True)
class VisitCode:
    """A single-use code: one member, one location, a few minutes."""

    id: int
    code: str
    member_id: int
    location: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    closed_at: datetime | None = None  # used, or given up before its time
    scanned: bool = False  # made for whoever's card staff scanned, and not asked for by the member


@value(frozen=True, slots=True)
class Visit:
    """One credited purchase. `amount` is in minor units; None when no amount was given. `earnings` is empty for a visit
    of a shop without rules. `tags`: what was bought, and how many of each; an `excluded` one counts for nothing. So much of
    the amount was `used` cashback. `confirmed`: in a shop with tiers. `referral` is the id of the invitation that it
    paid. `prepaid`: one use of a pass paid for it, or for what stands beside the amount."""

    id: int
    member_id: int
    location: str
    staff_id: int
    amount: int | None
    earned: Amounts
    at: datetime
    undone_at: datetime | None = None
    earnings: Earnings = NO_RULES
    tags: Mapping[str, int] = field(default_factory=dict)
    excluded: bool = False
    used: int = 0
    confirmed: Confirmed | None = None
    referral: int | None = None
    prepaid: Prepaid | None = None

    @property
    def paid(self) -> int | None:
        """In money, in minor units; None when no amount was given."""
        return None if self.amount is None else self.amount - self.used

    @property
    def spent(self) -> Amounts:
        """What it took from the balance."""
        return Amounts({Unit.MONEY: self.used})

    @property
    def taken(self) -> Amounts:
        """What it took from the card: the same, and a use of a pass."""
        return Amounts({Unit.MONEY: self.used, Unit.USES: 1 if self.prepaid else 0})

    @property
    def parts(self) -> tuple[Part, ...]:
        """What gave how much; without rules all of it is the base."""
        return self.earnings.parts or tuple(Part(unit, amount, BASE) for unit, amount in self.earned.items())


@value(frozen=True, slots=True)
class PurchaseReturn:
    """That money of a purchase came back, with the visit as it stood `before` and as it was `left` then (amount and
    cashback, minor units; None: all of it came back). `paid` are the challenges that it had fulfilled."""

    id: int
    before: Visit
    left: tuple[int, int] | None
    staff_id: int
    location: str
    code_id: int
    at: datetime
    paid: tuple[Use, ...] = ()

    @property
    def member_id(self) -> int:
        return self.before.member_id

    @property
    def amount(self) -> int:
        """How much of the bill came back."""
        return (self.before.amount or 0) - (self.left[0] if self.left else 0)
