"""A friend who was invited: whether a visit of theirs is the one that pays, and what both get."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.ledger.earnings import INVITED, REFERRAL, Cause, Earnings, Miss, Part
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.model.members import Referral
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.referral import ReferralRules
from loyalty.programme.rule import gain
from loyalty.rules.limits import limit_args, periods

_DAY = timedelta(days=1)
_NONE = "none"


def miss(programme: Programme, referral: Referral, visit: Visit) -> Miss | None:
    """Why this visit of the friend's does not pay; None: it does."""
    rules = programme.referral
    if rules is None:
        return Miss(INVITED, Cause.NOTHING)
    if (visit.paid or 0) < rules.minimum:
        return Miss(INVITED, Cause.MINIMUM, str(rules.minimum), str(visit.paid or 0))
    end = last_instant(rules, referral.at, ZoneInfo(programme.shop.timezone))
    return Miss(INVITED, Cause.LATE) if end is not None and visit.at >= end else None


def last_instant(rules: ReferralRules, given_at: datetime, zone: ZoneInfo) -> datetime | None:
    """When it is too late (UTC), for a code that was given then."""
    return None if rules.within is None else midnight(local_day(given_at + rules.within, zone) + _DAY, zone)


def limit_reached(programme: Programme, paid: Sequence[datetime], at: datetime) -> Miss | None:
    """The limit of the inviter that is reached, who was paid for friends at these instants."""
    rules = programme.referral
    if rules is None:
        return Miss(REFERRAL, Cause.NOTHING)
    zone = ZoneInfo(programme.shop.timezone)
    for name, limit, first, _ in periods(rules.limits, local_day(at, zone)):
        if sum(one >= midnight(first, zone) for one in paid) >= limit:
            return Miss(REFERRAL, Cause.LIMIT, str(limit), name)
    most = rules.limits.in_all
    return Miss(REFERRAL, Cause.LIMIT, str(most), "all") if most and len(paid) >= most else None


def friends_part(programme: Programme) -> tuple[Part, ...]:
    rules = programme.referral
    return _part(programme, rules.unit, rules.friend, INVITED) if rules else ()


def inviters_part(programme: Programme) -> tuple[Part, ...]:
    rules = programme.referral
    return _part(programme, rules.unit, rules.inviter, REFERRAL) if rules else ()


def _part(programme: Programme, unit: Unit, amount: Fraction, rule: str) -> tuple[Part, ...]:
    counted = int(unit.counted(amount, programme.shop.currency.decimals))
    return (Part(unit, counted, rule),) if counted else ()


def with_parts(visit: Visit, parts: Sequence[Part], misses: Sequence[Miss] = ()) -> Visit:
    """The visit with what the invitation adds: behind all that rules gave, and beside a day's cap."""
    before = replace(visit.earnings, parts=visit.parts)
    earnings = replace(before, parts=(*before.parts, *parts), misses=(*before.misses, *misses))
    return replace(visit, earnings=earnings, earned=visit.earned + Earnings(tuple(parts)).total)


def stays(programme: Programme, was: Visit, left: Visit, paid: int) -> Visit:
    """What is left of a visit after a return, with what an invitation gave for it, if what is `paid` in money (minor
    units) still reaches its minimum."""
    rules = programme.referral
    if was.referral is None or (rules and paid < rules.minimum):
        return left
    parts = [part for part in was.earnings.parts if part.rule == INVITED]
    return replace(with_parts(left, parts) if parts else left, referral=was.referral)


def referral_lines(programme: Programme) -> Iterator[Message]:
    """How it works, in a line."""
    if rules := programme.referral:
        yield Message(RuleKind.RULE_REFERRAL, referral_args(programme, rules))


def referral_args(programme: Programme, rules: ReferralRules) -> dict[str, Arg]:
    """What both get, for which visit, and how often."""
    currency = programme.shop.currency
    return {
        "friend": gain(rules.unit, rules.friend, currency) if rules.friend else _NONE,
        "gain": gain(rules.unit, rules.inviter, currency) if rules.inviter else _NONE,
        "minimum": Money(rules.minimum, currency.code) if rules.minimum else _NONE,
        "term": rules.within // _DAY if rules.within else 0,
        **limit_args(rules.limits),
    }
