"""Hours of the week in which few come, although the shop is open: found in how often people came, by hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

LOOK_BACK = 90  # local days
LENGTH = 2  # hours of a stretch
_VISITS = 200  # of fewer nothing is made
_DATES = 8  # on which the shop was open, of a day of the week
_BUSY = 5  # visits of an hour over all these dates, so that the shop is open then
_FEWER = 3  # times fewer than usual

Came = Mapping[tuple[date, int], int]
"""How many came, by local day and hour."""


@dataclass(frozen=True, slots=True)
class EmptyHours:
    """From `start` to just before `end` o'clock on this day of the week (Monday is 0): so many come, and so many usually do in
    as many hours."""

    weekday: int
    start: int
    end: int
    visits: Fraction
    usual: Fraction

    @property
    def key(self) -> str:
        """Each day of the week is told of once in a while."""
        return f"empty:{self.weekday}"


def empty_hours(came: Came, has_offer: Callable[[int, int], bool]) -> tuple[EmptyHours, ...]:
    """The emptiest of each day of the week, the emptiest first; none where too few came to tell. `has_offer`: whether there
    is one already, on a day of the week at an hour."""
    if sum(came.values()) < _VISITS:
        return ()
    stretches = [one for weekday in range(7) for one in _stretches(weekday, came)]
    if not stretches:
        return ()
    usual = sum((visits for *_, visits in stretches), Fraction(0)) / len(stretches)
    found: dict[int, EmptyHours] = {}
    for weekday, start, visits in sorted(stretches, key=lambda one: (one[2], one[0], one[1])):
        if visits * _FEWER <= usual and not any(has_offer(weekday, start + n) for n in range(LENGTH)):
            found.setdefault(weekday, EmptyHours(weekday, start, start + LENGTH, visits, usual))
    return tuple(found.values())


def _stretches(weekday: int, came: Came) -> Iterator[tuple[int, int, Fraction]]:
    """Day, first hour and visits of a day, of all that lie between hours at which people come: before and after them the shop
    is open."""
    own = {key: visits for key, visits in came.items() if key[0].weekday() == weekday}
    dates = len({day for day, _ in own})
    if dates < _DATES:
        return
    hours = Counter[int]()
    for (_, hour), visits in own.items():
        hours[hour] += visits
    busy = [hour for hour, visits in hours.items() if visits >= _BUSY]
    for start in range(min(busy, default=0) + 1, max(busy, default=0) - LENGTH + 1):
        yield weekday, start, Fraction(sum(hours[start + n] for n in range(LENGTH)), dates)
