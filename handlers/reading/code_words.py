"""What staff say around a code and an amount: "code 48213 24.50 please", "24.50 48213", "48213-24.50"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.reading.words import normal, words_of
from loyalty.codes import is_well_formed

_LABELS = words_of("code kod cod codul kodu nr number numer amount kwota suma sum total bill rachunek nota")
_POLITE = words_of("please pls plz thanks thx prosze dzieki dziekuje rog mersi multumesc")
FOR = words_of("for to dla na do pentru pt")  # "24.50 for 48213"
_JOINED = re.compile(r"(\d+)[-–/](\d+[.,]\d{1,2})")  # a code and an amount, with one sign between them
_END = re.compile(r"\d{4}")
_AMOUNT = re.compile(r"\d+(?:[.,]\d{1,2})?")


def code_first(text: str, digits: Sequence[int], *, by_end: bool = False) -> str:
    """The code, then what belongs to it, without words that only say which is which, where a code of so many digits stands
    in it; else the text without politeness behind a number. `by_end`: four digits in front may be the end of a phone number."""
    said = _without_politeness(text.split())
    named = _behind_labels(said)
    if not named or not named[0][:1].isdigit():
        return text
    if (joined := _JOINED.fullmatch(named[0])) and _is_code(joined[1], digits):
        named = [joined[1], joined[2], *named[1:]]
    elif (
        len(named) == 2
        and not _is_code(named[0], digits)
        and not (by_end and _END.fullmatch(named[0]))
        and _AMOUNT.fullmatch(named[0])
        and _is_code(named[1], digits)
    ):
        named = [named[1], named[0]]
    elif (
        len(named) == 3
        and normal(named[1]) in FOR
        and _AMOUNT.fullmatch(named[0])
        and _is_code(named[2], digits)
    ):
        named = [named[2], named[0]]
    if not _is_code(named[0], digits):
        return text if said == text.split() else " ".join(said)
    rest = [word for place, word in enumerate(named[1:]) if place or normal(word) not in _LABELS]
    found = [named[0], *rest]
    return text if found == text.split() else " ".join(found)


def _is_code(word: str, digits: Sequence[int]) -> bool:
    return word.isascii() and word.isdigit() and len(word) in digits and is_well_formed(word)


def _without_politeness(words: Sequence[str]) -> Sequence[str]:
    """ "te rog" has two words."""
    end = len(words)
    while end > 1 and normal(words[end - 1]) in _POLITE:
        end -= 1
    return words[: end - 1] if 1 < end < len(words) and normal(words[end - 1]) == "te" else words[:end]


def _behind_labels(words: Sequence[str]) -> Sequence[str]:
    start = 0
    while start < len(words) and normal(words[start]) in _LABELS:
        start += 1
    return words[start:]
