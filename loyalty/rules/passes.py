"""What is said of prepaid passes, a line each: what they cost, how long they are good, what is given back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Arg
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.programme.passes import Pass
from loyalty.programme.programme import Programme


def prepaid_lines(programme: Programme) -> Iterator[Message]:
    """Those that are sold."""
    for one in programme.passes:
        if one.sold:
            length, of = _length(one.lasts)
            args: dict[str, Arg] = {
                "pass": one.name,
                "uses": one.uses,
                "price": programme.money(one.price),
                "length": length,
                "of": of,
                **_refund(one),
            }
            yield Message(RuleKind.RULE_PASS, args)


def _refund(one: Pass) -> Mapping[str, Arg]:
    if one.refund == "none" or one.refund_within == Span():
        return {"refund": one.refund, "term": 0, "term_of": "none"}
    term, of = _length(one.refund_within)
    return {"refund": "within", "term": term, "term_of": of}


def _length(span: Span) -> tuple[int, str]:
    return (span.months, "months") if span.months else (span.days, "days")
