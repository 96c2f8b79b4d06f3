"""One offer's messages for the owner: how many ended in which way, and with which reasons."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.owner.inquiry import Inquiry
from handlers.owner.reasons import rule_of, without_a_limit
from handlers.turn.says import NONE, choices
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.promotions import Promotion
from loyalty.offers.variants import letter
from storage.offers import endings, past
from storage.offers.endings import Total

_TOTALS = 8
_EXAMPLES = 2
_Read = tuple[int, int, Sequence[str]]  # the number of a wording, how many messages, and some readers


async def offer(inquiry: Inquiry, found: Promotion) -> Message:
    """How its messages ended, the most frequent way first."""
    totals, read = await _endings(inquiry, found)
    lines = (*(_total(one) for one in totals[:_TOTALS]), *(_read(found, *one) for one in read))
    under = (Lines(lines),) if lines else ()
    args: dict[str, Arg] = {
        "what": found.name,
        "count": sum(one.count for one in totals),
        "ends": Moment(found.ends_at, "both"),
    }
    return Message(WhyKind.WHY_OFFER, args, (*under, choices("why")))


async def _endings(inquiry: Inquiry, found: Promotion) -> tuple[Sequence[Total], Sequence[_Read]]:
    """As its messages have it; of one that is long over, as it was kept, without names."""
    kept = await past.of(inquiry.read, found.id)
    if kept:
        return kept.totals, [(number, count, ()) for number, count in kept.read]
    read = await endings.readers(inquiry.read, found, _EXAMPLES)
    return await endings.totals(inquiry.read, found.id, _EXAMPLES), read


def _total(total: Total) -> Message:
    rule = total.rule
    if total.state == "dropped" and total.verdict != "drop":
        rule = rule_of(total.reason)
    held = total.state == "waiting" and total.verdict == "hold"
    args: dict[str, Arg] = {
        **without_a_limit(rule or NONE),
        "count": total.count,
        "state": "held" if held else total.state,
        "names": ", ".join(total.names) or NONE,
    }
    return Message(WhyKind.WHY_TOTAL, args)


def _read(found: Promotion, variant: int, count: int, names: Sequence[str]) -> Message:
    """Who read which wording."""
    args: dict[str, Arg] = {
        "variant": letter(variant),
        "what": found.worded(variant).name,
        "count": count,
        "names": ", ".join(names) or NONE,
    }
    return Message(WhyKind.WHY_READ, args)
