"""Who came back, by the month in which they joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from loyalty.report.shares import Share

WINDOW = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Cohort:
    """Members who joined in a local month (its first day). `windows` has for each 30 days after their own joining, from
    the second on, how many of those came then whose 30 days are over. A window that is over for nobody is not there."""

    month: date
    members: int
    windows: Mapping[int, Share] = field(default_factory=dict)


def cohorts(
    joined: Mapping[date, int], came: Iterable[tuple[date, int, int]], today: date
) -> tuple[Cohort, ...]:
    """Of how many joined on each day, and of (day of joining, window, cards that came in it). The oldest first."""
    size, whole, part = Counter[date](), Counter[tuple[date, int]](), Counter[tuple[date, int]]()
    for day, cards in joined.items():
        month = day.replace(day=1)
        size[month] += cards
        for window in _closed(day, today):
            whole[month, window] += cards
    for day, window, cards in came:
        if window in _closed(day, today):
            part[day.replace(day=1), window] += cards
    return tuple(_cohort(month, size[month], whole, part) for month in sorted(size))


def _closed(day: date, today: date) -> range:
    """The windows that are over for who joined on that day."""
    return range(1, (today - day) // WINDOW)


def _cohort(
    month: date, members: int, whole: Mapping[tuple[date, int], int], part: Mapping[tuple[date, int], int]
) -> Cohort:
    windows: Iterator[int] = (window for of, window in whole if of == month)
    return Cohort(
        month,
        members,
        {window: Share(part[month, window], whole[month, window]) for window in sorted(windows)},
    )
