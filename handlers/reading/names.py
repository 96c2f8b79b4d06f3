"""Names as people type them, and as a card can show them."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

LONGEST = 40
_KEPT = 64  # what the database keeps, accents typed apart included
_MARKS = 2  # accents on one letter; more are an ornament that spills over the lines around it
_READ = 400  # nothing longer is a name

_CODE_LIKE = re.compile(r"\d(?:[ -]?\d){3,}")  # at the till a name stands beside a code

_JOINERS = "\u200c\u200d"  # Persian and Hindi names, and emoji, are written with them
# Letters by their category, and blank to the eye: a name of these is no name.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def clean_name(text: str) -> str | None:
    """The name in this text, of 1-40 visible characters with a letter among them; None if there is none.
    Dropped are controls, marks that turn the direction of writing, and digits that could pass for a code.
    Markup stays: in a name it is just text."""
    shown = "".join(map(_seen, unicodedata.normalize("NFC", text[:_READ])))
    name = " ".join(_CODE_LIKE.sub(" ", _lightly_accented(shown)).split()).strip(_JOINERS)
    if not any(char.isalpha() for char in name) or len(name) > _KEPT or _width(name) > LONGEST:
        return None
    return name


def _seen(char: str) -> str:
    """A space for whatever separates, nothing for what is invisible."""
    category = unicodedata.category(char)
    if char.isspace() or category.startswith("Z"):
        return " "
    hidden = category.startswith("C") and char not in _JOINERS
    return "" if hidden or char in _BLANK else char


def _lightly_accented(text: str) -> str:
    runs = groupby(text, key=_is_mark)
    return "".join("".join(list(run)[:_MARKS] if marks else run) for marks, run in runs)


def _width(name: str) -> int:
    return sum(1 for char in name if not _is_mark(char) and char not in _JOINERS)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me"}
