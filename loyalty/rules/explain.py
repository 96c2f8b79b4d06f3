"""How the programme works, a line each: the base, the rules, the rewards, the gifts, the tiers, the passes, how long what is collected lasts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.ledger.units import Unit
from loyalty.messages.args import AnyOf, Arg, DayMonth, Gain, Gains, Localised, Money, Weekdays, any_of
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.programme.cashback import Cashback
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.programme.reward_limits import RewardLimits
from loyalty.programme.rule import Giving, Rule
from loyalty.programme.when import MIDNIGHT, Days, Hours, When
from loyalty.rewards.told import gives_args
from loyalty.rules.bonus import Bonus
from loyalty.rules.gifts import gift_lines, giving_lines
from loyalty.rules.lasting import lasting_lines, lasts_args
from loyalty.rules.limits import limit_args, rule_limit_args
from loyalty.rules.passes import prepaid_lines
from loyalty.rules.referral import referral_lines
from loyalty.rules.rewards import cost_args
from loyalty.rules.taking import current
from loyalty.standing.told import tier_lines

_NONE = "none"
_FIRST_REWARDS = 4


def programme_lines(programme: Programme, now: datetime, inside: Collection[str] = ()) -> tuple[Message, ...]:
    """The base comes first: by SMS the rest is left out. `inside`: the keys of saved groups that its reader is in."""
    return (
        *earning_lines(programme, now, inside),
        *reward_lines(programme, now, inside),
        *other_lines(programme),
        *tier_lines(programme),
        *prepaid_lines(programme),
        *lasting_lines(programme),
    )


def first_lines(programme: Programme, now: datetime, inside: Collection[str] = ()) -> tuple[Message, ...]:
    """What a customer has to know first: what a visit gives, what is more of it in these weeks, and the first rewards."""
    campaigns = {campaign.id for campaign in programme.campaigns}
    return (
        *_base(programme),
        *(rule_line(programme, rule) for rule in _for_whom(programme, inside) if rule.id in campaigns),
        *_of_cashback(programme),
        *islice(reward_lines(programme, now, inside), _FIRST_REWARDS),
    )


def earning_lines(
    programme: Programme, now: datetime | None = None, inside: Collection[str] = ()
) -> Iterator[Message]:
    """The base and the rules, and what cashback is good for. Without rules whose season is over by `now`, if that is
    told: a paper that is kept has all of them. Rules for a saved group are for the eyes of those `inside` it."""
    today = local_day(now, ZoneInfo(programme.shop.timezone)) if now else date.min
    yield from _base(programme)
    for rule in _for_whom(programme, inside):
        if not rule.when.is_over(today):
            yield rule_line(programme, rule)
    if limit := programme.earning.visits_per_day:
        yield Message(RuleKind.RULE_VISITS_A_DAY, {"limit": limit})
    yield from _of_cashback(programme)


def _for_whom(programme: Programme, inside: Collection[str]) -> Iterator[Rule]:
    return (rule for rule in programme.rules if not rule.when.segment or rule.when.segment.key in inside)


def _of_cashback(programme: Programme) -> Iterator[Message]:
    if programme.has_cashback:
        yield Message(RuleKind.RULE_CASHBACK, use_args(programme))


def use_args(programme: Programme) -> Mapping[str, Arg]:
    """From how much on cashback can be used, and in which steps."""
    cashback, currency = programme.cashback or Cashback(), programme.shop.currency.code
    return {
        "least": Money(cashback.least, currency) if cashback.least else _NONE,
        "step": Money(cashback.step, currency) if cashback.step else _NONE,
    }


def _base(programme: Programme) -> Iterator[Message]:
    """What [earning] gives."""
    earning, currency = programme.earning, programme.shop.currency
    rate, least = earning.points_per_unit, earning.minimum_for_stamp
    if rate:
        gain = Gains((Gain(Unit.POINTS.value, rate.numerator),))
        per = Money(rate.denominator * 10**currency.decimals, currency.code)
        yield Message(RuleKind.RULE_BASE, {"gain": gain, "per": per, "minimum": _NONE})
    if earning.stamps_per_visit:
        gain = Gains((Gain(Unit.STAMPS.value, earning.stamps_per_visit),))
        minimum = Money(least, currency.code) if least else _NONE
        yield Message(RuleKind.RULE_BASE, {"gain": gain, "per": _NONE, "minimum": minimum})


def rule_line(programme: Programme, rule: Rule) -> Message:
    """What it gives, and when."""
    args: dict[str, Arg] = {
        "name": rule.name,
        **rule.explained(programme.shop.currency),
        **_when(programme, rule.when),
        **_often(programme, rule),
    }
    if isinstance(rule, Challenge):
        badge = programme.badge(rule.badge) if rule.badge else None
        args["badge"] = badge.name if badge else _NONE
    if isinstance(rule, Bonus):
        args["on"] = rule.on
        args["each"] = _tags(programme, [rule.each]) if rule.each else _NONE
        args["tags"] = _NONE if (rule.each,) == rule.when.tags else args["tags"]  # it is said once
    return Message(rule.explanation, args)


def _when(programme: Programme, when: When) -> Mapping[str, Arg]:
    return {
        **hours_args(when.days, when.hours),
        **places_args(programme, when.places),
        "tags": _tags(programme, when.tags) if when.tags else _NONE,
        "minimum": Money(when.minimum, programme.shop.currency.code) if when.minimum else _NONE,
        "nth": 1 if when.first_visit else when.every or 0,
        "around": when.birthday or _NONE,
        **tiers_args(programme, when.tiers),
        **plans_args(programme, when.members),
        **({"chosen": "yes"} if when.segment else {}),
        **_season(when),
    }


def hours_args(days: Days | None, hours: Hours | None) -> Mapping[str, Arg]:
    """What holds every day, or at every hour, is not worth a word."""
    return {
        "days": Weekdays(days.numbers) if days and len(days.numbers) < 7 else _NONE,
        "clock": str(hours) if hours and hours.end - hours.start < MIDNIGHT else _NONE,
    }


def places_args(programme: Programme, ids: Sequence[str]) -> Mapping[str, Arg]:
    names = [place.name for place in programme.locations if place.id in ids]
    if len(names) > 1:
        return {"places": any_of([Localised((("", name),)) for name in names])}
    return {"places": names[0] if names else _NONE}


def tiers_args(programme: Programme, ids: Sequence[str]) -> Mapping[str, Arg]:
    """For whom it is; nothing where it is for all."""
    names = [tier.name for tier in programme.tiers if tier.id in ids]
    return {"tiers": any_of(names)} if names else {}


def plans_args(programme: Programme, ids: Sequence[str]) -> Mapping[str, Arg]:
    """For which members it is."""
    names = [plan.name for plan in programme.plans if plan.id in ids]
    return {"plans": any_of(names)} if names else {}


def _tags(programme: Programme, ids: Sequence[str]) -> Localised | AnyOf:
    return any_of([tag.name for tag in programme.tags if tag.id in ids])


def _season(when: When) -> Mapping[str, Arg]:
    if when.first_day and when.first_day == when.last_day:
        return {"only_day": _day(when.first_day), "first_day": _NONE, "last_day": _NONE}
    return {"first_day": _day(when.first_day), "last_day": _day(when.last_day)}


def _day(day: date | None) -> Arg:
    return DayMonth(day.month, day.day) if day else _NONE


def _often(programme: Programme, rule: Rule) -> Mapping[str, Arg]:
    """How often it counts, and how long what it gives lasts."""
    if not isinstance(rule, Giving):
        return lasts_args(rule.lasts if isinstance(rule, Challenge) else None)
    # Another act than a visit counts once, which needs no word.
    limits = rule.limits if rule.act == "visit" else replace(rule.limits, in_all=None)
    return {**rule_limit_args(limits, rule.unit, programme.shop.currency), **lasts_args(rule.lasts)}


def _per_period(limits: RewardLimits) -> Mapping[str, Arg]:
    """For members, beside the limits that anybody may have."""
    return {"per_period": limits.per_period} if limits.per_period else {}


def other_lines(programme: Programme) -> Iterator[Message]:
    """What comes without a visit, and what earns nothing."""
    yield from gift_lines(programme)
    yield from referral_lines(programme)
    yield from giving_lines(programme)
    if excluded := [tag.id for tag in programme.tags if tag.excluded]:
        yield Message(RuleKind.RULE_EXCLUDED, {"what": _tags(programme, excluded)})


def reward_lines(
    programme: Programme, now: datetime | None = None, inside: Collection[str] = ()
) -> Iterator[Message]:
    """The catalogue; without events that are over by `now`, if that is told, and what is for others."""
    rewards = current(programme, now) if now else programme.rewards
    for reward in (one for one in rewards if not one.segment or one.segment.key in inside):
        args: dict[str, Arg] = {
            "reward": reward.name,
            **cost_args(programme, reward),
            **gives_args(programme, reward),
            **hours_args(reward.days, reward.hours),
            **places_args(programme, reward.places),
            **tiers_args(programme, reward.tiers),
            **plans_args(programme, reward.members),
            **limit_args(reward.limits),
            **_per_period(reward.limits),
        }
        yield Message(RuleKind.RULE_REWARD, args)
    if programme.is_undecided:
        yield Message(RuleKind.RULE_TRIED)
