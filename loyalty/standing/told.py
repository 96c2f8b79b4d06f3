"""The tiers of a programme, a line each: what reaches them, and how long they are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg, DayMonth, Money
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import MONTHS, Ladder, last_of
from loyalty.standing.tiers import line, rising

_NONE = "none"
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
