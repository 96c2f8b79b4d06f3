"""Limits of rules and rewards that are never reached, because of another or of when they apply: `check` says which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from math import ceil

from bot.settings.numbers import plain
from bot.settings.whens import fixed
from loyalty.programme.member_limits import MemberLimits
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Giving
from loyalty.programme.when import When

_DAYS: Mapping[str, int] = {"per_day": 1, "per_week": 7, "per_month": 31, "per_year": 366}
# How many of a weekday, and how many begun periods of each smaller limit, a period has at the most.
_WEEKDAYS: Mapping[str, int] = {"per_day": 1, "per_week": 1, "per_month": 5, "per_year": 53}
_WITHIN: Mapping[str, Mapping[str, int]] = {
    "per_week": {"per_day": 7},
    "per_month": {"per_day": 31, "per_week": 6},
    "per_year": {"per_day": 366, "per_week": 54, "per_month": 12},
}
_BIRTHDAYS: Mapping[str, int] = {"day": 1, "week": 7, "month": 31}  # days of each
_DAY = timedelta(days=1)

Bound = tuple[int, str]  # how often something can happen in a period, and what sees to it


def warnings(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what to write."""
    for number, rule in enumerate(programme.rules, start=1):
        if isinstance(rule, Giving) and rule.limits:
            found = (*_once(rule), *_of_rule(programme, rule), *_of_all(rule))
            yield from (f"rules.{number}.limits{said}" for said in found)
    for number, reward in enumerate(programme.rewards, start=1):
        yield from (f"rewards.{number}.limits{said}" for said in _of_reward(reward))


def _once(rule: Giving) -> Iterator[str]:
    """What happens once needs no limit."""
    limits = rule.limits
    if rule.when.first_visit:
        needless = [key for key in (*_DAYS, "in_all", "pause") if getattr(limits, key)]
    else:
        needless = ["pause"] if limits.in_all == 1 and limits.pause else []
    reason = "the first visit is once" if rule.when.first_visit else "in_all = 1 is once"
    yield from (f".{key}: is never reached, because {reason}; leave it out" for key in needless)


def _of_rule(programme: Programme, rule: Giving) -> Iterator[str]:
    if rule.when.first_visit:
        return
    pause, at_till = rule.limits.pause, programme.limits.credits_per_member_per_day
    for key in _DAYS:
        bounds = [(ceil(_DAYS[key] * _DAY / pause), "pause")] if pause else []
        if at_till:
            bounds.append((_open_days(rule.when, key) * at_till, "limits.credits_per_member_per_day"))
        yield from _needless(rule.limits, key, [*bounds, *_smaller(rule.limits, rule.when, key)])


def _of_reward(reward: Reward) -> Iterator[str]:
    when = When(reward.days, reward.hours)
    stock = [(reward.stock, "stock")] if reward.stock else []
    for key in (*_DAYS, "in_all"):
        yield from _needless(reward.limits, key, [*stock, *_smaller(reward.limits, when, key)])


def _needless(limits: MemberLimits, key: str, bounds: list[Bound]) -> Iterator[str]:
    limit = getattr(limits, key)
    most, why = min(bounds, default=(0, ""))
    if limit and bounds and most <= limit:
        yield f".{key}: is never reached, because {why} allows {most} at the most; leave it out, or write less"


def _smaller(limits: MemberLimits, when: When, key: str) -> Iterator[Bound]:
    """By the limits of shorter periods."""
    if limits.per_day and key in _WITHIN and _open_days(when, key) < _DAYS[key]:
        yield _open_days(when, key) * limits.per_day, "per_day on these days"
    for smaller, times in _WITHIN.get(key, {}).items():
        if few := getattr(limits, smaller):
            yield few * times, smaller


def _open_days(when: When, key: str) -> int:
    """Days of such a period on which it can happen; a night lies on two."""
    nights = 2 if when.hours and when.hours.start > when.hours.end else 1
    days = nights * len(when.days.numbers) * _WEEKDAYS[key] if when.days else _DAYS[key]
    around = nights * _BIRTHDAYS[when.birthday] if when.birthday else _DAYS[key]
    return min(_DAYS[key], days, around)


def _of_all(rule: Giving) -> Iterator[str]:
    """Where each visit brings the same, either the visits of all members or the budget comes to an end first."""
    limits, each = rule.limits, fixed(rule)
    if not (each and limits.shop and limits.budget) or each > limits.budget:
        return
    key, other = ("budget", "shop") if limits.shop * each <= limits.budget else ("shop", "budget")
    ends = min(limits.shop, int(limits.budget / each))
    yield (
        f".{key}: is never reached, because {other} = {getattr(limits, other)} ends it at {ends} visits of {plain(each)}; "
        "leave one of them out"
    )
