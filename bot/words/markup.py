"""Telegram's small HTML: what is put into it is escaped, and it is turned into plain text."""

from __future__ import annotations

import html
import re

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


def _unlinked(anchor: re.Match[str]) -> str:
    address, text = anchor.groups()
    return text if text == address else f"{text} {address}"
