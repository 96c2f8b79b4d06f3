"""How long what is earned lasts: to the end of a day, month, quarter or year of the shop, and while its holder comes.

`[[lifetimes]]` in the settings. A unit that has none there lasts for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from loyalty.calendar import local_day, midnight
from loyalty.ledger.units import Unit

_DAY = timedelta(days=1)
Period = Literal["day", "month", "quarter", "year"]
IdleFrom = Literal["visit", "visit or reward"]
_MONTHS: Mapping[Period, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """So many days, or so many months."""

    days: int = 0
    months: int = 0

    def after(self, day: date) -> date:
        """So many days later, or the same day so many months later: of a shorter month its last day."""
        if not self.months:
            return day + timedelta(days=self.days)
        month = day.year * 12 + day.month - 1 + self.months
        return min(_first_of(month) + timedelta(days=day.day - 1), _first_of(month + 1) - _DAY)


@dataclass(frozen=True, slots=True)
class Lifetime:
    """What is earned of this unit lasts for `lasts`, and then to the end of the day, or of the month, quarter or year
    it is then (`until`). A year begins with the month `year_begins`: a scheme may have its own. All of the unit ends so
    long after the last visit (`idle`), with the end of that day, or after the last visit or reward (`idle_from`)."""

    unit: Unit
    lasts: Span | None = None
    until: Period | None = None
    year_begins: int = 1
    idle: Span | None = None
    idle_from: IdleFrom = "visit"

    def __post_init__(self) -> None:
        if not 1 <= self.year_begins <= 12:
            raise ValueError("year_begins is a month from 1 to 12, such as year_begins = 4")
        if not (self.lasts or self.until or self.idle):
            raise ValueError(
                'says no end: write one, such as lasts = "6 months", or leave the entry out: for ever'
            )

    def last_day(self, earned: date) -> date | None:
        """The last day on which what was earned on that day can be spent; None: it has no end of its own."""
        if not (self.lasts or self.until):
            return None
        lasts = self.lasts or Span()
        return lasts.after(earned) if self.until in (None, "day") else self._last_of_period(earned, lasts)

    def _last_of_period(self, earned: date, lasts: Span) -> date:
        """Months are counted from the month it was earned in, not from the day: the end of the sixth month after."""
        assert self.until is not None
        length = _MONTHS[self.until]
        first = earned + timedelta(days=lasts.days)
        month = first.year * 12 + first.month - 1 + lasts.months
        since = (month - (self.year_begins - 1)) % length if length == 12 else month % length
        return _first_of(month - since + length) - _DAY


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """Those of all units, in the shop's zone. `away`: everything also ends so long after the last visit, to the
    minute (`occasions.expiry.after`). `by_rule`: what these rules give lasts so long instead, and `gifts_end` where a
    gift of an occasion does."""

    by_unit: Mapping[Unit, Lifetime] = field(default_factory=dict)
    zone: tzinfo = UTC
    away: timedelta | None = None
    by_rule: Mapping[str, Span] = field(default_factory=dict)
    gifts_end: bool = False

    def own_end(self, unit: Unit, earned_at: datetime, lasts: Span | None = None) -> datetime | None:
        """The instant (UTC) at which what is earned then ends, however often its holder comes. `lasts` is a lifetime of
        its own, in place of the unit's."""
        day = local_day(earned_at, self.zone)
        if lasts:
            return self._end(lasts.after(day))
        lifetime = self.by_unit.get(unit)
        return self._end(lifetime.last_day(day) if lifetime else None)

    def idle_end(self, unit: Unit, came_at: datetime, took_at: datetime | None = None) -> datetime | None:
        """The instant (UTC) at which everything ends for whoever came last, or joined, then, and took their last reward
        at `took_at`."""
        if not unit.is_earned:
            return None
        lifetime = self.by_unit.get(unit)
        if took_at and lifetime and lifetime.idle_from == "visit or reward":
            came_at = max(came_at, took_at)
        end = self._end(
            lifetime.idle.after(local_day(came_at, self.zone)) if lifetime and lifetime.idle else None
        )
        return earliest(end, came_at + self.away if self.away is not None else None)

    @property
    def any(self) -> bool:
        """Whether anything ever ends."""
        return self.away is not None or bool(self.by_unit or self.by_rule) or self.gifts_end

    def ends(self, unit: Unit, lasts: Span | None = None, rule: str = "") -> bool:
        """Whether what is given so has an end, by itself or when its holder stays away."""
        idles = self.away is not None and unit.is_earned
        return bool(lasts) or rule in self.by_rule or unit in self.by_unit or idles

    @property
    def reward_keeps(self) -> bool:
        """Whether a reward that is taken keeps anything alive."""
        return any(of.idle and of.idle_from == "visit or reward" for of in self.by_unit.values())

    def idles(self, unit: Unit) -> bool:
        """Whether what is held ends when its holder stays away."""
        if not unit.is_earned:
            return False
        lifetime = self.by_unit.get(unit)
        return self.away is not None or bool(lifetime and lifetime.idle)

    def _end(self, last: date | None) -> datetime | None:
        return midnight(last + _DAY, self.zone) if last else None


FOREVER = Lifetimes()


def earliest(*ends: datetime | None) -> datetime | None:
    """The first of these instants; None where there is none."""
    return min((end for end in ends if end is not None), default=None)


def _first_of(month: int) -> date:
    """Of a month by its number since the year 0."""
    return date(month // 12, month % 12 + 1, 1)
