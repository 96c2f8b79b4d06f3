"""Figures of days that are over, each counted once: what came in on a day, and who came again within 30 days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from loyalty.calendar import local_day, midnight
from loyalty.report.cohorts import WINDOW
from storage.reports import counts, habits
from storage.reports.days import day_of, number
from storage.reports.kept import OF_VISITS, Counting, Span

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaySum:
    """Of one local day at one place. `takings` are in minor units, of the visits of which an amount is known."""

    day: date
    place: str
    visits: int
    with_amount: int
    takings: int


async def day_sums(counting: Counting, since: datetime, until: datetime) -> Sequence[DaySum]:
    """From a local midnight to just before any instant; a day or a place without visits has none."""
    over = min(until, counting.settled)
    found: dict[date, Any] = {}
    if since < over:
        over = midnight(local_day(over, counting.zone), counting.zone)
        found = await _kept_days(counting, since, over)
    rest = await _counted_days(counting, max(since, over), until)
    return [DaySum(day, *one) for day, all_ in [*found.items(), *rest.items()] for one in all_]


async def _kept_days(counting: Counting, since: datetime, until: datetime) -> dict[date, Any]:
    days = list(_days(local_day(since, counting.zone), local_day(until, counting.zone)))
    kept = await counting.kept(OF_VISITS, since, until)
    found = {day: kept[span] for day in days if (span := _span(counting, day, 1)) in kept}
    missing = [day for day in days if day not in found]
    if missing:
        first, after = missing[0], missing[-1] + _DAY
        counted = await _counted_days(
            counting, midnight(first, counting.zone), midnight(after, counting.zone)
        )
        anew = {day: counted.get(day, []) for day in _days(first, after)}
        await counting.keep(OF_VISITS, ((_span(counting, day, 1), value) for day, value in anew.items()))
        found |= anew
    return found


async def _counted_days(counting: Counting, since: datetime, until: datetime) -> Mapping[date, Any]:
    found = defaultdict(list)
    if since < until:
        for row in await counting.rows(counts.VISITS, since, until):
            sums = row["location"], row["visits"], row["with_amount"], int(row["takings"])
            found[day_of(row["day"])].append(sums)
    return found


async def came_again(counting: Counting, first: date, place: str = "") -> Sequence[tuple[date, int, int]]:
    """Day of joining, window, and how many cards came in it, of all windows that are over; of one place ("": all), who
    joined and came there. `first`: the day of the first card. What is kept is kept by the day before which the windows
    ended."""
    figure = f"retention@{place}" if place else "retention"
    days = list(_days(first + 2 * WINDOW, local_day(counting.now, counting.zone) + _DAY))
    if not days:
        return []
    kept = await counting.kept(figure, *_stretch(counting, days))
    found = {day: kept[span] for day in days if (span := _span(counting, day - WINDOW, 30)) in kept}
    missing = [day for day in days if day not in found]
    if missing:
        anew = await _counted_windows(counting, missing[0], missing[-1], place)
        values = ((_span(counting, day - WINDOW, 30), value) for day, value in anew.items())
        await counting.keep(figure, values)
        found |= anew
    return [
        (day_of(joined), (number(day) - joined) // WINDOW.days - 1, cards)
        for day, all_ in found.items()
        for joined, cards in all_
    ]


async def _counted_windows(counting: Counting, first: date, last: date, place: str) -> Mapping[date, Any]:
    """By the day before which they ended: the day of joining, and the cards."""
    found: dict[date, Any] = {day: [] for day in _days(first, last + _DAY)}
    since = midnight(first - WINDOW, counting.zone)
    for row in await counting.rows_at(place, habits.RETENTION, since, number(first), number(last)):
        found[day_of(row["ends"])].append((row["joined"], row["cards"]))
    return found


def _stretch(counting: Counting, days: Sequence[date]) -> Span:
    return midnight(days[0] - WINDOW, counting.zone), midnight(days[-1], counting.zone)


def _span(counting: Counting, first: date, days: int) -> Span:
    return midnight(first, counting.zone), midnight(first + days * _DAY, counting.zone)


def _days(first: date, after: date) -> Iterator[date]:
    return (first + n * _DAY for n in range((after - first).days))
