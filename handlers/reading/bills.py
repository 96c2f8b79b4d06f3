"""What staff type of a purchase: an amount and what was bought, "24.50 coffee", "24.50 3 coffee", "coffee*3 24.50"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache

from handlers.reading.amounts import parse_amount
from handlers.reading.using import Use
from handlers.reading.words import normal, words_of
from loyalty.programme.tags import Tag
from loyalty.value import value

_MOST = 99  # of one thing on a bill
_LONGEST = 4  # words of a name
_TIMES = re.compile(r"\s*[*×]\s*(?=\d)")
_COUNTED = re.compile(r"(?P<word>.*?)\*(?P<count>\d{1,2})")

_JOINING = words_of("and & + plus with i oraz z ze și si cu")

Words = Mapping[str, str]  # normalised phrases to the ids of their tags


@value(frozen=True, slots=True)
class Bill:
    """`amount` in minor units, and `money` as it was typed; None and "" where there is none. `tags`: how many of each.
    `unknown` is the first word that is no tag; then nothing else of it can be relied on. `use`: so much of it is to be
    paid with cashback. `passes`: one use of one of these passes (ids) pays for it, or beside the amount; of any, where none
    is named; None: none does."""

    amount: int | None
    money: str = ""
    tags: Mapping[str, int] = field(default_factory=dict)
    unknown: str = ""
    use: Use | None = None
    passes: frozenset[str] | None = None


@lru_cache(maxsize=8)
def words_of_tags(tags: tuple[Tag, ...]) -> Words:
    """In all languages together: staff may say it in another than their own."""
    return {
        normal(phrase): tag.id
        for tag in tags
        for phrases in tag.phrases.values()
        for phrase in (*phrases, tag.id)
    }


def read_bill(text: str, decimals: int, words: Words) -> Bill | None:
    """None where there is neither an amount nor a tag, or a second number. A number alone is the amount, never a count."""
    if (amount := parse_amount(text, decimals)) is not None:
        return Bill(amount, text)
    parts = [part for part in _TIMES.sub("*", text).split() if _is_said(part, words)] if words else []
    for money, rest in _apart(parts):
        if (amount := parse_amount(money, decimals)) is not None:
            tags, unknown = _tags(rest, words)
            return None if _is_number(unknown, decimals) else Bill(amount, money, tags, unknown)
    tags, unknown = _tags(parts, words)
    return Bill(None, tags=tags) if tags and not unknown else None


def _is_said(part: str, words: Words) -> bool:
    """Whether it says something of its own: the "and" of "24.50 and 3 coffee" does not."""
    return part.lower() not in _JOINING or normal(part) in words


def _apart(parts: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """The amount in front, as long as it can be, or behind."""
    for at in range(len(parts) - 1, 0, -1):
        yield " ".join(parts[:at]), parts[at:]
    for at in range(1, len(parts)):
        yield " ".join(parts[at:]), parts[:at]


def _is_number(word: str, decimals: int) -> bool:
    return parse_amount(word, decimals) is not None


def _tags(parts: Sequence[str], words: Words) -> tuple[Mapping[str, int], str]:
    """How many of each, and the first word that is none."""
    found: dict[str, int] = {}
    at = 0
    while at < len(parts):
        counted = parts[at].isdecimal() and 0 < int(parts[at]) <= _MOST and at + 1 < len(parts)
        count, start = (int(parts[at]), at + 1) if counted else (1, at)
        read = _longest(parts[start : start + _LONGEST], words)
        if read is None:
            return found, parts[start]
        tag, length, times = read
        found[tag] = found.get(tag, 0) + count * times
        at = start + length
    return found, ""


def _longest(parts: Sequence[str], words: Words) -> tuple[str, int, int] | None:
    """The tag that the longest phrase names, of how many words it is, and how many there are of it."""
    for length in range(len(parts), 0, -1):
        phrase = " ".join(parts[:length])
        counted = _COUNTED.fullmatch(phrase)
        word, times = (counted["word"], int(counted["count"])) if counted else (phrase, 1)
        if times and (tag := words.get(normal(word))):
            return tag, length, times
    return None
