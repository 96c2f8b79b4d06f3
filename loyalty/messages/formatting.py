"""Formatting inside a text of the shop's own: bold, a link behind a word.

It stands in the text itself, as marks of three characters that no text from outside keeps. So the text is one string
wherever it is kept (a draft, an offer, the outbox), a text without formatting is what it always was, and each channel
says what it makes of a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_OPEN, _BODY, _CLOSE = "\ue001", "\ue002", "\ue003"  # for private use: no alphabet has them
_MARKS = re.compile(f"[{_OPEN}{_BODY}{_CLOSE}]")
_TOKEN = re.compile(f"{_OPEN}(?P<style>[a-z]*) ?(?P<address>[^{_OPEN}{_BODY}{_CLOSE}]*){_BODY}|{_CLOSE}")


class Style(StrEnum):
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    CODE = "code"
    PRE = "pre"
    QUOTE = "quote"
    LINK = "link"


_STYLES = {style.value: style for style in Style}


@dataclass(frozen=True, slots=True)
class Mark:
    """What words look like; a link has an `address`."""

    style: Style
    address: str = ""


def marked(mark: Mark, words: str) -> str:
    """These words so formatted. There may be other marks among them."""
    return f"{_OPEN}{mark.style.value} {unmarked(mark.address)}{_BODY}{words}{_CLOSE}"


def unmarked(text: str) -> str:
    """A text from outside, without the characters that would be taken for marks."""
    return _MARKS.sub("", text)


def rendered(text: str, write: Callable[[Mark, str], str]) -> str:
    """The text with each formatted piece as `write` has it, the innermost first. A mark without an end ends with the
    text, and one without a beginning is nothing."""
    if not _MARKS.search(text):
        return text
    levels: list[tuple[Mark | None, str]] = [(None, "")]
    at = 0
    for token in _TOKEN.finditer(text):
        levels[-1] = _with(levels[-1], unmarked(text[at : token.start()]))
        at = token.end()
        if token[0] != _CLOSE:
            levels.append((_mark(token["style"], token["address"]), ""))
        elif len(levels) > 1:
            _close(levels, write)
    levels[-1] = _with(levels[-1], unmarked(text[at:]))
    while len(levels) > 1:
        _close(levels, write)
    return levels[0][1]


def _with(level: tuple[Mark | None, str], more: str) -> tuple[Mark | None, str]:
    return level[0], level[1] + more


def _mark(style: str, address: str) -> Mark | None:
    """None for a style that this version does not know: its words stay."""
    known = _STYLES.get(style)
    return Mark(known, address) if known else None


def _close(levels: list[tuple[Mark | None, str]], write: Callable[[Mark, str], str]) -> None:
    mark, words = levels.pop()
    levels[-1] = _with(levels[-1], write(mark, words) if mark and words else words)


def plain(text: str) -> str:
    """The words alone."""
    return rendered(text, lambda _, words: words)


def cut(text: str, count: int) -> str:
    """The beginning with so many characters of its words; what was formatted stays so."""
    kept, at = "", 0
    for token in _TOKEN.finditer(text):
        kept, count = kept + text[at : token.start()][:count], count - (token.start() - at)
        if count <= 0:
            return kept
        kept, at = kept + token[0], token.end()
    return kept + text[at:][:count]
