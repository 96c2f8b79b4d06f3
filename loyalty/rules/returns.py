"""A purchase of which some money came back: the visit is worked out anew for what is left, with everything else as it
was then. Only minimums are looked at again."""

from __future__ import annotations

from dataclasses import replace

from loyalty.ledger.earnings import Cause
from loyalty.model import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving, Rule
from loyalty.purchase import Purchase
from loyalty.rules.visits import earned

_AS_IT_WAS = frozenset({Cause.LIMIT, Cause.PAUSE, Cause.BIRTHDAY})  # a birthday may be told anew since


def what_is_left(programme: Programme, visit: Visit, then: Purchase) -> Visit:
    """What stands of the visit, which never is more than it was. `then` is the purchase for the money that is left."""
    rules = tuple(_as_it_was(rule) for rule in programme.rules if _looked_at(rule, visit))
    earnings = earned(replace(programme, rules=rules), then)
    return replace(visit, amount=then.amount, earned=earnings.total.least(visit.earned), earnings=earnings)


def _as_it_was(rule: Rule) -> Rule:
    """Of the rules that are looked at a birthday had come."""
    return replace(rule, when=replace(rule.when, birthday=None)) if rule.when.birthday else rule


def _looked_at(rule: Rule, visit: Visit) -> bool:
    """Whether the shop had the rule then, none of its limits was reached, and a birthday that it asks for had come."""
    if not isinstance(rule, Giving):
        return True
    missed = {miss.rule for miss in visit.earnings.misses if miss.cause in _AS_IT_WAS}
    known = {part.rule for part in visit.earnings.parts} | {miss.rule for miss in visit.earnings.misses}
    return rule.id not in missed and (rule.is_base or rule.id in known)
