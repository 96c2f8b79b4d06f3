"""Why a rule gave nothing, and why a whole visit did."""

from __future__ import annotations

from datetime import date
from itertools import islice
from zoneinfo import ZoneInfo

from handlers.turn.pages import number
from handlers.turn.says import NONE, place, plainly, plans_name, rule_name, tag_name, tier_name, tiers_name
from loyalty.calendar import midnight
from loyalty.ledger.earnings import BASE, Cause, Miss
from loyalty.messages.args import Arg, Localised, Moment, Money, any_of
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.model.visits import Visit
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme

_CAP = "cap"  # in place of a cause: the day's most is reached


def line(programme: Programme, miss: Miss) -> Message:
    wanted, was = _told(programme, miss)
    return _line(_name(programme, miss), miss.cause.value, wanted, was)


def nothing(programme: Programme, visit: Visit) -> tuple[Lines, ...]:
    """Below "+0", for both sides: the day's cap, or the first rule that gave nothing. A pass that paid is reason enough.
    What is for a saved group is the owner's secret."""
    if visit.earned or any(miss.cause is Cause.PREPAID for miss in visit.earnings.misses):
        return ()
    if cap := next((part.rule for part in visit.parts if part.amount < 0), None):
        return (Lines((_line(rule_name(programme, cap), _CAP),)),)
    told = (miss for miss in visit.earnings.misses if miss.cause is not Cause.SEGMENT)
    return tuple(Lines((line(programme, miss),)) for miss in islice(told, 1))


def _line(name: Localised, cause: str, wanted: Arg = NONE, was: Arg = NONE) -> Message:
    return Message(WhyKind.WHY_MISS, {"name": name, "cause": cause, "wanted": wanted, "was": was})


def _name(programme: Programme, miss: Miss) -> Localised:
    if miss.rule == BASE:  # the whole visit earned nothing
        return plainly(programme.shop.name)
    named = tag_name if miss.cause is Cause.EXCLUDED else rule_name
    return named(programme, miss.rule)


def _told(programme: Programme, miss: Miss) -> tuple[Arg, Arg]:
    """What the rule asks for, and how it was, as the text of that cause takes them."""
    match miss.cause:
        case Cause.PLACE:
            return NONE, place(programme, miss.was)
        case Cause.SHORT:
            return _so_far(programme, miss, miss.wanted), _so_far(programme, miss, miss.was)
        case Cause.MINIMUM:
            currency = programme.shop.currency.code
            return Money(number(miss.wanted), currency), Money(number(miss.was), currency)
        case Cause.TAG:
            return any_of([tag_name(programme, id) for id in miss.wanted.split()]), NONE
        case Cause.TIER:
            return tiers_name(programme, miss.wanted.split()), _tier(programme, miss.was)
        case Cause.MEMBERSHIP:
            return plans_name(programme, miss.wanted.split()), NONE
        case Cause.GROUP:
            return rule_name(programme, miss.wanted), NONE
        case Cause.BIRTHDAY if miss.wanted:
            zone = ZoneInfo(programme.shop.timezone)
            return Moment(midnight(date.fromisoformat(miss.wanted), zone), "day"), NONE
        case _:
            return miss.wanted or NONE, miss.was or NONE


def _tier(programme: Programme, id: str) -> Arg:
    return tier_name(programme, id) if id else NONE


def _so_far(programme: Programme, miss: Miss, counted: str) -> Arg:
    """How far a challenge is: visits, days, places or weeks, or money."""
    rule = programme.rule(miss.rule)
    of_money = isinstance(rule, Challenge) and rule.money
    return Money(number(counted), programme.shop.currency.code) if of_money else counted
