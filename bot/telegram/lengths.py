"""Telegram's limits on text, which it counts after reading the tags, in UTF-16 units: an address behind words counts
nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.words.markup import without_tags, words_of

TEXT = 4096
CAPTION = 1024

_OPENED, _CLOSED = re.compile("<[a-z]"), re.compile("</[a-z]")


def fits(rich: str, limit: int) -> bool:
    """Whether this HTML is short enough."""
    return len(rich) * 2 <= limit or shown(rich) <= limit


def pieces(rich: str, limit: int = TEXT) -> list[str]:
    """The text as several, cut between lines; a line that is too long by itself loses its tags."""
    if fits(rich, limit):
        return [rich]
    return list(_gathered(_lines(rich, limit), limit))


def _lines(rich: str, limit: int) -> Iterator[str]:
    for line in rich.split("\n"):
        if fits(line, limit) and _is_whole(line):
            yield line
        else:
            # Without tags there may be nothing left to escape a cut through the middle of one.
            yield from (_escaped(part) for part in _cut(without_tags(line), limit // 2))


def _gathered(lines: Iterator[str], limit: int) -> Iterator[str]:
    held = ""
    for line in lines:
        longer = f"{held}\n{line}" if held else line
        if fits(longer, limit):
            held = longer
        else:
            yield held
            held = line
    if held.strip():
        yield held


def _cut(plain: str, size: int) -> Iterator[str]:
    return (plain[start : start + size] for start in range(0, len(plain), size))


def _is_whole(line: str) -> bool:
    """Whether what is opened on this line is closed on it."""
    return len(_OPENED.findall(line)) == len(_CLOSED.findall(line))


def _escaped(plain: str) -> str:
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shown(rich: str) -> int:
    """How long it is where it is read."""
    return _units(words_of(rich))


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
