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

# Endings that a name is not written with, and those that messengers make a link of wherever they stand.
_KNOWN = "com|net|org|info|biz|shop|store|online|site|xyz|top|app|link|pl|ro|eu|uk|de|io|me|gg|ly|ru|ua"
_WEB_ADDRESS = re.compile(
    rf"""https?:// | \bwww\. | \b(?:[^\W_]|-)+\.(?:{_KNOWN})/ | [\w-]{{2,}}\.(?:{_KNOWN})\b
    | [\w-]{{2,}}\.(?-i:[a-z]{{3,}}|[A-Z]{{3,}})(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)

_JOINERS = "\u200c\u200d"  # Persian and Hindi names, and emoji, are written with them
# Letters by their category, and blank to the eye: a name of these is no name.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def clean_name(text: str) -> str | None:
    """The name in this text, of 1-40 visible characters with a letter among them; None if there is none.
    Dropped are controls, marks that turn the direction of writing, and digits that could pass for a code.
    Markup stays: in a name it is just text. The address of a web page is no name: whoever reads it could open it."""
    name = " ".join(_CODE_LIKE.sub(" ", _lightly_accented(_shown(text))).split()).strip(_JOINERS)
    if is_web_address(text) or _WEB_ADDRESS.search(name):
        return None
    if not any(char.isalpha() for char in name) or len(name) > _KEPT or _width(name) > LONGEST:
        return None
    return name


def is_web_address(text: str) -> bool:
    """Whether the address of a web page stands in it, with or without http: "shop.example", but not "A. Nowak" or
    "Dr.Ana"."""
    return _WEB_ADDRESS.search(_shown(text)) is not None


def _shown(text: str) -> str:
    return "".join(map(_seen, unicodedata.normalize("NFC", text[:_READ])))


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
