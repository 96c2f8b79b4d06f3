"""The year that is simulated: whose settings, how many members, which days; and what is promised in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from loyalty.programme.programme import Programme
from simulation.count.promise import Hours, Promise
from simulation.people import Span

START = date(2027, 6, 1)  # a new year, both changes of the clock and a 29 February lie ahead
_EXACT = 250  # members up to whom the service wakes at every instant at which a message is free


@dataclass(frozen=True, slots=True)
class Year:
    """The same seed gives the same year. `grain` is the least time between two times at which the service wakes for
    what it holds; None is as little as so many members allow."""

    programme: Programme
    members: int
    days: int
    seed: int
    start: date = START
    grain: timedelta | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.days, ZoneInfo(self.programme.shop.timezone))

    @property
    def pause(self) -> timedelta:
        return timedelta(minutes=self.members // _EXACT) if self.grain is None else self.grain


def promise(year: Year) -> Promise:
    """The limits of the programme as words and numbers: the count does not ask the gate what they mean."""
    policy = year.programme.policy
    own = policy.quiet
    days = (year.start + timedelta(days=day) for day in range(-1, year.days + 2))
    return Promise(
        zone=policy.zone,
        limits=[(rule.name, str(rule.window)) for rule in policy.rules],
        fewer=[str(window) for window in policy.fewer],
        quiet=None if own is None else Hours(own.start, own.end),
        off=frozenset(int(cls) for cls in policy.off),
        rest=frozenset(day for day in days if day in policy.rest),
    )
