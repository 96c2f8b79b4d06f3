"""What the gate keeps, worked out from the shop's rules."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from loyalty.gate.policy import Policy
from loyalty.planning.schedule import definite
from loyalty.programme.programme import Programme


def policy_of(programme: Programme, rest: Container[date]) -> Policy:
    """`rest` are the days on which nothing but answers goes out."""
    messages, caps = programme.messages, programme.caps
    return Policy(
        zone=programme.shop.timezone,
        quiet=messages.quiet,
        rules=caps.rules(),
        fewer=messages.fewer,
        off=frozenset(caps.off),
        rest=rest,
        look_ahead=messages.look_ahead,
        spread=messages.spread,
        coming=definite(programme.occasions),
    )
