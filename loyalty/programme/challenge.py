"""What every challenge has; each kind adds its own keys and its way of counting (`loyalty/rules/`)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import USUAL, Unit
from loyalty.messages.args import Arg
from loyalty.programme.rule import Rule, gain
from loyalty.programme.shop import Currency
from loyalty.programme.values import Range, Ratio, Slug
from loyalty.programme.when import When
from loyalty.progress import Progress, Record

Within = Literal["week", "month", "ever"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Rule):
    """Gives `amount`, a `badge`, or both, with the visit that fulfils it, beside any cap. `when` says which visits
    count."""

    money: ClassVar[bool] = False  # whether it counts money, and with it visits too small to be counted

    unit: Unit = USUAL
    amount: Annotated[Ratio, Range(0, most=100_000)] = Fraction(0)
    badge: Slug | None = None
    lasts: Span | None = None

    def __post_init__(self) -> None:
        if not self.amount and not self.badge:
            raise ValueError('a challenge gives something; write amount = 25, or badge = "ten"')
        if not self.unit.is_money and self.amount.denominator != 1:
            raise ValueError("amount is a whole number, such as 25")
        if self.when.segment:
            raise ValueError(
                "a challenge looks at many visits, and nobody says who was in a group then; leave when.segment out"
            )
        if self.when.first_visit or self.when.every or self.when.birthday:
            raise ValueError(
                "a challenge counts visits by itself; when can have days, hours, places, tags, minimum and a season"
            )

    @property
    def has_conditions(self) -> bool:
        """Whether it counts some visits only."""
        return self.when != When()

    def is_on(self, day: date) -> bool:
        """Whether its season, if it has one, is not over and has begun."""
        begun = self.when.first_day is None or day >= self.when.first_day
        return begun and not self.when.is_over(day)

    @property
    def span(self) -> str:
        """What its progress is said for: "this week", "this month"; "row" for weeks in a row."""
        return self.within

    @property
    @abstractmethod
    def within(self) -> Within:
        """What it speaks of; "ever": it is paid once."""

    @abstractmethod
    def since(self, day: date) -> date:
        """The first day whose visits it looks at on that day."""

    @abstractmethod
    def progress(self, record: Record) -> Progress:
        """How far a member is."""

    def beyond(self, places: int) -> str:
        """What of it nobody can reach in a shop of so many places, as the key that says too much; "" for nothing."""
        return ""

    def gift(self, currency: Currency) -> Mapping[str, Arg]:
        """What it gives beside a badge, for its explanation."""
        return {"gain": gain(self.unit, self.amount, currency) if self.amount else "none"}


def first_day(within: Within, day: date) -> date:
    """Of the week or month that `day` is in; of "ever" the day itself, for that is counted without days."""
    match within:
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "ever":
            return day
