"""Our own texts that come back: a phone's reaction to a message, quoted lines, a quotation in marks. Nobody's
commands stand in them; the words beside them are the person's own."""

from __future__ import annotations

import re
import unicodedata
from itertools import zip_longest

from handlers.reading import phrases
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import LONGEST, normal

_OPENING = re.compile(r"[“„”«\"]|(?<!\w)['‘]")  # the mark of "don't" opens nothing
_CLOSING = re.compile(r"[”“»\"]|['’](?!\w)")
_INVISIBLE = str.maketrans(
    "", "", "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)  # Google Messages marks with them
_LOUD = "‼⁉"  # emoji that Unicode counts as punctuation
_MOST_WORDS_BESIDE_AN_EMOJI = 2  # "👍 to", "❤️ na", and the same in languages that the shop does not speak

_QUOTED_LINE = re.compile(r"\s*>")
_FORWARDED = re.compile(
    r"^[ \t]*(?:fwd?|pd)\s*:.*(?:\n.*\S.*)*", re.IGNORECASE | re.MULTILINE
)  # to an empty line
_WHO_WROTE = re.compile(r".*\b(?:wrote|napisał(?:a|\(a\))?|pisze|a scris)\s*:\s*", re.IGNORECASE)
_FROM_HERE_ON = re.compile(r"^[ \t]*-{4,}[^-\n]+-{4,}", re.MULTILINE)  # "-----Original Message-----"
_QUOTATION = re.compile(r'“[^“”]*(?:”|\Z)|„[^„“”]*(?:[”“]|\Z)|«[^«»]*(?:»|\Z)|”[^“”]*”|"[^"]*"')
_PLAIN = re.compile(r"[\w .,!?+*]{0,200}")  # no mark that quotes, in one line: most of what is typed
_FEWEST_WORDS = 4  # our texts are longer; whoever writes "STOP" in marks says it themselves


def is_reaction(words: Vocabulary, text: str) -> bool:
    """Whether a phone reacted to a message: `Loved “…”`, `👍 to “…”`, `Polubiono „…”`."""
    if text.isascii() and text.lower() == text.upper():
        return False  # "48213 24.50": each phrase of a phone has a letter
    shown = text[:LONGEST].translate(_INVISIBLE).strip()
    before, quotation, after = _parts(shown)
    if phrases.whole(words.reactions, f"{before} quotation {after}" if quotation else shown):
        return True
    beside = len(normal(before).split())
    return bool(quotation) and not after and _is_emoji(before[:1]) and beside <= _MOST_WORDS_BESIDE_AN_EMOJI


def _parts(text: str) -> tuple[str, str, str]:
    """What stands before the quotation, the quotation with its marks, and what stands after it. A phone may
    cut a long one short, and then it has no end."""
    opening = _OPENING.search(text)
    begin = opening.start() if opening else len(text)
    *_, end = len(text), *(mark.end() for mark in _CLOSING.finditer(text, begin + 1))
    return text[:begin], text[begin:end], text[end:]


def _is_emoji(char: str) -> bool:
    return bool(char) and (char in _LOUD or unicodedata.category(char) == "So")


def own_words(text: str) -> str:
    """The text without what it quotes: lines after `>`, a forwarded text, and quotations of four words or
    more in marks. "" where nothing is left."""
    if _PLAIN.fullmatch(text):
        return text.strip()
    before = _FROM_HERE_ON.split(text[:LONGEST], maxsplit=1)[0]
    lines = _FORWARDED.sub("", before).splitlines()
    own = [
        line
        for line, after in zip_longest(lines, lines[1:], fillvalue="")
        if not _QUOTED_LINE.match(line) and not (_WHO_WROTE.fullmatch(line) and _QUOTED_LINE.match(after))
    ]
    return _QUOTATION.sub(_short, "\n".join(own)).strip()


def _short(quotation: re.Match[str]) -> str:
    return quotation[0] if len(quotation[0].split()) < _FEWEST_WORDS else " "
