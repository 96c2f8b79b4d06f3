"""Whether a rule's limit is reached, by the visits that stand and counted for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil

from loyalty.calendar import local_day, midnight
from loyalty.ledger.earnings import Cause, Miss
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.programme.member_limits import MemberLimits
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving, gain
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.shop import Currency
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules.conditions import miss


def reached(rule: Giving, purchase: Purchase, amount: Fraction) -> Miss | None:
    """The limit that is reached, or would be passed by giving `amount`. None: the rule may count."""
    used = purchase.uses.get(rule.id, UNUSED)
    for period, limit, before in _counted(rule.limits, purchase, used):
        if limit is not None and before >= limit:
            return Miss(rule.id, Cause.LIMIT, str(limit), period)
    most = budget(rule, purchase)
    if most is not None and used.given + ceil(amount) > most:
        return Miss(rule.id, Cause.LIMIT, str(rule.limits.budget), "budget")
    again = _again(rule.limits, used)
    if again and purchase.at < again:
        return Miss(rule.id, Cause.PAUSE, f"{again.astimezone(purchase.zone):%H:%M}")
    return None


def budget(rule: Giving, purchase: Purchase) -> int | None:
    """How much it may give all members, as the ledger counts it."""
    written = rule.limits.budget
    return None if written is None else int(rule.unit.counted(written, purchase.decimals))


def _counted(limits: RuleLimits, purchase: Purchase, used: Used) -> Iterator[tuple[str, int | None, int]]:
    """Each limit by its name, and how much of it is used."""
    for name, limit, first, _ in periods(limits, local_day(purchase.at, purchase.shop_zone)):
        start = midnight(first, purchase.shop_zone)
        yield name, limit, sum(at >= start for at in used.at)
    yield "all", limits.in_all, used.in_all
    yield "shop", limits.shop, used.shop


def periods(limits: MemberLimits, day: date) -> Iterator[tuple[str, int, date, date]]:
    """The limits for a period that are written, the shortest first: its name, the limit, the first day of the one that
    `day` lies in, and of the next."""
    week, month, year = _week(day), day.replace(day=1), day.replace(month=1, day=1)
    for name, limit, first, following in (
        ("day", limits.per_day, day, day + timedelta(days=1)),
        ("week", limits.per_week, week, week + timedelta(days=7)),
        ("month", limits.per_month, month, (month + timedelta(days=31)).replace(day=1)),
        ("year", limits.per_year, year, year.replace(year=year.year + 1)),
    ):
        if limit is not None:
            yield name, limit, first, following


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _again(limits: RuleLimits, used: Used) -> datetime | None:
    last = max(used.at, default=None)
    return last + limits.pause if last and limits.pause else None


def limited(programme: Programme, purchase: Purchase) -> tuple[Giving, ...]:
    """The rules with limits that this purchase is for: of others nobody asks how often they were used."""
    return tuple(r for r in programme.giving if r.limits and not miss(r.id, r.when, purchase))


def since(rules: tuple[Giving, ...], purchase: Purchase) -> datetime:
    """How far back the uses have to be known, one by one."""
    day = local_day(purchase.at, purchase.shop_zone)
    firsts = [day, *(first for rule in rules for _, _, first, _ in periods(rule.limits, day))]
    pauses = [purchase.at - rule.limits.pause for rule in rules if rule.limits.pause]
    return min([midnight(min(firsts), purchase.shop_zone), *pauses])


def rule_limit_args(limits: RuleLimits, unit: Unit, currency: Currency) -> Mapping[str, Arg]:
    """All that a rule has, as texts take them: its pause and its budget, in its unit, too."""
    budget = {"budget": gain(unit, limits.budget, currency)} if limits.budget else {}
    return {**limit_args(limits, limits.shop), **budget, **(_pause(limits.pause) if limits.pause else {})}


def _pause(pause: timedelta) -> Mapping[str, Arg]:
    """In the largest unit that it is a whole number of."""
    for rest, one in (("days", timedelta(days=1)), ("hours", timedelta(hours=1))):
        if not pause % one:
            return {"pause": pause // one, "rest": rest}
    return {"pause": pause // timedelta(minutes=1), "rest": "minutes"}


def limit_args(limits: MemberLimits, shop: int | None = None) -> Mapping[str, Arg]:
    """All that are written, as texts take them. `shop`: for all members together."""
    counted = {
        "per_day": limits.per_day,
        "per_week": limits.per_week,
        "per_month": limits.per_month,
        "per_year": limits.per_year,
        "in_all": limits.in_all,
        "in_shop": shop,
    }
    return {name: limit for name, limit in counted.items() if limit}
