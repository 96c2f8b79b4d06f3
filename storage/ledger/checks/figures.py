"""The check of kept figures: each day's visits and takings, counted again (`python -m bot check --rebuild`)."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from storage.ledger.checks.reading import Problems, each
from storage.ledger.tables.visits import Visit
from storage.reports.kept import OF_VISITS
from storage.reports.tables import FigureChange, KeptFigure

_At = tuple[datetime, str, int | None]  # the instant, the place, the amount


async def kept_days() -> Problems:
    """A day that is kept has the visits that stand; one that a change concerns is counted anew when it is asked for."""
    kept = KeptFigure.filter(figure=OF_VISITS)
    days = [row async for row in each(kept, "since", "until", "value", "changes")]
    if not days:
        return
    first, last = min(since for _, since, *_ in days), max(until for _, _, until, *_ in days)
    standing = Visit.filter(undone_at__isnull=True, at__gte=first, at__lt=last)
    visits = sorted([tuple(row[1:]) async for row in each(standing, "at", "location", "amount")], key=_at)
    changes = {row async for row in each(FigureChange.filter(cards=False), "since")}
    for _, since, until, value, known in days:
        known_ids = set(json.loads(known))
        if any(since <= at < until and id not in known_ids for id, at in changes):
            continue
        is_ = {place: tuple(sums) for place, *sums in json.loads(value)}
        begin, end = bisect_left(visits, since, key=_at), bisect_left(visits, until, key=_at)
        if is_ != (counted := _sums(visits[begin:end])):
            yield f"The day from {since:%Y-%m-%d %H:%M} UTC: {is_} is kept, {counted} is counted."


def _at(visit: _At) -> datetime:
    return visit[0]


def _sums(visits: Sequence[_At]) -> dict[str, tuple[int, ...]]:
    """By place: how many, of how many an amount is known, and how much that is."""
    found: dict[str, list[int | None]] = defaultdict(list)
    for _, place, amount in visits:
        found[place].append(amount)
    known = {place: [one for one in all_ if one is not None] for place, all_ in found.items()}
    return {place: (len(all_), len(known[place]), sum(known[place])) for place, all_ in found.items()}
