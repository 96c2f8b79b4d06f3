"""Tiers: what reaches them, and how long they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal, get_args

from loyalty.ledger.lifetimes import Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.values import Colour, Is, Range, Ratio, Slug

_DAY, _A_YEAR = timedelta(days=1), Span(months=12)
_LENGTHS = {"day": 1, "month": 1, "quarter": 3, "year": 12}  # in months
Fall = Literal["by balance", "one step down"]
Until = Literal[
    "day", "month", "quarter", "year",
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
MONTHS: Sequence[str] = get_args(Until)[len(_LENGTHS) :]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: visits, money that was spent, or what visits brought of a `unit`; with what rules gave, or the
    `base` alone."""

    spend: bool = False
    unit: Unit | None = None
    base: bool = False

    @property
    def name(self) -> str:
        """As texts select by it."""
        return "spend" if self.spend else self.unit.value if self.unit else "visits"

    @property
    def is_money(self) -> bool:
        return self.spend or bool(self.unit and self.unit.is_money)


@dataclass(frozen=True, slots=True)
class Counted:
    """The days of which is counted: the last so many days or months (`span`), or those of the calendar's month or year
    so far. None of both: all."""

    span: Span | None = None
    calendar: Literal["month", "year"] | None = None

    def first_day(self, day: date) -> date | None:
        """The first day that counts on that day; None: all do."""
        if self.span:
            return Span(days=-self.span.days, months=-self.span.months).after(day) + _DAY
        if self.calendar is None:
            return None
        return day.replace(day=1) if self.calendar == "month" else day.replace(month=1, day=1)


@dataclass(frozen=True, slots=True)
class Ladder:
    """What is counted (`by`) in `window` reaches a tier, which is kept for `keeps_for`, and then to the end of the day, month,
    quarter or year it is then (`until`), or of that month of the year it is then. At its end it `falls` to the highest one
    that is still kept, or one step down, for as long again. Who is about to lose one is told so long before (`warn`; None:
    they are not)."""

    by: Measure = Measure()
    window: Counted = Counted(_A_YEAR)
    keeps_for: Annotated[Span, Is.TERM] = _A_YEAR
    until: Until = "day"
    falls: Fall = "by balance"
    warn: timedelta | None = timedelta(days=30)

    def last_day(self, day: date) -> date:
        """The last day on which a tier is kept that was reached, or confirmed, on that day."""
        if self.until == "day":
            return self.keeps_for.after(day)
        # Months are counted from the month that day is in, as those of lifetimes are.
        first = (day + timedelta(days=self.keeps_for.days)).replace(day=1)
        return last_of(self.until, Span(months=self.keeps_for.months).after(first))


def last_of(until: Until, first: date) -> date:
    """The last day of what a month that begins on `first` lies in, or of that month of its year."""
    length = _LENGTHS.get(until)
    month = MONTHS.index(until) + 1 if length is None else first.month + (-first.month) % length
    return Span(months=1).after(first.replace(month=month)) - _DAY


@dataclass(frozen=True, slots=True)
class Tier:
    """Whoever has `reach` of what the ladder counts reaches it: exactly so much does. Money is in units of the currency.
    `perks` is what its members are told of it, `card` a line of its own on the card, `till` one that staff read; `colour` is
    that of its name on the card. `early`: with the tiers above it hears of promotions before others."""

    id: Slug
    name: Localised
    reach: Annotated[Ratio, Range(above=0)]
    perks: Annotated[Localised, Is.SENTENCE] | None = None
    card: Annotated[Localised, Is.LINE] | None = None
    till: Annotated[Localised, Is.LINE] | None = None
    colour: Colour | None = None
    early: bool = False
