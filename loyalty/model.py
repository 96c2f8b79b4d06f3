"""The people and things of a loyalty programme, as frozen values. Times are UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from loyalty.calendar import Birthday, QuietHours
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.earnings import BASE, NO_RULES, Earnings, Part, Use
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.messages.kind import Class


class Role(StrEnum):
    STAFF = "staff"
    MANAGER = "manager"
    OWNER = "owner"


class AddressState(StrEnum):
    """`stopped`: the person asked for an end, and hears answers only. `closed`: the provider took their STOP, and
    lets nothing through until their START. `blocked`: nothing can reach this address."""

    OPEN = "open"
    STOPPED = "stopped"
    CLOSED = "closed"
    BLOCKED = "blocked"


class Purpose(StrEnum):
    """What a consent is for. `updates`: milestones, occasions, the monthly summary; `offers`:
    promotions and win-back, which is marketing and never on unless the person said yes."""

    TERMS = "terms"
    UPDATES = "updates"
    OFFERS = "offers"


class VoucherState(StrEnum):
    """`expired`: nobody used it, and its cost went back; `lapsed`: the cost did not."""

    OPEN = "open"
    USED = "used"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    LAPSED = "lapsed"


class EntryKind(StrEnum):
    """Why a line stands in the ledger. A `reversal` undoes an earlier line; none is ever changed."""

    VISIT = "visit"
    REDEMPTION = "redemption"
    REVERSAL = "reversal"
    RETURN = "return"
    PAPER = "paper"
    LINK = "link"
    GIFT = "gift"
    EXPIRY = "expiry"
    REFUND = "refund"  # a part of a purchase came back
    SPENT = "spent"  # cashback that paid a part of a bill
    GIVEN = "given"  # to another member
    RECEIVED = "received"  # from another member
    UNGIVEN = "ungiven"  # what was given came back
    UNSPENT = "unspent"  # of that, what came back to the card
    BOUGHT = "bought"  # uses of a pass that were paid for
    CORRECTION = "correction"  # given or taken by hand
    UNCORRECTED = "uncorrected"  # of that, what was a slip
    DEBT = "debt"  # a pair: a lot pays what was owed


@dataclass(frozen=True, slots=True)
class Address:
    """One channel identity: a Telegram chat id, or a phone number (E.164)."""

    id: int
    channel: str
    value: str
    locale: str
    state: AddressState = AddressState.OPEN
    member_id: int | None = None
    slowed_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a member asked for about messages: fewer of them, none of a class, their own quiet hours."""

    fewer: bool = False
    muted: frozenset[Class] = frozenset()
    quiet: QuietHours | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Balance:
    """What a member can spend now, of each unit never below 0; what they owe; how often they came. `barred` are the
    rewards (ids) that it does not buy, such as one that is sold out; None: nobody asked, then it buys no scarce one."""

    held: Amounts = NOTHING
    visits: int = 0
    last_visit_at: datetime | None = None
    owed: Amounts = NOTHING
    barred: frozenset[str] | None = None

    def plus(self, earned: Amounts) -> Balance:
        """With that on the card: what is owed is paid first."""
        if not self.owed:
            return replace(self, held=self.held + earned)
        paid = self.owed.least(earned)
        return replace(self, held=self.held + earned - paid, owed=self.owed - paid)

    def minus(self, lost: Amounts) -> Balance:
        """Without it: what is not there any more is owed."""
        if not lost:
            return self
        taken = self.held.least(lost)
        return replace(self, held=self.held - taken, owed=self.owed + lost - taken)


@dataclass(frozen=True, slots=True)
class HeldPass:
    """A prepaid pass (`of`, its id in the settings) that was sold `at`, with what is `left` of its `uses` to just before
    `ends_at` (UTC). `price` was paid for all of them (minor units), and what is left is given back until `refund_until`;
    None: it is not. `id` is that of the sale."""

    id: int
    of: str
    left: int
    uses: int
    price: int
    at: datetime
    ends_at: datetime
    refund_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Prepaid:
    """The pass that paid for a visit: the id of its sale, and its own (`of`)."""

    sale: int
    of: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a member is to the shop at an instant: what rules and rewards may ask for. `tier` is the id of the tier that
    they have, to just before `tier_until`; None: none. `member` is the id of the plan that they are a member by, in the days of grace too. `paid` is
    when the paid period that runs now began and when it ends (UTC); None: none does. `member_until`: to when all of it is
    paid. `passes` are those of which any use is left. `inside` are the keys of saved groups that they are in, of those
    that were asked for."""

    tier: str | None = None
    tier_until: datetime | None = None
    member: str | None = None
    paid: tuple[datetime, datetime] | None = None
    member_until: datetime | None = None
    passes: tuple[HeldPass, ...] = ()
    inside: frozenset[str] = frozenset()

    def is_among(self, tiers: Sequence[str]) -> bool:
        """Whether a condition that names these tiers holds; () is no condition."""
        return not tiers or self.tier in tiers

    def is_member(self, plans: Sequence[str]) -> bool:
        """The same of plans."""
        return not plans or self.member in plans

    def is_inside(self, segment: str) -> bool:
        """The same of a saved group, by its key."""
        return not segment or segment in self.inside


NO_STANDING = Standing()


@dataclass(frozen=True, slots=True)
class Kept:
    """That a tier is kept to just before `until`, without a break from `since` on."""

    until: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a visit found: the sum of what reaches tiers, with its own part, and the tiers that it kept (their ids), each
    with its end. `under` tells the ladder and lines that it was found under from others; empty: from before that was noted."""

    total: int
    tiers: Mapping[str, datetime]
    under: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who credits visits at a location, from one address."""

    id: int
    address_id: int
    role: Role
    name: str
    location: str


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Correction:
    """So much (minor units of money; below 0: taken) that an owner or a manager gave a member by hand, and why."""

    id: int
    member_id: int
    staff_id: int
    location: str
    unit: Unit
    amount: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Voucher:
    """A reward on its way to the till. Its cost left the balance when it was given out."""

    id: int
    code: str
    member_id: int
    reward: str
    unit: Unit
    cost: int
    state: VoucherState
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = None
    promotion_id: int | None = None
    title: Localised | None = None  # of what only a promotion can name
    location: str = ""  # where it was handed over

    def is_open(self, now: datetime) -> bool:
        """Whether it can be handed over. Its time may be over before anybody has written that down."""
        return self.state is VoucherState.OPEN and self.expires_at > now


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger. `rule` is the id of the earning rule that gave it, `of_pass` that of the pass whose use it
    is; "" for none."""

    id: int
    member_id: int
    unit: Unit
    amount: int
    kind: EntryKind
    at: datetime
    location: str = ""
    reward: str = ""
    rule: str = ""
    of_pass: str = ""


@dataclass(frozen=True, slots=True)
class Referral:
    """An invitation by a member: `at` the friend gave the inviter's code. `friend_id` is None while they have no card.
    `visit_id` is the friend's visit that paid; `paid_to` the inviter then, None where their limit was reached."""

    id: int
    inviter_id: int
    at: datetime
    friend_id: int | None = None
    visit_id: int | None = None
    paid_to: int | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """What a member gave another, at that instant (UTC)."""

    id: int
    giver_id: int
    taker_id: int
    unit: Unit
    amount: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """A member as the till sees them: who, what they hold, and where a receipt reaches them. `invited`: the invitation
    that a visit of theirs has still to pay."""

    member: Member
    balance: Balance
    invited: Referral | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A single-use way into the team. `phone` (E.164) is set for staff who only have SMS."""

    id: int
    token: str
    role: Role
    location: str
    expires_at: datetime
    phone: str = ""
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """Two members made one: what moved, so that the owner can undo it. What was brought stands on lots."""

    id: int
    kept: int
    absorbed: int
    visits: int
    addresses: tuple[int, ...]
    at: datetime
    undone_at: datetime | None = None
