"""What other earning rules would have given for visits that were: played again one after the other, with the limits of the
rules and the day's caps, and without what no visit tells of itself (a tier, a birthday, a membership, a challenge)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from loyalty.calendar import local_day
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.earnings import Earnings
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Rule
from loyalty.purchase import UNUSED, Used
from loyalty.rules import visits


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that stands: `amount` was paid in money (minor units), `number` is which of the member's it was."""

    member_id: int
    amount: int | None
    at: datetime
    place: str
    number: int
    tags: Mapping[str, int]


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
    return all(
        rule.act == "visit" and not (rule.when.tiers or rule.when.birthday or rule.when.members)
        for rule in rules
    )


def always(programme: Programme, ids: Collection[str]) -> Programme:
    """With these rules as if their season were the whole time."""
    whole = tuple(
        replace(rule, when=replace(rule.when, first_day=None, last_day=None)) if rule.id in ids else rule
        for rule in programme.rules
    )
    return replace(programme, rules=whole)


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
