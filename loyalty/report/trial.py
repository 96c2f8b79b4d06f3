"""What other earning rules would have given for visits that were: played again one after the other, with the limits of the
rules and the day's caps, and without what no visit tells of itself (a tier, a birthday, a membership, a challenge)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from loyalty.calendar import local_day
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.earnings import Earnings
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Rule
from loyalty.programme.when import Days, When
from loyalty.purchase import UNUSED, Used
from loyalty.rules import visits

_WEEK = 7


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that stands: `amount` was paid in money (minor units), `number` is which of the member's it was. `standing` is
    the member's, where it is asked for: as it is today, for no visit tells it."""

    member_id: int
    amount: int | None
    at: datetime
    place: str
    number: int
    tags: Mapping[str, int]
    standing: Standing = NO_STANDING


@dataclass(frozen=True, slots=True)
class Trial:
    """Of so many visits `looked` at: how many of how many members would have earned otherwise, `more` and `less`."""

    looked: int
    visits: int
    members: int
    more: Amounts
    less: Amounts


def can_be_tried(rules: Collection[Rule]) -> bool:
    """Whether what these rules ask for is known of a past visit."""
    return not asks_who(rules) and all(rule.act == "visit" and not rule.when.birthday for rule in rules)


def asks_who(rules: Collection[Rule]) -> bool:
    """Whether one of them is for a tier, for members of a plan, or for a saved group."""
    return any(rule.when.tiers or rule.when.members or rule.when.segment for rule in rules)


def always(programme: Programme, ids: Collection[str]) -> Programme:
    """With these rules as if their season were the whole time."""
    whole = tuple(
        replace(rule, when=_always(rule.when)) if rule.id in ids else rule for rule in programme.rules
    )
    return replace(programme, rules=whole)


def _always(when: When) -> When:
    """Of a season of a few days, the days of the week that it has."""
    days = season_days(when)
    weekdays = {day.weekday() for day in days}
    held = Days(tuple(sorted(weekdays))) if days and len(weekdays) < _WEEK else when.days
    return replace(when, days=held, first_day=None, last_day=None)


def season_days(when: When) -> tuple[date, ...]:
    """The days on which it holds, from the first to the last; none where it has no such season."""
    if not (when.first_day and when.last_day):
        return ()
    whole = (when.first_day + timedelta(days=n) for n in range((when.last_day - when.first_day).days + 1))
    return tuple(day for day in whole if when.days is None or day.weekday() in when.days.numbers)


def in_season(when: When, amounts: Amounts, first: date, last: date) -> Amounts | None:
    """Of what it would have given from the one day to the other, always, what its own season would have, were it like
    those days; rounded down. None where the season has no end, or is longer."""
    season, always = season_days(when), _always(when)
    past = len(season_days(replace(always, first_day=first, last_day=last)))
    if not (season and past) or len(season) >= past:
        return None
    return Amounts((unit, amount * len(season) // past) for unit, amount in amounts.items())


def tried(before: Programme, after: Programme, past: Sequence[PastVisit]) -> Trial:
    """The oldest visit first."""
    pairs = zip(past, _played(before, past), _played(after, past), strict=True)
    other = [(visit, new - old) for visit, old, new in pairs if new != old]
    more = less = NOTHING
    for _, change in other:
        more += Amounts({unit: amount for unit, amount in change.items() if amount > 0})
        less += Amounts({unit: -amount for unit, amount in change.items() if amount < 0})
    return Trial(len(past), len(other), len({visit.member_id for visit, _ in other}), more, less)


def _played(programme: Programme, past: Sequence[PastVisit]) -> Iterator[Amounts]:
    used: dict[int, dict[str, Used]] = {}
    shared: dict[str, Used] = {}
    days: dict[tuple[int, date], tuple[Amounts, int]] = {}
    for visit in past:
        one = visits.purchase(programme, visit.amount, visit.at, visit.place, visit.number, visit.tags)
        one = replace(one, standing=visit.standing)
        own, day = used.setdefault(visit.member_id, {}), (visit.member_id, local_day(visit.at, one.shop_zone))
        today, of_day = days.get(day, (NOTHING, 0))
        uses = {
            rule: replace(own.get(rule, UNUSED), shop=all_.shop, given=all_.given)
            for rule, all_ in shared.items()
        }
        found = visits.earned(programme, replace(one, uses=uses, today=today, of_day=of_day + 1))
        _note(found, visit.at, own, shared)
        days[day] = today + found.total, of_day + 1
        yield found.total


def _note(found: Earnings, at: datetime, own: dict[str, Used], shared: dict[str, Used]) -> None:
    for use in found.uses:
        mine, all_ = own.get(use.rule, UNUSED), shared.get(use.rule, UNUSED)
        own[use.rule] = replace(mine, at=(*mine.at, at), in_all=mine.in_all + 1)
        shared[use.rule] = replace(all_, shop=all_.shop + 1, given=all_.given + use.amount)
