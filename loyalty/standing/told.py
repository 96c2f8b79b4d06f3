"""What is said of tiers: a line each of what reaches them and how long they are kept, and the news that a visit brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg, DayMonth, Moment, Money
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.model import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import MONTHS, Ladder, last_of
from loyalty.standing.tiers import Tiers, line, rank, renewed, rising, standing

_NONE = "none"
_JUST_BEFORE = timedelta(minutes=1)  # what ends with a day is told by that day, not by the midnight after it
_IN_A_LEAP_YEAR = date(2000, 12, 1)


def tier_lines(programme: Programme) -> Iterator[Message]:
    """The lowest first, and then what holds for all of them."""
    for tier in rising(programme):
        args: dict[str, Arg] = {
            "tier": tier.name,
            "perks": tier.perks or _NONE,
            **reach_args(programme, line(programme, tier)),
            **_within(programme),
        }
        yield Message(RuleKind.RULE_TIER, args)
    if programme.tiers:
        yield Message(RuleKind.RULE_TIERS_KEPT, _kept(programme.ladder))


def news(programme: Programme, kept: Tiers, visit: Visit) -> tuple[Message, ...]:
    """What a visit makes of the tiers that its member has before it, if that is worth a word: a higher one is reached, or
    the one that would soon have ended is kept."""
    if visit.confirmed is None:
        return ()
    after = renewed(kept, visit.confirmed, visit.at)
    had, has = (standing(programme, each, visit.at).tier for each in (kept, after))
    tier = programme.tier(has)
    if tier is None:
        return ()
    args: dict[str, Arg] = {"tier": tier.name, "until": Moment(after[tier.id].until - _JUST_BEFORE, "day")}
    if rank(programme, has) > rank(programme, had):
        return (Message(OccasionKind.TIER_REACHED, {**args, "perks": tier.perks or _NONE}),)
    warn, until = programme.ladder.warn, kept[tier.id].until
    soon = warn is not None and until - warn <= visit.at
    return (Message(OccasionKind.TIER_KEPT, args),) if soon and after[tier.id].until > until else ()


def reach_args(programme: Programme, amount: int) -> Mapping[str, Arg]:
    """So much of what reaches tiers (a count, or minor units of money), as the texts take it: "500 points"."""
    by = programme.ladder.by
    return {"amount": Money(amount, programme.shop.currency.code) if by.is_money else amount, "by": by.name}


def _within(programme: Programme) -> Mapping[str, Arg]:
    """Of which days it is counted."""
    window = programme.ladder.window
    calendar = f"calendar-{window.calendar}" if window.calendar else _NONE
    return _length(window.span) if window.span else {"length": 0, "of": calendar}


def _kept(ladder: Ladder) -> Mapping[str, Arg]:
    last = last_of(ladder.until, _IN_A_LEAP_YEAR)
    return {
        **_length(ladder.keeps_for),
        "until": "date" if ladder.until in MONTHS else ladder.until,
        "last": DayMonth(last.month, last.day),
        "falls": ladder.falls.replace(" ", "-"),
    }


def _length(span: Span) -> Mapping[str, Arg]:
    if span == Span():
        return {"length": 0, "of": _NONE}
    return {"length": span.months or span.days, "of": "months" if span.months else "days"}
