"""Which tiers a member has: reached and kept by visits, ended by the clock.

A visit confirms each tier whose line the sum reaches, with its end. What a member has is the latest of these ends for
each tier; nothing else changes it but an undo, which takes away what its visit had confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from functools import lru_cache, reduce
from hashlib import blake2s
from itertools import pairwise
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.earnings import BASE
from loyalty.model.standing import NO_STANDING, Confirmed, Kept, Standing
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Ladder, Measure, Tier

_DAY = timedelta(days=1)
Tiers = Mapping[str, Kept]  # by their ids


def rising(programme: Programme) -> Sequence[Tier]:
    """The lowest first."""
    return sorted(programme.tiers, key=lambda tier: tier.reach)


def standing(programme: Programme, kept: Tiers, now: datetime) -> Standing:
    """By the highest tier whose end has not come."""
    alive = [tier.id for tier in rising(programme) if tier.id in kept and kept[tier.id].until > now]
    return Standing(alive[-1], kept[alive[-1]].until) if alive else NO_STANDING


def rank(programme: Programme, tier: str | None) -> int:
    """How high it is, from 1; 0: it is none."""
    return next((place for place, one in enumerate(rising(programme), 1) if one.id == tier), 0)


# What a visit confirms


def counted_since(programme: Programme, now: datetime) -> datetime | None:
    """The first instant (UTC) of what counts now; None: all does."""
    zone = ZoneInfo(programme.shop.timezone)
    first = programme.ladder.window.first_day(local_day(now, zone))
    return midnight(first, zone) if first else None


def line(programme: Programme, tier: Tier) -> int:
    """How much reaches it: a count, or minor units of money."""
    decimals = programme.shop.currency.decimals
    return int(tier.reach * (10**decimals if programme.ladder.by.is_money else 1))


def part(programme: Programme, visit: Visit) -> int:
    """How much a visit adds to what reaches tiers."""
    if visit.excluded:
        return 0
    match programme.ladder.by:
        case Measure(spend=True):
            return visit.paid or 0
        case Measure(unit=None):
            return 1
        case Measure(unit=unit, base=base):
            return sum(
                one.amount for one in visit.parts if one.unit is unit and (not base or one.rule == BASE)
            )


def total(programme: Programme, parts: Iterable[tuple[datetime, int]], now: datetime) -> int:
    """The sum of what visits added at these instants, as far as it counts now."""
    since = counted_since(programme, now)
    return sum(amount for at, amount in parts if since is None or at >= since)


def confirmed(programme: Programme, total: int, at: datetime) -> Confirmed:
    """What a visit at that instant keeps, which found this sum with its own part."""
    zone, ladder = ZoneInfo(programme.shop.timezone), programme.ladder
    day = local_day(at, zone)
    reached = [tier for tier in rising(programme) if total >= line(programme, tier)]
    last = {tier.id: ladder.last_day(day) for tier in reached}
    if ladder.falls == "one step down":
        for higher, lower in pairwise(reversed(reached)):
            fallen = ladder.last_day(last[higher.id] + _DAY)
            last[lower.id] = max(last[lower.id], fallen)
    kept = {id: midnight(end + _DAY, zone) for id, end in last.items()}
    return Confirmed(total, kept, mark(programme))


def mark(programme: Programme) -> str:
    """Tells this ladder with its lines from others. What it warns of, and how tiers are called, does not count."""
    return _mark(replace(programme.ladder, warn=None), tuple((one.id, one.reach) for one in programme.tiers))


@lru_cache(maxsize=64)
def _mark(ladder: Ladder, lines: tuple[tuple[str, Fraction], ...]) -> str:
    return blake2s(repr((ladder, sorted(lines))).encode(), digest_size=4).hexdigest()


# What comes of it


def renewed(kept: Tiers, confirmed: Confirmed, at: datetime) -> Tiers:
    """With what a visit at that instant confirmed: an end once reached never comes nearer."""
    return {**kept, **{id: _later(kept.get(id), until, at) for id, until in confirmed.tiers.items()}}


def stays(programme: Programme, kept: Tiers, visit: Visit) -> bool:
    """Whether the visit keeps the tier that its member had before it."""
    had = standing(programme, kept, visit.at).tier
    return visit.confirmed is not None and had in visit.confirmed.tiers


def _later(before: Kept | None, until: datetime, at: datetime) -> Kept:
    if before is None or before.until <= at:
        return Kept(until, at)
    return Kept(max(before.until, until), before.since)


def fold(visits: Iterable[tuple[datetime, Confirmed]]) -> Tiers:
    """All that visits confirmed, in the order of time."""
    nothing: Tiers = {}
    return reduce(lambda kept, one: renewed(kept, one[1], one[0]), visits, nothing)


def together(cards: Iterable[tuple[str, Kept]]) -> Tiers:
    """Of cards that are one by now: each tier with its latest end."""
    found: dict[str, Kept] = {}
    for id, kept in cards:
        had = found.setdefault(id, kept)
        found[id] = Kept(max(had.until, kept.until), min(had.since, kept.since))
    return found


def without(
    programme: Programme, undone: Visit, later: Iterable[tuple[int, datetime, Confirmed]]
) -> Mapping[int, Confirmed]:
    """What visits that came after one that is undone confirm instead, by their ids: they found its part in their sum. What
    was confirmed under a ladder that has been changed since stays: nobody loses a tier by a line that was not there."""
    less, present = part(programme, undone), mark(programme)
    found: dict[int, Confirmed] = {}
    for id, at, had in later:
        since = counted_since(programme, at)
        if had.under in ("", present) and (since is None or undone.at >= since):
            found[id] = confirmed(programme, had.total - less, at)
    return found
