"""Faults of earning rules: what nobody could compute by hand, and what can never happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.settings.ids import not_there
from handlers.reading.words import normal
from loyalty.ledger.earnings import APOLOGY, BASE, INVITED, REFERRAL
from loyalty.ledger.units import Unit
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving, Rule
from loyalty.rules.bonus import Bonus
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.earning import base_units, earned_units
from loyalty.rules.multiplier import Multiplier


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    yield from _words_of_tags(programme)
    for number, rule in enumerate(programme.rules, start=1):
        found = (
            *_names(programme, rule),
            *_never(programme, rule),
            *_not_comparable(programme, rule),
            *_too_fine(programme, rule),
        )
        yield from (f"rules.{number}{fault}" for fault in found)


def _words_of_tags(programme: Programme) -> Iterator[str]:
    """What staff type means one thing, and no amount."""
    taken: dict[str, str] = {}
    for number, tag in enumerate(programme.tags, start=1):
        for word in sorted({normal(word) for words in tag.phrases.values() for word in words}):
            if re.search(r"\d", word):
                yield f'tags.{number}.words: "{word}" has a digit, and staff type amounts beside it; write letters only'
            if taken.setdefault(word, tag.id) != tag.id:
                yield f'tags.{number}.words: "{word}" is a word of "{taken[word]}" as well; each needs its own'


def _names(programme: Programme, rule: Rule) -> Iterator[str]:
    """Ids of what there is."""
    if rule.id in (INVITED, REFERRAL):
        yield f'.id: "{rule.id}" is what [referral] gives; write another, such as "happy-hour"'
    if rule.id == APOLOGY:
        yield f'.id: "{APOLOGY}" is what an apology gives; write another, such as "happy-hour"'
    if rule.id == BASE:
        yield f'.id: "{BASE}" is what [earning] gives by itself; write another, such as "happy-hour"'
    sections = (programme.locations, programme.tags, programme.tiers, programme.plans)
    places, tags, tiers, plans = ([each.id for each in section] for section in sections)
    each = (rule.each,) if isinstance(rule, Bonus) and rule.each else ()
    badges = [one.id for one in programme.badges]
    badge = (rule.badge,) if isinstance(rule, Challenge) and rule.badge else ()
    for what, key, known, named in (
        ("place", "when.places", places, rule.when.places),
        ("tag", "when.tags", tags, rule.when.tags),
        ("tag", "each", tags, each),
        ("badge", "badge", badges, badge),
        ("tier", "when.tiers", tiers, rule.when.tiers),
        ("plan", "when.members", plans, rule.when.members),
    ):
        for id in named:
            if id not in known:
                yield f".{key}: {not_there(what, id, known)}"


def _never(programme: Programme, rule: Rule) -> Iterator[str]:
    """What can never give anything."""
    if isinstance(rule, DailyCap) and rule.unit not in earned_units(programme):
        yield f': "{rule.id}" caps {rule.unit}, and no visit earns any; leave it out, or write another unit'
    if isinstance(rule, Multiplier) and rule.unit not in bases(programme):
        yield f': "{rule.id}" multiplies {rule.unit}, and {_no_base(rule.unit)}, or write kind = "bonus" with an amount'
    if isinstance(rule, Challenge) and (key := rule.beyond(len(programme.locations))):
        there = f"there are {len(programme.locations)}" if key == "places" else f"a {rule.within} has fewer"
        yield f".{key}: is more than anybody can reach, {there}; write less"
    if programme.limits.too_large(rule.when.minimum):
        yield ".when.minimum: is more than limits.amount, so no visit can reach it; write a smaller one"
    each = (rule.each,) if isinstance(rule, Bonus) and rule.each else ()
    if excluded := programme.excluded((*rule.when.tags, *each)):
        yield f': "{excluded}" is excluded, so a visit with it earns nothing; write another tag'


def _no_base(unit: Unit) -> str:
    if unit.is_money:
        return 'no rule is its base; write one of kind = "percent" with base = true'
    return "[earning] gives none; give some there"


def bases(programme: Programme) -> frozenset[Unit]:
    """Units that a visit can earn without being multiplied."""
    return base_units(programme.earning) | {rule.unit for rule in programme.giving if rule.is_base}


def _too_fine(programme: Programme, rule: Rule) -> Iterator[str]:
    """Money comes in the smallest coin."""
    decimals = programme.shop.currency.decimals
    keys = (
        ("amount",)
        if isinstance(rule, Bonus | Challenge)
        else ("most",)
        if isinstance(rule, DailyCap)
        else ()
    )
    for key in keys:
        if rule.unit.is_money and rule.unit.counted(getattr(rule, key), decimals).denominator != 1:
            right = f"0.{'5':0<{decimals}}" if decimals else "5"
            yield f".{key}: is finer than the smallest coin of {programme.shop.currency.code}; write {right}, say"


def _not_comparable(programme: Programme, rule: Rule) -> Iterator[str]:
    """Of one group the one that gives most counts, so they give one unit."""
    if not isinstance(rule, Giving):
        return
    if rule.group and rule.is_base:
        yield ".group: a base is in no group; leave it out"
    if rule.lasts and rule.is_base:
        yield ".lasts: a base lasts as its unit does; write it in [[lifetimes]]"
    for other in programme.giving:
        if rule.group and other.group == rule.group and other.unit is not rule.unit:
            yield (
                f'.group: "{other.id}" of the same group gives {other.unit} and this one {rule.unit}, and nobody can '
                "say which is more; write another group"
            )
            return
