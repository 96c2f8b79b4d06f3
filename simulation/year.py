"""The year that is simulated: whose settings, how many members, which days; and what is promised in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.programme.programme import Programme
from simulation.count.promise import ALWAYS, FOREVER, Era, Hours, Promise
from simulation.people import Span

START = date(2027, 6, 1)  # a new year, both changes of the clock and a 29 February lie ahead


@dataclass(frozen=True, slots=True)
class Year:
    """The same seed gives the same year. `grain` is the least time between two times at which the service wakes for
    what it holds: none, however many members there are, but in a test that has no time. `later` are other settings, each
    with the day of the year from which on they hold: the service starts anew with them."""

    programme: Programme
    members: int
    days: int
    seed: int
    start: date = START
    grain: timedelta = timedelta(0)
    later: Mapping[int, Programme] = field(default_factory=dict)
    purged: bool = False  # each night, by the settings: the count then knows only what is left
    processes: int = 0  # in which messages are sent, on PostgreSQL; 0: in this one

    @property
    def span(self) -> Span:
        return Span(self.start, self.days, ZoneInfo(self.programme.shop.timezone))


def eras(year: Year, changes: Sequence[tuple[datetime, Programme]]) -> list[Era]:
    """What was promised when, with the instants (UTC) at which settings changed."""
    begun = [(ALWAYS, year.programme), *changes]
    ends = [*(at for at, _ in changes), FOREVER]
    return [
        Era(promise(year, programme), since, until)
        for (since, programme), until in zip(begun, ends, strict=True)
    ]


def promise(year: Year, programme: Programme) -> Promise:
    """The limits of the programme as words and numbers: the count does not ask the gate what they mean."""
    policy = programme.policy
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
