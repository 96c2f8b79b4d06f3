"""Rewards to which visits never lead: `check` says so, and what to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from bot.settings.explain import plain_money
from bot.settings.numbers import plain
from bot.settings.whens import fixed, in_effect
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.programme.rule import Giving
from loyalty.programme.when import When
from loyalty.report.giveback import FAR, visits_until, without_ends
from loyalty.rules.earning import base_units
from loyalty.rules.multiplier import Multiplier


def warnings(programme: Programme, start: datetime) -> Iterator[str]:
    """Gifts, and what other acts bring, are left out: nobody comes for them."""
    priced = [reward for reward in programme.rewards if not reward.is_free]
    spend, doubtful = programme.usual.spend, [one for one in priced if _always(programme, one.unit)]
    reached = visits_until(without_ends(programme), doubtful, spend, start) if spend else {}
    far = {one.id for one in doubtful if spend and one.id not in reached}
    for number, reward in enumerate(programme.rewards, start=1):
        if reward in priced and (why := _never(programme, reward, reward.id in far)):
            yield f'rewards.{number}: nobody reaches "{reward.id}" by visits, because {why}'


def _never(programme: Programme, reward: Reward, is_far: bool) -> str:
    """The reason; "" where visits lead there, or may on some day, at some place or with some tag."""
    unit, most = reward.unit, _at_most(programme, reward.unit)
    if most is not None and most < reward.cost:
        return f"all of them together bring a member {plain(most)} {unit} at the most; let it cost less"
    if not is_far:
        return ""
    money = plain_money(programme.usual.spend, programme.shop.currency)
    return f"{FAR} of {money} are not enough; let it cost less, or let such a visit bring more {unit}"


def _always(programme: Programme, unit: Unit) -> bool:
    """Whether what gives it does so on every day, at every place and without a tag."""
    return not any(_depends(rule) for rule in _sources(programme, unit))


def _sources(programme: Programme, unit: Unit) -> list[Giving]:
    """A multiplier gives nothing by itself."""
    return [rule for rule in programme.giving if rule.unit is unit and not isinstance(rule, Multiplier)]


def _at_most(programme: Programme, unit: Unit) -> Fraction | None:
    """What all visits of a member can bring; None: there is no end to it."""
    if unit in base_units(programme.earning):
        return None
    each = [_in_all(rule) for rule in _sources(programme, unit)]
    known = [most for most in each if most is not None]
    return sum(known, Fraction(0)) if len(known) == len(each) else None


def _in_all(rule: Giving) -> Fraction | None:
    times = 1 if rule.when.first_visit else rule.limits.in_all
    return times * fixed(rule) if times and fixed(rule) else None


def _depends(rule: Giving) -> bool:
    """On more than how much is spent, and which visit it is."""
    return replace(in_effect(rule), minimum=0, every=None, first_visit=False) != When()
