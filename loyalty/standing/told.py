"""What is said of tiers: a line each of what reaches them and how long they are kept, and the news that a visit brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg, DayMonth, Moment, Money
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import MONTHS, Ladder, Tier, last_of
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
    args = _until(tier, after[tier.id].until)
    if rank(programme, has) > rank(programme, had):
        return (Message(OccasionKind.TIER_REACHED, {**args, "perks": tier.perks or _NONE}),)
    warn, until = programme.ladder.warn, kept[tier.id].until
    soon = warn is not None and until - warn <= visit.at
    return (Message(OccasionKind.TIER_KEPT, args),) if soon and after[tier.id].until > until else ()


def tier_line(programme: Programme, standing: Standing) -> tuple[Message, ...]:
    """The line below what is held."""
    tier, until = programme.tier(standing.tier), standing.tier_until
    if tier is None or until is None:
        return ()
    return (Message(CardKind.TIER_UNTIL, _until(tier, until)), *own_line(programme, standing))


def own_line(programme: Programme, standing: Standing) -> tuple[Message, ...]:
    """What the shop says to members of their tier."""
    tier = programme.tier(standing.tier)
    return (Message(CardKind.TIER_LINE, {"line": tier.card}),) if tier and tier.card else ()


def till_line(programme: Programme, standing: Standing) -> tuple[Message, ...]:
    """What staff read of who is served."""
    tier = programme.tier(standing.tier)
    return (Message(TillKind.TIER_LINE_AT_TILL, {"line": tier.till}),) if tier and tier.till else ()


def confirmed_args(programme: Programme, visit: Visit) -> Mapping[str, Arg] | None:
    """The highest tier that the visit kept, and its end; None: it kept none."""
    ends = visit.confirmed.tiers if visit.confirmed else {}
    highest = next((tier for tier in reversed(rising(programme)) if tier.id in ends), None)
    return _until(highest, ends[highest.id]) if highest else None


def _until(tier: Tier, until: datetime) -> dict[str, Arg]:
    return {"tier": tier.name, "until": Moment(until - _JUST_BEFORE, "date")}


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
