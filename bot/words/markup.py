"""Telegram's small HTML: what is put into it is escaped, and it is turned into plain text."""

from __future__ import annotations

import html
import re

from loyalty.messages.formatting import Mark, Style

# Fluent refuses an argument over 2,500 characters; escaping makes one up to six times longer.
_LONGEST_RAW, _LONGEST = 400, 2400

_ANCHOR = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>")


def raw(text: str) -> str:
    """An argument of a plain text, no longer than Fluent takes."""
    return text[:_LONGEST]


def escaped(text: str) -> str:
    """An argument of a text with tags, no longer than Fluent takes."""
    if text.isalnum() and len(text) <= _LONGEST:
        return text
    whole = html.escape(text[:_LONGEST])
    return whole if len(whole) <= _LONGEST else html.escape(text[:_LONGEST_RAW])


def without_tags(text: str) -> str:
    """Telegram's HTML as plain text; of a link stay its words and its address."""
    return html.unescape(_TAG.sub("", _ANCHOR.sub(_unlinked, text)))


def words_of(text: str) -> str:
    """The same without the addresses: what is read, and what Telegram counts."""
    return html.unescape(_TAG.sub("", text))


# How a style is written in Telegram's HTML. https://core.telegram.org/bots/api#html-style
_STYLED = {
    Style.BOLD: "b",
    Style.ITALIC: "i",
    Style.UNDERLINE: "u",
    Style.STRIKETHROUGH: "s",
    Style.SPOILER: "tg-spoiler",
    Style.CODE: "code",
    Style.PRE: "pre",
    Style.QUOTE: "blockquote",
}


def in_tags(mark: Mark, words: str) -> str:
    """A formatted piece of an escaped text."""
    if mark.style is Style.LINK:
        return f'<a href="{mark.address}">{words}</a>'
    return f"<{_STYLED[mark.style]}>{words}</{_STYLED[mark.style]}>"


def in_words(mark: Mark, words: str) -> str:
    """The same where there is no formatting: behind the words of a link stands its address, unless they are it."""
    shown = mark.style is Style.LINK and mark.address.startswith(("https://", "http://"))
    return f"{words} {mark.address}" if shown and not _is_said(mark.address, words) else words


def _is_said(address: str, words: str) -> bool:
    return _bare(address) == _bare(words.strip())


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def _unlinked(anchor: re.Match[str]) -> str:
    address, text = anchor.groups()
    return text if text == address else f"{text} {address}"
