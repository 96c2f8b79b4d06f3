"""Campaigns beside the rules that the shop has written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from hashlib import blake2b
from typing import assert_never

from loyalty.programme.campaigns import Campaign, Gives
from loyalty.programme.programme import Programme
from loyalty.programme.rule import Giving
from loyalty.rules.bonus import Bonus
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.percent import Percent


def rule_of(campaign: Campaign) -> Giving:
    """The rule that it is."""
    id, name, unit, when, limits = campaign.id, campaign.name, campaign.unit, campaign.when, campaign.limits
    much = Fraction(campaign.much.numerator, campaign.much.denominator)
    match campaign.gives:
        case Gives.TIMES:
            return Multiplier(id=id, name=name, unit=unit, when=when, limits=limits, times=much)
        case Gives.AMOUNT:
            return Bonus(id=id, name=name, unit=unit, when=when, limits=limits, amount=much)
        case Gives.PERCENT:
            return Percent(id=id, name=name, unit=unit, when=when, limits=limits, percent=much)
        case _:
            assert_never(campaign.gives)


def with_campaigns(written: Programme, campaigns: Sequence[Campaign]) -> Programme:
    """The programme that a settings file says, with these behind its rules. Those that are paused or ended are only known
    by name. Its version changes with the rules."""
    if not campaigns:
        return written
    rules = tuple(rule_of(one) for one in campaigns if one.counts)
    both = f"{written.version} {rules!r}".encode()
    version = blake2b(both, digest_size=6).hexdigest() if rules else written.version
    return replace(written, rules=(*written.rules, *rules), campaigns=tuple(campaigns), version=version)
