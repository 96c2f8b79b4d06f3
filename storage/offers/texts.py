"""The texts of a promotion as a row keeps them: pairs of language and text, in JSON."""

from __future__ import annotations

import json

from loyalty.messages.args import Localised
from loyalty.offers.promotions import name_of


def texts_of(stored: str) -> Localised:
    return Localised(tuple((locale, text) for locale, text in json.loads(stored)))


def variants_of(stored: str) -> tuple[Localised, ...]:
    """Other wordings: a list of the same."""
    if stored == "[]":
        return ()
    return tuple(Localised(tuple((locale, text) for locale, text in each)) for each in json.loads(stored))


def promotion_name(stored: str, variants: str = "[]", variant: int = 1) -> Localised:
    """Of a wording, from 1."""
    return name_of(texts_of(stored) if variant <= 1 else variants_of(variants)[variant - 2])
