"""Prepaid passes: so many uses that are paid for at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal

from loyalty.ledger.lifetimes import Span
from loyalty.messages.args import Localised
from loyalty.programme.values import Is, Money, Range, Slug

Refund = Literal["unused", "none"]
_ALWAYS = Span()


@dataclass(frozen=True, slots=True)
class Pass:
    """`price` (minor units) is paid for `uses`, which end `lasts` after the sale, with the end of that day. It is for what
    has this `tag`, which a visit by it has then too; "": for any visit. Staff sell it by its id, its name or the word for
    a pass. `earns`: a visit that it pays earns as one without an amount does; else it earns nothing but challenges.
    `refund`: what is not used is given back in proportion, within `refund_within` of the sale (no days: to the end). Its
    holder is told so long before its end (`warn`; None: they are not). `sold`: not sold any more, it can still be used."""

    id: Slug
    name: Localised
    price: Annotated[Money, Range(above=0)]
    uses: Annotated[int, Range(1, 1_000)]
    lasts: Span
    tag: str = ""
    earns: bool = False
    refund: Refund = "unused"
    refund_within: Annotated[Span, Is.TERM] = _ALWAYS
    warn: timedelta | None = timedelta(days=14)
    sold: bool = True
