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

_LIMITS = frozenset({Cause.LIMIT, Cause.PAUSE})


def what_is_left(programme: Programme, visit: Visit, then: Purchase) -> Visit:
    """What stands of the visit, which never is more than it was. `then` is the purchase for the money that is left."""
    rules = tuple(rule for rule in programme.rules if _looked_at(rule, visit))
    earnings = earned(replace(programme, rules=rules), then)
    return replace(visit, amount=then.amount, earned=earnings.total.least(visit.earned), earnings=earnings)


def _looked_at(rule: Rule, visit: Visit) -> bool:
    """Whether the shop had the rule then, and none of its limits was reached."""
    if not isinstance(rule, Giving):
        return True
    limited = {miss.rule for miss in visit.earnings.misses if miss.cause in _LIMITS}
    known = {part.rule for part in visit.earnings.parts} | {miss.rule for miss in visit.earnings.misses}
    return rule.id not in limited and (rule.is_base or rule.id in known)
