"""Several amounts in one text, "24.50 + 3", "12 x 2": nothing is added up here."""

from __future__ import annotations

import re

_SUM = re.compile(r"\d[\d.,]*(?:\s*(?:[+*x×&]|and|plus|i|oraz|și|si)\s*\d[\d.,]*)+\s*=?", re.IGNORECASE)


def is_sum(text: str) -> bool:
    """Whether it is nothing but numbers to be added up, or multiplied."""
    return _SUM.fullmatch(text.strip()) is not None
