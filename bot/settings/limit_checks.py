"""Limits of a rule that are never reached, because of another or of when the rule applies: `check` says which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from math import ceil

from bot.settings.whens import fixed
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.when import When

_DAYS: Mapping[str, int] = {"per_day": 1, "per_week": 7, "per_month": 31, "per_year": 366}
# How many of a weekday, and how many begun periods of each smaller limit, a period has at the most.
_WEEKDAYS: Mapping[str, int] = {"per_day": 1, "per_week": 1, "per_month": 5, "per_year": 53}
_WITHIN: Mapping[str, Mapping[str, int]] = {
    "per_week": {"per_day": 7},
    "per_month": {"per_day": 31, "per_week": 6},
    "per_year": {"per_day": 366, "per_week": 54, "per_month": 12},
}
_DAY = timedelta(days=1)


def warnings(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what to write."""
    for number, rule in enumerate(programme.rules, start=1):
        if isinstance(rule, Giving) and rule.limits:
            found = (*_once(rule), *_periods(programme, rule), *_of_all(rule))
            yield from (f"rules.{number}.limits{said}" for said in found)


def _once(rule: Giving) -> Iterator[str]:
    """What happens once needs no limit."""
    limits = rule.limits
    reason = "the first visit is once" if rule.when.first_visit else "in_all = 1 is once"
    if rule.when.first_visit:
        needless = [key for key in (*_DAYS, "in_all", "pause") if getattr(limits, key)]
    else:
        needless = ["pause"] if limits.in_all == 1 and limits.pause else []
    yield from (f".{key}: is never reached, because {reason}; leave it out" for key in needless)


def _periods(programme: Programme, rule: Giving) -> Iterator[str]:
    if rule.when.first_visit:
        return
    for key in _DAYS:
        limit = getattr(rule.limits, key)
        most, why = min(_most(programme, rule, key), default=(0, ""))
        if limit and most and most <= limit:
            yield f".{key}: is never reached, because {why} allows {most} at the most; leave it out, or write less"


def _most(programme: Programme, rule: Giving, key: str) -> Iterator[tuple[int, str]]:
    """How often it can count in such a period, each with what sees to it."""
    limits, days = rule.limits, rule.when.days
    open_days = _open_days(rule.when, key)
    if limits.pause:
        yield ceil(_DAYS[key] * _DAY / limits.pause), "pause"
    if at_till := programme.limits.credits_per_member_per_day:
        yield open_days * at_till, "limits.credits_per_member_per_day"
    if limits.per_day and days and key != "per_day":
        yield open_days * limits.per_day, "per_day on these days"
    for smaller, times in _WITHIN.get(key, {}).items():
        if few := getattr(limits, smaller):
            yield few * times, smaller


def _open_days(when: When, key: str) -> int:
    """Days of such a period on which the rule can count; a night lies on two."""
    if not when.days:
        return _DAYS[key]
    nights = 2 if when.hours and when.hours.start > when.hours.end else 1
    return min(_DAYS[key], nights * len(when.days.numbers) * _WEEKDAYS[key])


def _of_all(rule: Giving) -> Iterator[str]:
    """Where each visit brings the same, either the visits of all members or the budget comes to an end first."""
    limits, each = rule.limits, fixed(rule)
    if not (each and limits.shop and limits.budget) or each > limits.budget:
        return
    key, other = ("budget", "shop") if limits.shop * each <= limits.budget else ("shop", "budget")
    yield (
        f".{key}: is never reached, because {other} = {getattr(limits, other)} ends it at {_end(limits, each)} visits of "
        f"{each}; leave one of them out"
    )


def _end(limits: RuleLimits, each: int) -> int:
    return min(limits.shop or 0, (limits.budget or 0) // each)
