"""Phrases of the locales that are looked for inside a text.

A star that stands alone is a gap of a few words, one at the end of a word stands for its other endings,
and a bar is an "or": `don't want * messages|texts`, `wypis*`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.words import normal

_GAP = r"(?: \S+){0,5}"  # what people put between "no more" and "messages"


def read(phrase: str) -> str:
    """The phrase as `normal` would have it, with its marks."""
    return " ".join(filter(None, map(_word, phrase.split())))


def _word(word: str) -> str:
    return word if word == "*" else "|".join(filter(None, map(_ending, word.split("|"))))


def _ending(word: str) -> str:
    plain = normal(word)
    return f"{plain}*" if plain and word.endswith("*") else plain


def found(meant: frozenset[str], spared: frozenset[str], text: str) -> bool:
    """Whether one of the phrases stands in this text (as `normal` leaves it). Where several begin at one
    word the one of most words is what was said: `spared` are those that mean nothing here, as "bus stop"."""
    return any(match.lastgroup is None for match in _pattern(meant, spared).finditer(text))


@lru_cache(8)
def _pattern(meant: frozenset[str], spared: frozenset[str]) -> re.Pattern[str]:
    marked = [(-_words(one), 0, f"(?P<s{index}>{_regex(one)})") for index, one in enumerate(sorted(spared))]
    marked += [(-_words(one), 1, _regex(one)) for one in sorted(meant)]
    either = "|".join(regex for *_, regex in sorted(marked)) or r"(?!)"
    return re.compile(rf"(?<!\S)(?:{either})(?!\S)")


def _words(phrase: str) -> int:
    return sum(word != "*" for word in phrase.split())


def _regex(phrase: str) -> str:
    regex = "".join(_GAP if word == "*" else f" {_either(word)}" for word in phrase.split())
    return regex.removeprefix(" ")


def _either(word: str) -> str:
    endings = (
        re.escape(one.removesuffix("*")) + (r"\S*" if one.endswith("*") else "") for one in word.split("|")
    )
    return f"(?:{'|'.join(endings)})"
