"""Text from outside, made harmless: for the database on its way in, for a reader on its way out."""

from __future__ import annotations

import re

# What no database or encoding takes: NUL, and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

# What could make a text lie about itself: controls, bidi embeddings, overrides and isolates, marks
# nobody sees. Joiners stay, emoji are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")


def storable(text: str, longest: int = 4096) -> str:
    """What was heard, as far as it can be kept."""
    return _UNSTORABLE.sub("", text[:longest])


def seen(text: str) -> str:
    """A text of several lines without its invisible characters."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def line(text: str) -> str:
    """The same on one line: a name cannot pretend to be the next sentence of ours."""
    return seen(text) if text.isprintable() else _BREAKS.sub(" ", seen(text))
