"""Conditions of two rules, compared: whether they can hold together, and whether one holds whenever the other does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction

from bot.settings.week import minutes
from loyalty.programme.rule import Rule
from loyalty.programme.when import When
from loyalty.rules.bonus import Bonus


def in_effect(rule: Rule) -> When:
    """When it gives anything: a bonus for each item gives nothing without one."""
    each = rule.each if isinstance(rule, Bonus) else None
    return replace(rule.when, tags=(each,)) if each else rule.when


def fixed(rule: Rule) -> Fraction:
    """What each visit for which it counts brings, as the owner wrote it; 0 where that depends on the visit."""
    return rule.amount if isinstance(rule, Bonus) and rule.each is None else Fraction(0)


def overlap(one: When, other: When) -> bool:
    """Whether a visit can fulfil both. Two different tags are taken not to be said of one visit."""
    return (
        bool(minutes(one.days, one.hours) & minutes(other.days, other.hours))
        and _meet(one.places, other.places)
        and _meet(one.tags, other.tags)
        and _meet(one.tiers, other.tiers)
        and _meet(one.members, other.members)
        and max(_first(one), _first(other)) <= min(_last(one), _last(other))
        and not (one.first_visit and other.every)
        and not (other.first_visit and one.every)
    )


def covers(wide: When, narrow: When) -> bool:
    """Whether `wide` holds at each visit at which `narrow` does."""
    return all(
        _COVERS.get(key.name, _same)(getattr(wide, key.name), getattr(narrow, key.name))
        for key in fields(When)
        if key.name not in _TOGETHER
    ) and (
        minutes(narrow.days, narrow.hours) <= minutes(wide.days, wide.hours)
        and _first(wide) <= _first(narrow)
        and _last(narrow) <= _last(wide)
    )


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _first(when: When) -> date:
    return when.first_day or date.min


def _last(when: When) -> date:
    return when.last_day or date.max


def _among(wide: tuple[str, ...], narrow: tuple[str, ...]) -> bool:
    return not wide or (bool(narrow) and set(narrow) <= set(wide))


def _same(wide: object, narrow: object) -> bool:
    """Of a condition that is not known here: there is none, or the same."""
    return not wide or wide == narrow


_TOGETHER = ("days", "hours", "first_day", "last_day")
_AROUND = {
    "day": ("day", "week", "month"),
    "week": ("week",),
    "month": ("month",),
    None: (),
}  # what lies in which
_COVERS: Mapping[str, Callable[..., bool]] = {
    "birthday": lambda wide, narrow: not wide or wide in _AROUND[narrow],
    "places": _among,
    "tags": _among,
    "tiers": _among,
    "members": _among,
    "minimum": lambda wide, narrow: wide <= narrow,
    "every": lambda wide, narrow: not wide or (narrow is not None and narrow % wide == 0),
}
