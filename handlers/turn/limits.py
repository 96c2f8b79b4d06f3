"""A limit on messages as the texts take it: how many, in which period."""

from __future__ import annotations

from handlers.turn.says import NONE
from loyalty.gate.policy import Policy, promise
from loyalty.gate.windows import Calendar, Window
from loyalty.messages.args import Arg


def spelled(window: Window) -> tuple[int, str]:
    """The period of a limit: (30, "days"); one of the calendar as (1, "month")."""
    if isinstance(window.period, Calendar):
        return 1, window.period.value
    count, unit = window.span.split()
    return int(count), unit.removesuffix("s") + "s"


def promised(policy: Policy) -> dict[str, Arg]:
    """How many messages come at most; `limit` 0 where the shop promises nothing."""
    shortest, longest = [None, None, *promise(policy)][-2:]
    every, span = spelled(longest) if longest else (0, NONE)
    short_every, short_span = spelled(shortest) if shortest else (0, NONE)
    return {
        "limit": longest.limit if longest else 0,
        "every": every,
        "span": span,
        "short": shortest.limit if shortest else 0,
        "short_every": short_every,
        "short_span": short_span,
    }
