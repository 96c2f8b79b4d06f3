"""What people type, made comparable: "Saldo?", "saldo" and "SALDO!" are one word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LONGEST = 4096  # a Telegram text; nothing longer is worth reading

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_APOSTROPHES = "'’‘ʼ`´"
_ASCII = {
    code: None if char in _APOSTROPHES else char.lower() if char.isalnum() else " "
    for code, char in enumerate(map(chr, range(128)))
}  # most of what is typed; it means the same as below
_UNHEARD = frozenset({"Mn", "Me", "Cf"})


def words_of(text: str) -> frozenset[str]:
    """The words of a text, to look others up in."""
    return frozenset(text.split())


@lru_cache(256)  # each step of a turn asks it of the same text
def normal(text: str) -> str:
    """The text in small letters without accents, and digits, with one space between words."""
    if text.isascii() and text.isalnum():
        return text[:LONGEST].lower()
    if text.isascii():
        return " ".join(text[:LONGEST].translate(_ASCII).split())
    plain = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()  # "ﬁ", "𝓐" and their like
    apart = unicodedata.normalize("NFKD", plain).translate(_PLAIN)
    return " ".join("".join(map(_heard, apart)).split())


def _heard(char: str) -> str:
    """A letter or digit stays; a mark is dropped; anything else separates words."""
    if char.isalnum():
        return char
    if char in _APOSTROPHES or unicodedata.category(char) in _UNHEARD:
        return ""
    return " "
