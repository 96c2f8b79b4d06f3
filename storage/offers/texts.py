"""The texts of a promotion as a row keeps them: pairs of language and text, in JSON."""

from __future__ import annotations

import json

from loyalty.messages.args import Localised
from loyalty.offers.promotions import name_of


def texts_of(stored: str) -> Localised:
    return Localised(tuple((locale, text) for locale, text in json.loads(stored)))


def promotion_name(stored: str) -> Localised:
    return name_of(texts_of(stored))
