"""Text from outside made harmless: for the database when it comes in, for its reader when it is shown."""

from __future__ import annotations

import re

# What no database or encoding takes: NUL, and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

# Characters nobody sees, which can make a text look like another one: controls, bidi embeddings, overrides and
# isolates, zero-width marks. Joiners stay, since emoji are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")


_NAME = 64  # characters: Telegram's own limit for a first name


def storable(text: str, longest: int = 4096) -> str:
    """The beginning of a text, without the characters that no database takes."""
    return _UNSTORABLE.sub("", text[:longest])


def seen(text: str) -> str:
    """A text of several lines without its invisible characters."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def line(text: str) -> str:
    """The same on one line, so that a name cannot look like the next sentence of a message."""
    return seen(text) if text.isprintable() else _BREAKS.sub(" ", seen(text))


def first_name(told: str) -> str:
    """A person's, as their channel tells it."""
    return line(told)[:_NAME].strip()
