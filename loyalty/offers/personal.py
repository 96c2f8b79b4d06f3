"""What an offer's text may leave open for each reader: their name, what they hold, what is missing for the next reward.

The words stand in braces in the text. An offer without them is the same message for thousands; one with them is filled in
for each member when it goes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Localised
from loyalty.messages.formatting import plain

NAME, BALANCE, MISSING = "name", "balance", "missing"
WORDS = (NAME, BALANCE, MISSING)
_OPEN = re.compile(r"\{(name|balance|missing)\}")

# A reader with a long name and a full card, for a preview, its length and its price.
_SOMEBODY: Mapping[str, Mapping[str, Arg]] = {
    NAME: {"name": "Aleksandra"},
    BALANCE: {"have": 8, "goal": 10, "total": 1480},
    MISSING: {"missing": 12, "unit": next(iter(Unit)).value},
}


def words_in(texts: Localised) -> frozenset[str]:
    """Those that any language leaves open."""
    return frozenset(word for _, text in texts.texts for word in _OPEN.findall(plain(text)))


def somebody(texts: Localised) -> dict[str, Arg]:
    """The arguments of a message with that text, as if for somebody; nothing for a text that is the same for everybody."""
    found = words_in(texts)
    return {name: arg for word in WORDS if word in found for name, arg in _SOMEBODY[word].items()}
