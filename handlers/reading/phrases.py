"""Phrases of the locales that are looked for inside a text.

`*` alone is a gap of a few words, at the end of a word any ending; `|` is "or": `cancel * messages|texts`,
`wypis*`. `~` is a gap within one clause, because in "I don't want tea, any offers?" the offers are wanted:
`don't want ~ offers`. `.` is the end of the text, and in front its beginning.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from handlers.reading.words import LONGEST, normal

_BREAKS = re.compile(r"[,;:.!?\u2026]+")  # each a word "," of the text that is searched
_BREAK = "(?: ,)?"
_END = "."
ANY_ENDING = "*"  # at the end of a word
_MARKS = {
    "*": rf"(?:{_BREAK} [^ ,]+){{0,5}}",  # what people put between "cancel" and "subscription"
    "~": rf"{_BREAK}(?: [^ ,]+){{0,3}}",
    _END: "$",
}


def read(phrase: str) -> str:
    """The phrase as `normal` would have it, with its marks."""
    return " ".join(filter(None, map(_word, phrase.split())))


def _word(word: str) -> str:
    return word if word in _MARKS else "|".join(filter(None, map(_ending, word.split("|"))))


def _ending(word: str) -> str:
    plain = normal(word)
    return f"{plain}{ANY_ENDING}" if plain and word.endswith(ANY_ENDING) else plain


def found(text: str, *lists: frozenset[str]) -> frozenset[int]:
    """Which of these lists, by their places, have a phrase that stands in this text. A word belongs to one
    phrase: of those that begin at it the longest counts, and of equals that of the earlier list."""
    return frozenset(_list_of(match) for match in _pattern(lists).finditer(_clauses(text)))


def whole(phrases: frozenset[str], text: str) -> bool:
    """Whether one of the phrases is all that this text says."""
    return _pattern((phrases,)).fullmatch(_clauses(text)) is not None


@lru_cache(64)  # several steps of a turn search the same text
def _clauses(text: str) -> str:
    return " , ".join(filter(None, map(normal, _BREAKS.split(text[:LONGEST]))))


@lru_cache(8)
def _pattern(lists: tuple[frozenset[str], ...]) -> re.Pattern[str]:
    """All phrases as one expression, in which a group's name begins with the place of its list."""
    marked = sorted(
        (-_words(one), place, f"(?P<l{place}_{number}>{_regex(one)})")
        for place, phrases in enumerate(lists)
        for number, one in enumerate(sorted(phrases))
    )
    either = "|".join(regex for *_, regex in marked) or r"(?!)"
    return re.compile(rf"(?<!\S)(?:{either})(?!\S)")


def _list_of(match: re.Match[str]) -> int:
    assert match.lastgroup
    return int(match.lastgroup[1:].partition("_")[0])


def _words(phrase: str) -> int:
    return sum(word not in _MARKS for word in phrase.split())


def _regex(phrase: str) -> str:
    words = phrase.split()
    if words[0] == _END:
        return "^" + _regex(" ".join(words[1:]))
    return _either(words[0]) + "".join(_after(*pair) for pair in pairwise(words))


def _after(before: str, word: str) -> str:
    return _MARKS.get(word) or ("" if before == "~" else _BREAK) + f" {_either(word)}"


def _either(word: str) -> str:
    endings = (
        re.escape(one.removesuffix("*")) + (r"\S*" if one.endswith("*") else "") for one in word.split("|")
    )
    return f"(?:{'|'.join(endings)})"
