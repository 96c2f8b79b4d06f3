"""Faults of earning rules: what nobody could compute by hand, and what can never happen."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.ledger.earnings import BASE
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Rule
from loyalty.rules.earning import base_units
from loyalty.rules.multiplier import Multiplier


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    for number, rule in enumerate(programme.rules, start=1):
        yield from (f"rules.{number}{fault}" for fault in _faults(programme, rule))


def _faults(programme: Programme, rule: Rule) -> Iterator[str]:
    if rule.id == BASE:
        yield f'.id: "{BASE}" is what [earning] gives by itself; write another, such as "happy-hour"'
    if isinstance(rule, Multiplier) and rule.unit not in base_units(programme.earning):
        yield (
            f': "{rule.id}" multiplies {rule.unit}, and [earning] gives none; give some there, or write kind = "bonus" '
            "with an amount"
        )
    known = [place.id for place in programme.locations]
    for place in rule.when.places:
        if place not in known:
            yield f'.when.places: there is no place "{place}"; there are {", ".join(known)}'
    if rule.when.minimum > programme.limits.amount:
        yield ".when.minimum: is more than limits.amount, so no visit can reach it; write a smaller one"
    for other in programme.rules:
        if rule.group and other.group == rule.group and other.unit is not rule.unit:
            yield (
                f'.group: "{other.id}" of the same group gives {other.unit} and this one {rule.unit}, and nobody can '
                "say which is more; write another group"
            )
            return
