"""The shop's rules as one value. Read from `config.toml` by the process; never changed while it
runs. Money is in minor units, durations are `timedelta`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from loyalty.calendar import QuietHours
from loyalty.gate.caps import Policy
from loyalty.messages.args import Localised
from loyalty.model import Unit

NO_CAPS = Policy("UTC")  # nothing promised: only for a programme made by hand


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the shop. `id` is what links and codes say: short, `a-z0-9-`."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Earning:
    """What a visit earns: points for each whole unit of money, stamps for each visit."""

    points_per_unit: Fraction = Fraction(0)
    stamps_per_visit: int = 0
    minimum_for_stamp: int = 0


@dataclass(frozen=True, slots=True)
class Reward:
    """`cost` in `unit`; a voucher for it is valid for `valid`."""

    id: str
    name: Localised
    unit: Unit
    cost: int
    valid: timedelta


@dataclass(frozen=True, slots=True)
class Tier:
    """A standing by visits within a rolling window; it is shown, never lost in silence."""

    id: str
    name: Localised
    visits: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class Codes:
    """Visit codes: how long they are (digits, the last one checks the others) and how long they
    live; how long an undo is possible; when a second credit for one member asks first; and how
    wrong codes slow a person down."""

    digits: int = 5
    valid: timedelta = timedelta(minutes=10)
    undo: timedelta = timedelta(minutes=15)
    ask_again_within: timedelta = timedelta(minutes=10)
    voucher_digits: int = 7
    wrong_codes: int = 5
    slow_down: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps a mistake, or a temptation, small. Amounts in minor units."""

    credits_per_member_per_day: int = 3
    credits_per_staff_per_day: int = 300
    amount: int = 100_000
    paper_stamps: int = 9


@dataclass(frozen=True, slots=True)
class Invitations:
    valid: timedelta = timedelta(days=2)
    owner_link_valid: timedelta = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Gift:
    """What an occasion brings, granted in the ledger whether or not its message goes out."""

    points: int = 0
    stamps: int = 0

    def __bool__(self) -> bool:
        return bool(self.points or self.stamps)


@dataclass(frozen=True, slots=True)
class BirthdayRules:
    """A birthday entered less than `settled` before it earns the greeting, not the gift: people set
    birthdays to today."""

    on: bool = True
    gift: Gift = Gift(points=25)
    lifetime: timedelta = timedelta(days=3)
    settled: timedelta = timedelta(days=30)
    leap_day_in_march: bool = False


@dataclass(frozen=True, slots=True)
class AnniversaryRules:
    on: bool = True
    gift: Gift = Gift(points=10)
    lifetime: timedelta = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class WelcomeRules:
    """So long after joining, if there was no second visit by then."""

    on: bool = True
    after: tuple[timedelta, ...] = (timedelta(days=1), timedelta(days=7))
    lifetime: timedelta = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class WinBackRules:
    """A member is missed after `rhythm` times their usual pause between visits, never before `soonest`
    nor after `latest`; after `usual` when they came too seldom to have a rhythm. One step for each gift,
    `again` apart, then silence."""

    on: bool = True
    usual: timedelta = timedelta(days=45)
    soonest: timedelta = timedelta(days=21)
    latest: timedelta = timedelta(days=90)
    rhythm: int = 3
    again: timedelta = timedelta(days=91)
    gifts: tuple[Gift, ...] = (Gift(), Gift(points=20), Gift(points=50))
    lifetime: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class MonthlyRules:
    """On the first of a month, of the month before; never when there is nothing to say."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class ExpiryRules:
    """Points and stamps lapse `after` so long without a visit (None: never), with a warning `warn`
    before; the holder of a voucher that lives longer is reminded `voucher_warn` before its end."""

    after: timedelta | None = None
    warn: timedelta = timedelta(days=14)
    voucher_warn: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occasions:
    """What the service thinks of by itself."""

    birthday: BirthdayRules = BirthdayRules()
    anniversary: AnniversaryRules = AnniversaryRules()
    welcome: WelcomeRules = WelcomeRules()
    winback: WinBackRules = WinBackRules()
    monthly: MonthlyRules = MonthlyRules()
    expiry: ExpiryRules = ExpiryRules()


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """`holdout` is the share of an audience that hears nothing of a promotion, so that its effect can
    be known. `segment` is the price of one SMS segment in minor units of the currency."""

    holdout: float = 0.05
    segment: Fraction = Fraction(0)
    longest: timedelta = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Programme:
    shop: str
    currency: str
    decimals: int
    zone: str
    country: str  # ISO 3166 alpha-2: how a phone number without a prefix is read
    locales: tuple[str, ...]
    terms: str
    privacy: str
    wording: str  # the version of the terms and consent texts a consent refers to
    phone: str
    locations: tuple[Location, ...]
    earning: Earning
    rewards: tuple[Reward, ...]
    summary: Localised  # what the programme gives, in one sentence
    tiers: tuple[Tier, ...] = ()
    codes: Codes = Codes()
    limits: Limits = Limits()
    invitations: Invitations = Invitations()
    quiet: QuietHours | None = None
    milestone_lifetime: timedelta = timedelta(hours=48)
    caps: Policy = NO_CAPS  # what the shop promised; the gate's
    occasions: Occasions = Occasions()
    broadcasting: Broadcasting = Broadcasting()

    def location(self, id: str) -> Location | None:
        return next((place for place in self.locations if place.id == id), None)

    def reward(self, id: str) -> Reward | None:
        return next((reward for reward in self.rewards if reward.id == id), None)

    @property
    def goal(self) -> int:
        """Stamps on a full card: the cheapest reward that is paid in stamps; 0 without one."""
        costs = [reward.cost for reward in self.rewards if reward.unit is Unit.STAMPS]
        return min(costs, default=0)
