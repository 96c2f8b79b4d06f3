"""What the service thinks of by itself, and what it brings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


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
