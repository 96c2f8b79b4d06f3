"""How long what is collected lasts, a line each, by the settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, DayMonth
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.rules.earning import earned_units

_NONE = "none"
_ALL = "all"  # the unit of a line that holds for all of them


def lasting_lines(programme: Programme) -> Iterator[Message]:
    """The lifetimes of the units that can be earned, and what a long absence ends."""
    by_unit = {lifetime.unit: lifetime for lifetime in programme.lifetimes}
    away = programme.occasions.expiry.after
    for unit in sorted(earned_units(programme), key=list(Unit).index):
        if unit in by_unit:
            yield from _lifetime(by_unit[unit])
        elif away is None:
            yield Message(RuleKind.RULE_FOREVER, {"unit": unit.value})
    if away is not None:
        yield Message(RuleKind.RULE_IDLE, {"unit": _ALL, **_length(away)})


def ends(programme: Programme) -> bool:
    """Whether anything that is collected ever does."""
    own = any(rule.lasts for rule in programme.giving) or any(each.lasts for each in programme.challenges)
    return own or bool(programme.lifetimes) or programme.occasions.expiry.after is not None


def _lifetime(lifetime: Lifetime) -> Iterator[Message]:
    args: dict[str, Arg] = {"unit": lifetime.unit.value}
    if lifetime.lasts or lifetime.until:
        whole = lifetime.until == "year" and lifetime.year_begins != 1
        yield Message(
            RuleKind.RULE_LASTS,
            {
                **args,
                **(_span(lifetime.lasts) if lifetime.lasts else {"length": 0, "of": _NONE}),
                "until": lifetime.until or _NONE,
                "begins": DayMonth(lifetime.year_begins, 1) if whole else _NONE,
            },
        )
    if lifetime.idle:
        yield Message(
            RuleKind.RULE_IDLE,
            {
                **args,
                **_span(lifetime.idle),
                "counts": "reward" if lifetime.idle_from != "visit" else "visit",
            },
        )


def lasts_args(span: Span | None) -> Mapping[str, Arg]:
    """Of what has a lifetime of its own; None: it has that of its unit."""
    if span is None:
        return {"lasts": 0, "span": _NONE}
    return {"lasts": span.months or span.days, "span": "month" if span.months else "day"}


def _span(span: Span) -> Mapping[str, Arg]:
    return {"length": span.months or span.days, "of": "months" if span.months else "days"}


def _length(away: timedelta) -> Mapping[str, Arg]:
    """In days, or in hours where that is not a whole number of them."""
    hours = int(away / timedelta(hours=1))
    return {"length": hours, "of": "hours"} if hours % 24 else {"length": hours // 24, "of": "days"}
