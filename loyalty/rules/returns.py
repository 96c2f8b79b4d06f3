"""A purchase of which some money came back: the visit is worked out anew for what is left, with everything else as it
was then. Only minimums are looked at again."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from loyalty.ledger.earnings import INVITED, Cause
from loyalty.model.visits import Visit
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving, Rule
from loyalty.programme.segments import NO_SEGMENT
from loyalty.purchase import Purchase
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.referral import stays
from loyalty.rules.visits import earned

_AS_IT_WAS = frozenset(
    {Cause.LIMIT, Cause.PAUSE, Cause.BIRTHDAY, Cause.TIER, Cause.MEMBERSHIP, Cause.SEGMENT}
)  # these may be others since


def what_is_left(programme: Programme, visit: Visit, then: Purchase) -> Visit:
    """What stands of the visit, which never is more than it was. `then` is the purchase for the money that is left. Its
    uses are those of challenges that it still fulfils: rules with limits keep theirs."""
    left = replace(_by_rules(programme, visit, then), referral=None)
    return stays(programme, visit, left, then.amount or 0)


def _by_rules(programme: Programme, visit: Visit, then: Purchase) -> Visit:
    before = visit.earned - visit.earnings.of((INVITED,))
    if not before:
        return replace(visit, amount=then.amount, earned=before, earnings=visit.earnings.without(INVITED))
    rules = tuple(
        _as_it_was(programme, rule, visit, then.decimals)
        for rule in programme.rules
        if _looked_at(rule, visit)
    )
    earnings = earned(replace(programme, rules=rules), then)
    earnings = replace(earnings, uses=tuple(use for use in earnings.uses if use.badge is not None))
    return replace(visit, amount=then.amount, earned=earnings.total.least(before), earnings=earnings)


def _as_it_was(programme: Programme, rule: Rule, visit: Visit, decimals: int) -> Rule:
    """Of the rules that are looked at a birthday had come, and the member had the tier and was in the group; what a cap left of the visit is
    the room there was."""
    if isinstance(rule, DailyCap):
        capped = visit.earned[rule.unit] - visit.earnings.of(programme.beside_caps)[rule.unit]
        room = Fraction(capped) / rule.unit.counted(1, decimals)
        return replace(rule, most=room)
    whoever = replace(rule.when, birthday=None, tiers=(), members=(), segment=NO_SEGMENT)
    return rule if whoever == rule.when else replace(rule, when=whoever)


def _looked_at(rule: Rule, visit: Visit) -> bool:
    """Whether it took something off then, if it is a cap, or was paid, if it is a challenge; else whether the shop had the rule then, none of its limits was
    reached, and a birthday and a tier that it asks for were there."""
    known = {part.rule for part in visit.earnings.parts}
    if isinstance(rule, Challenge) and rule.badge in visit.earnings.badges:
        return True
    if not isinstance(rule, Giving):
        return rule.id in known
    missed = {miss.rule for miss in visit.earnings.misses if miss.cause in _AS_IT_WAS}
    known |= {miss.rule for miss in visit.earnings.misses}
    return rule.id not in missed and (rule.is_base or rule.id in known)
