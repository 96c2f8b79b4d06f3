"""Names that may contain a word, with or without accents: searched much faster than each name is made comparable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from handlers.reading.words import normal

_LATIN = range(0x80, 0x250)  # the letters beyond ASCII that languages of Europe write names with


def may_contain(words: Iterable[str]) -> re.Pattern[str]:
    """What is found in every name that contains one of the words (see `normal`), and in some that do not: whatever becomes
    no single letter may be part of any word."""
    return re.compile("|".join((*("".join(map(_letter, word)) for word in words), _ANY)))


def _letter(plain: str) -> str:
    return f"[{re.escape(plain + plain.upper())}{_ACCENTED.get(plain, '')}]"


def _accented() -> tuple[Mapping[str, str], str]:
    """Letters by what they are without accents; and those that are no single one then."""
    accented, others = dict[str, str](), "'`"
    for char in map(chr, _LATIN):
        plain = normal(char)
        if len(plain) == 1:
            accented[plain] = accented.get(plain, "") + char
        else:
            others += char
    return accented, others


_ACCENTED, _OTHERS = _accented()
_ANY = f"[{re.escape(_OTHERS)}{chr(_LATIN.stop)}-\U0010ffff]"
