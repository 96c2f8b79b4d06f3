"""Cashback that is to be used for a bill, as staff type it: "24.50 use 5", "24.50 coffee use all"."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.reading.amounts import parse_amount
from handlers.reading.words import normal

Use = int | Literal["all"]  # minor units; 0: the word was said, and not how much

_LONGEST = 3  # words of a phrase


@dataclass(frozen=True, slots=True)
class Said:
    """How much is to be used, its `money` as it was typed, and the `rest` of the text."""

    use: Use
    rest: str
    money: str = ""


def read_use(text: str, decimals: int, intents: Mapping[str, str], of_shop: Container[str]) -> Said | None:
    """None where nothing is said of it. A word that is the shop's own (`of_shop`, for a tag) is not ours."""
    parts = text.split()
    for at in range(len(parts)):
        for length in range(_LONGEST, 0, -1):
            phrase = normal(" ".join(parts[at : at + length]))
            if phrase in of_shop:
                break
            if intents.get(phrase) == "use-all":
                return Said("all", _without(parts, at, at + length))
            if intents.get(phrase) == "use":
                return _so_much(parts, at, at + length, decimals)
    return None


def _so_much(parts: Sequence[str], at: int, start: int, decimals: int) -> Said:
    """The amount behind the word, as long as it can be."""
    for end in range(len(parts), start, -1):
        money = " ".join(parts[start:end])
        if (amount := parse_amount(money, decimals)) is not None:
            return Said(amount, _without(parts, at, end), money)
    return Said(0, _without(parts, at, start))


def _without(parts: Sequence[str], start: int, end: int) -> str:
    return " ".join((*parts[:start], *parts[end:]))
