"""Two rules of which one never counts, or only in part, because of the other: `check` says which, and what to write."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from bot.settings.numbers import plain
from bot.settings.whens import covers, fixed, in_effect
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving, Rule
from loyalty.programme.when import When
from loyalty.rules.bonus import Bonus
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.per_amount import PerAmount
from loyalty.rules.percent import Percent


def warnings(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what to write."""
    for number, rule in enumerate(programme.rules, start=1):
        yield from (f"rules.{number}{said}" for said in _of(programme, rule))
    yield from _earning(programme)


def _of(programme: Programme, rule: Rule) -> Iterator[str]:
    if isinstance(rule, DailyCap):
        yield from _second_cap(programme, rule)
    if isinstance(rule, Giving) and rule.act == "visit":
        yield from _beaten(programme, rule)
        yield from _second_base(programme, rule)
        yield from _cut(programme, rule)


def _beaten(programme: Programme, rule: Giving) -> Iterator[str]:
    """By one of its group that applies whenever it does, and gives no less."""
    order = programme.giving.index(rule)
    for at, other in enumerate(programme.giving):
        better = other is not rule and rule.group and other.group == rule.group and _always(other, rule)
        if better and (_more(other, rule) or (_equal(other, rule) and at < order)):
            yield (
                f'.group: "{rule.id}" never counts, because "{other.id}" of the same group applies whenever it does and '
                "gives no less; write another group, or leave one of them out"
            )
            return


def _always(wide: Giving, narrow: Giving) -> bool:
    """Whether `wide` counts whenever `narrow` does."""
    if wide.limits:
        return False
    each = wide.each if isinstance(wide, Bonus) else None
    needs_both = each and wide.when.tags and each not in wide.when.tags
    return not needs_both and covers(in_effect(wide), in_effect(narrow))


def _more(one: Giving, other: Giving) -> bool:
    return (worth := _worth(one, other)) is not None and worth[0] > worth[1]


def _equal(one: Giving, other: Giving) -> bool:
    return (worth := _worth(one, other)) is not None and worth[0] == worth[1]


def _worth(one: Giving, other: Giving) -> tuple[Fraction, Fraction] | None:
    """What makes the difference between two of a kind; None where that depends on the visit."""
    match one, other:
        case Multiplier(times=first), Multiplier(times=second):
            return first, second
        case Bonus(amount=first), Bonus(amount=second) if one.each == other.each:
            return first, second
        case Percent(percent=first), Percent(percent=second):
            return first, second
        case PerAmount(), PerAmount() if not one.full_steps or (other.full_steps and one.per == other.per):
            return one.amount / one.per, other.amount / other.per
        case _:
            return None


def _second_base(programme: Programme, rule: Giving) -> Iterator[str]:
    """Of base rules the first that applies and gives something is the base."""
    if not rule.is_base:
        return
    for other in programme.giving:
        if other is rule:
            return
        if (
            other.is_base
            and other.unit is rule.unit
            and _always(other, rule)
            and _gives_whenever(other, rule)
        ):
            yield (
                f': "{rule.id}" never counts, because "{other.id}" stands above it and is the base whenever both apply; '
                "write this one first, or leave it out"
            )
            return


def _gives_whenever(one: Giving, other: Giving) -> bool:
    """Whether it gives something at each visit at which the other does."""
    if one.needs_amount and not other.needs_amount:
        return False
    if isinstance(one, PerAmount) and one.full_steps:
        return isinstance(other, PerAmount) and other.full_steps and one.per <= other.per
    return True


def _earning(programme: Programme) -> Iterator[str]:
    """What [earning] gives and a base rule for all visits replaces."""
    earning = programme.earning
    given = {
        Unit.POINTS: ("points_per_unit", earning.points_per_unit),
        Unit.STAMPS: ("stamps_per_visit", earning.stamps_per_visit),
    }
    for rule in programme.giving:
        key, amount = given.get(rule.unit, ("", 0))
        replaces = rule.is_base and in_effect(rule) == When() and not rule.limits
        leaves = isinstance(rule, PerAmount) and (rule.full_steps or rule.unit is Unit.STAMPS)
        if amount and replaces and not leaves:
            yield f'earning.{key}: never counts, because "{rule.id}" is the base of every visit; write 0, or add "when" to it'


def _cut(programme: Programme, rule: Giving) -> Iterator[str]:
    """By a cap for the day that is smaller than it."""
    for cap in programme.rules:
        if (
            isinstance(cap, DailyCap)
            and cap.unit is rule.unit
            and covers(cap.when, rule.when)
            and cap.most < fixed(rule)
        ):
            yield (
                f'.amount: is {plain(fixed(rule))}, and "{cap.id}" lets {plain(cap.most)} {cap.unit} a day through, so it never counts '
                "in full; write less, or a larger cap"
            )
            return


def _second_cap(programme: Programme, rule: DailyCap) -> Iterator[str]:
    """Of two caps of a unit the smaller one is reached first."""
    caps = [cap for cap in programme.rules if isinstance(cap, DailyCap) and cap.unit is rule.unit]
    order = caps.index(rule)
    for at, other in enumerate(caps):
        if (other.most, at) < (rule.most, order) and covers(other.when, rule.when):
            yield (
                f'.most: is never reached, because "{other.id}" caps {rule.unit} at {plain(other.most)} whenever it applies; '
                "leave one of them out"
            )
            return
