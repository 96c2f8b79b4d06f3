"""Occasions: messages, some with a gift, that the service plans by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Annotated, Literal

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.programme.values import Length, Points, Range, Stamps


def _gift(points: int, stamps: int = 0) -> Amounts:
    """What an occasion grants, whether or not its message may go out."""
    return Amounts({Unit.POINTS: points, Unit.STAMPS: stamps})


@dataclass(frozen=True, slots=True)
class BirthdayRules:
    """A birthday entered less than `settled` before it earns the greeting, not the gift, and no rule for birthdays:
    people set birthdays to today. 29 February is kept on `leap_day` in other years."""

    on: bool = True
    gift_points: Points = 25
    gift_stamps: Stamps = 0
    gift_lasts: Span | None = None
    lifetime: timedelta = timedelta(days=3)
    settled: timedelta = timedelta(days=30)
    leap_day: Literal["28 February", "1 March"] = "28 February"

    @property
    def gift(self) -> Amounts:
        return _gift(self.gift_points, self.gift_stamps)

    def counts(self, set_at: datetime | None, begins: datetime) -> bool:
        """Whether the birthday that begins then was known long enough (both UTC); None: we did not note since when."""
        return set_at is None or begins - set_at >= self.settled

    @property
    def leap_day_in_march(self) -> bool:
        return self.leap_day == "1 March"


@dataclass(frozen=True, slots=True)
class AnniversaryRules:
    """The day a member joined, each year."""

    on: bool = True
    gift_points: Points = 10
    gift_stamps: Stamps = 0
    gift_lasts: Span | None = None
    lifetime: timedelta = timedelta(days=3)

    @property
    def gift(self) -> Amounts:
        return _gift(self.gift_points, self.gift_stamps)


@dataclass(frozen=True, slots=True)
class WelcomeRules:
    """A message at each of these times after joining, while there was no second visit."""

    on: bool = True
    after: Annotated[tuple[timedelta, ...], Length(1)] = (timedelta(days=1), timedelta(days=7))
    lifetime: timedelta = timedelta(days=3)

    def __post_init__(self) -> None:
        if any(later <= earlier for earlier, later in pairwise(self.after)):
            raise ValueError('after is to rise from one to the next, such as after = ["1 day", "7 days"]')


@dataclass(frozen=True, slots=True)
class NeverCameRules:
    """A message at each of these times after joining, while there was no visit at all."""

    on: bool = True
    after: Annotated[tuple[timedelta, ...], Length(1, 3)] = (timedelta(days=14), timedelta(days=45))
    lifetime: timedelta = timedelta(days=7)

    def __post_init__(self) -> None:
        if any(later <= earlier for earlier, later in pairwise(self.after)):
            raise ValueError('after is to rise from one to the next, such as after = ["14 days", "45 days"]')


@dataclass(frozen=True, slots=True)
class WaitingRewardRules:
    """Whoever can have a reward and did not come for so long is told once that it waits."""

    on: bool = True
    after: timedelta = timedelta(days=14)
    lifetime: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class UnrewardedRules:
    """On the first of a month owners read who joined three months before, came, and never had a reward."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class WinBackRules:
    """A member is missed after `rhythm` times their usual pause between visits, never before `soonest`
    nor after `latest`; after `usual` when they came too seldom to have a rhythm. One step for each gift,
    `again` apart, then silence."""

    on: bool = True
    usual: timedelta = timedelta(days=45)
    soonest: timedelta = timedelta(days=21)
    latest: timedelta = timedelta(days=90)
    rhythm: Annotated[int, Range(1, 20)] = 3
    again: timedelta = timedelta(days=91)
    gift_points: Annotated[tuple[Points, ...], Length(1, 3)] = (0, 20, 50)
    gift_lasts: Span | None = None
    lifetime: timedelta = timedelta(days=14)

    def __post_init__(self) -> None:
        if not self.soonest <= self.usual <= self.latest:
            raise ValueError(
                "soonest, usual and latest are to rise, such as "
                'soonest = "21 days", usual = "45 days" and latest = "90 days"'
            )

    @property
    def gifts(self) -> tuple[Amounts, ...]:
        return tuple(_gift(points) for points in self.gift_points)


@dataclass(frozen=True, slots=True)
class MonthlyRules:
    """On the first of a month a summary of the month before, to members it brought anything. Whoever misses no more than so
    many points or stamps for their next reward gets them with it as an offer of their own, which lasts `offer_lasts` (None:
    as long as its unit). `survey`: the first of a quarter asks how likely they recommend the shop."""

    on: bool = True
    offer_points: Points = 0
    offer_stamps: Stamps = 0
    offer_lasts: Span | None = None
    survey: bool = False

    @property
    def offer(self) -> Amounts:
        """The most that is given."""
        return _gift(self.offer_points, self.offer_stamps)


@dataclass(frozen=True, slots=True)
class QuestionRules:
    """So long `after` a visit its member is asked how it was, at most once `every` so long."""

    on: bool = False
    after: timedelta = timedelta(hours=2)
    every: timedelta = timedelta(days=90)
    lifetime: timedelta = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class ExpiryRules:
    """Points and stamps lapse `after` so long without a visit (None: never), with a warning `warn`
    before; the holder of a voucher that lives longer is reminded `voucher_warn` before its end."""

    after: timedelta | None = None
    warn: timedelta = timedelta(days=14)
    voucher_warn: timedelta = timedelta(days=1)

    def __post_init__(self) -> None:
        if self.after is not None and self.warn >= self.after:
            raise ValueError(
                'warn is to be shorter than after, such as after = "365 days" and warn = "14 days"'
            )


@dataclass(frozen=True, slots=True)
class Occasions:
    """Each has `on`, where the shop may turn it off; `lifetime` is how long a held message is worth sending, `gift_lasts`
    how long its gift can be spent (None: as long as its unit)."""

    birthday: BirthdayRules = BirthdayRules()
    anniversary: AnniversaryRules = AnniversaryRules()
    welcome: WelcomeRules = WelcomeRules()
    never_came: NeverCameRules = NeverCameRules()
    waiting_reward: WaitingRewardRules = WaitingRewardRules()
    unrewarded: UnrewardedRules = UnrewardedRules()
    winback: WinBackRules = WinBackRules()
    monthly: MonthlyRules = MonthlyRules()
    question: QuestionRules = QuestionRules()
    expiry: ExpiryRules = ExpiryRules()

    @property
    def gifts_end(self) -> bool:
        """Whether a gift has an end of its own."""
        given = (one.gift_lasts for one in (self.birthday, self.anniversary, self.winback))
        return any((*given, self.monthly.offer_lasts))
