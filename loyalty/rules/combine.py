"""All rules of a visit together: the best of each group, groups added up, rounded down once for each unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor

from loyalty.ledger.earnings import BASE, Cause, Earnings, Miss, Part, Use
from loyalty.ledger.units import Unit
from loyalty.programme.rule import Giving, Rule
from loyalty.purchase import Purchase
from loyalty.rules.challenges import awarded
from loyalty.rules.conditions import miss
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.limits import budget, reached
from loyalty.value import value


@value(frozen=True, slots=True)
class Grant:
    """What a rule (its id) gives of a unit, not rounded."""

    unit: Unit
    amount: Fraction
    rule: str


def combine(base: Mapping[Unit, Fraction], rules: Sequence[Rule], purchase: Purchase) -> Earnings:
    """`base` is what [earning] gives; the first base rule of a unit that applies gives it instead."""
    giving = [rule for rule in rules if isinstance(rule, Giving)]
    bases = _best((rule, _decided(rule, {}, purchase)) for rule in giving if rule.is_base)
    base = {**base, **{grant.unit: grant.amount for grant in bases.values()}}
    decided = [(rule, _decided(rule, base, purchase)) for rule in giving]
    best = _best(decided)
    grants = [Grant(unit, amount, BASE) for unit, amount in base.items() if amount]
    misses: list[Miss] = []
    counted: list[Giving] = []
    for rule, verdict in decided:
        if isinstance(verdict, Miss):
            misses.append(verdict)
        elif (winner := best[_group(rule)]) is not verdict:
            misses.append(Miss(rule.id, Cause.GROUP, winner.rule))
        else:
            counted.append(rule)
            grants += [] if rule.is_base else [verdict]
    caps = [cap for cap in rules if isinstance(cap, DailyCap) and not miss(cap.id, cap.when, purchase)]
    awards, short = awarded(rules, purchase)
    beside = (Grant(one.challenge.unit, one.amount, one.challenge.id) for one in awards if one.amount)
    parts = tuple(_parts([*grants, *_over(caps, grants, purchase), *beside]))
    uses = (*_uses(counted, parts, purchase), *(use for one in awards for use in one.uses()))
    badges = tuple(dict.fromkeys(use.badge for use in uses if use.badge))
    return Earnings(parts, (*misses, *short), uses, badges)


def _decided(rule: Giving, base: Mapping[Unit, Fraction], purchase: Purchase) -> Miss | Grant:
    if lost := miss(rule.id, rule.when, purchase):
        return lost
    amount = rule.gives(purchase, base.get(rule.unit, Fraction(0)))
    if not amount:
        return Miss(rule.id, Cause.NOTHING)
    return reached(rule, purchase, amount) or Grant(rule.unit, amount, rule.id)


def _group(rule: Giving) -> str:
    """A rule without a group is a group of its own; base rules of a unit are one. No id has a space."""
    if rule.is_base:
        return f"base {rule.unit}"
    return rule.group or f"alone {rule.id}"


def _best(decided: Iterable[tuple[Giving, Miss | Grant]]) -> Mapping[str, Grant]:
    """Of each group the one that gives most; of equals, and of base rules, the one written first."""
    best: dict[str, Grant] = {}
    for rule, verdict in decided:
        if isinstance(verdict, Grant):
            held = best.setdefault(_group(rule), verdict)
            if verdict.amount > held.amount and not rule.is_base:
                best[_group(rule)] = verdict
    return best


def _over(caps: Iterable[DailyCap], grants: Sequence[Grant], purchase: Purchase) -> Iterator[Grant]:
    """What each cap takes off again."""
    taken: dict[Unit, Fraction] = {}
    for cap in caps:
        exact = sum(
            (grant.amount for grant in grants if grant.unit is cap.unit), taken.get(cap.unit, Fraction(0))
        )
        most = int(cap.unit.counted(cap.most, purchase.decimals))
        room = max(0, most - purchase.today[cap.unit])
        if floor(exact) > room:
            taken[cap.unit] = taken.get(cap.unit, Fraction(0)) + room - exact
            yield Grant(cap.unit, room - exact, cap.id)


def _parts(grants: Sequence[Grant]) -> Iterator[Part]:
    """Each part is by how much the rounded-down sum of its unit grows when it is added."""
    for unit in Unit:
        exact, whole = Fraction(0), 0
        for grant in grants:
            if grant.unit is unit:
                exact = exact + grant.amount if exact else grant.amount
                before, whole = whole, floor(exact)
                yield Part(unit, whole - before, grant.rule)


def _uses(counted: Iterable[Giving], parts: Sequence[Part], purchase: Purchase) -> Iterator[Use]:
    for rule in counted:
        if rule.limits:
            name = BASE if rule.is_base else rule.id
            amount = next(part.amount for part in parts if (part.unit, part.rule) == (rule.unit, name))
            yield Use(rule.id, amount, rule.limits.shop, budget(rule, purchase))
