"""What somebody's latest visits earned, for the owner: by which rules, and why the others gave nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from handlers.turn.says import (
    NONE,
    choices,
    gains,
    joined,
    place,
    plainly,
    rule_name,
    tag_name,
    tags_arg,
    tiers_name,
)
from loyalty.calendar import midnight
from loyalty.ledger.earnings import BASE, Cause, Miss
from loyalty.messages.args import Arg, Localised, Moment, Money
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.model import Visit
from loyalty.programme.challenge import Challenge
from storage.ledger import visits
from storage.people import members

_LATEST = 3


async def show(scene: Scene, member_id: str) -> Turn:
    """The button under somebody's messages."""
    holder = await members.kept(scene.read, number(member_id), scene.now)
    if holder is None:
        return Turn(Message(HelpKind.LINK_OLD))
    found = await visits.latest(scene.read, holder.member.id, _LATEST)
    lines = Lines(tuple(line for visit in found for line in _lines(scene, visit)))
    args: dict[str, Arg] = {"name": holder.member.name, "count": len(found)}
    return Turn(Message(WhyKind.WHY_VISITS, args, (lines, choices("why"))))


def _lines(scene: Scene, visit: Visit) -> Iterator[Message]:
    currency = scene.programme.shop.currency.code
    yield Message(
        WhyKind.WHY_VISIT,
        {
            "at": Moment(visit.at, "both"),
            "place": place(scene.programme, visit.location),
            "amount": NONE if visit.amount is None else Money(visit.amount, currency),
            "tags": tags_arg(scene.programme, visit.tags),
            "used": Money(visit.used, currency) if visit.used else NONE,
            "gain": gains(scene.programme, visit.parts),
        },
    )
    for miss in visit.earnings.misses:
        wanted, was = _told(scene, miss)
        yield Message(
            WhyKind.WHY_MISS,
            {
                "name": _name(scene, miss),
                "cause": miss.cause.value,
                "wanted": wanted,
                "was": was,
            },
        )


def _name(scene: Scene, miss: Miss) -> Localised:
    if miss.rule == BASE:  # the whole visit earned nothing
        return plainly(scene.programme.shop.name)
    named = tag_name if miss.cause is Cause.EXCLUDED else rule_name
    return named(scene.programme, miss.rule)


def _told(scene: Scene, miss: Miss) -> tuple[Arg, Arg]:
    """What the rule asks for, and how it was, as the text of that cause takes them."""
    match miss.cause:
        case Cause.PLACE:
            return NONE, place(scene.programme, miss.was)
        case Cause.SHORT:
            return _so_far(scene, miss, miss.wanted), _so_far(scene, miss, miss.was)
        case Cause.MINIMUM:
            currency = scene.programme.shop.currency.code
            return Money(number(miss.wanted), currency), Money(number(miss.was), currency)
        case Cause.TAG:
            return joined(
                scene.programme, [tag_name(scene.programme, id) for id in miss.wanted.split()]
            ), NONE
        case Cause.TIER:
            return tiers_name(scene.programme, miss.wanted.split()), _tier(scene, miss.was)
        case Cause.GROUP:
            return rule_name(scene.programme, miss.wanted), NONE
        case Cause.BIRTHDAY if miss.wanted:
            zone = ZoneInfo(scene.programme.shop.timezone)
            return Moment(midnight(date.fromisoformat(miss.wanted), zone), "day"), NONE
        case _:
            return miss.wanted or NONE, miss.was or NONE


def _tier(scene: Scene, id: str) -> Arg:
    return tiers_name(scene.programme, [id]) if id else NONE


def _so_far(scene: Scene, miss: Miss, counted: str) -> Arg:
    """How far a challenge is: visits, days, places or weeks, or money."""
    rule = scene.programme.rule(miss.rule)
    of_money = isinstance(rule, Challenge) and rule.money
    return Money(number(counted), scene.programme.shop.currency.code) if of_money else counted
