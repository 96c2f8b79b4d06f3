"""HTML is read as the Bot API reads it."""

from __future__ import annotations

from typing import Any

import pytest

from playground.telegram.entities import formatted
from playground.telegram.errors import ApiError
from playground.telegram.html import parse_html

# fmt: off
READ: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("plain", "plain", []),
    ("<b>bold</b> not", "bold not", [("bold", 0, 4)]),
    ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd",
     [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1), ("strikethrough", 3, 1)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),  # UTF-16: an emoji is two
    ("&lt;b&gt; &amp; &quot;&#33;&#x21;", '<b> & "!!', []),
    ("a & b &nbsp;", "a & b &nbsp;", []),  # an unknown reference stays as it is
    ('<a href="https://shop.example/t">terms</a>', "terms", [("text_link", 0, 5, "https://shop.example/t")]),
    ("<a href='https://shop.example/?a=1&amp;b=2'>x</a>", "x", [("text_link", 0, 1, "https://shop.example/?a=1&b=2")]),
    ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
    ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
    ("<pre>x</pre><code>y</code>", "xy", [("pre", 0, 1), ("code", 1, 1)]),
    ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
    ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
    ("<B>x</b>", "x", [("bold", 0, 1)]),
    ("<b></b>x", "x", []),
]
# fmt: on


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_it_reads(source: str, text: str, entities: list[tuple[Any, ...]]) -> None:
    read = parse_html(source)

    assert read.text == text
    assert [tuple(entity.values()) for entity in read.entities] == entities


# fmt: off
REFUSED = [
    ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("ą<br>", 'Unsupported start tag "br" at byte offset 2'),  # bytes, not characters
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<3", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<a href="x', 'Unclosed start tag at byte offset 0'),
    ('<a href', 'Unclosed start tag "a" at byte offset 0'),
]
# fmt: on


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_it_refuses(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)

    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


# fmt: off
SHOWN: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("  x \n", "x", []),
    ("<b> x </b>\n", " x", [("bold", 0, 2)]),  # an entity holds the white space before it, not that at the end
    ("see https://shop.example/t now", "see https://shop.example/t now", [("url", 4, 22)]),
    ("/start j-main", "/start j-main", [("bot_command", 0, 6)]),
    ("a/b", "a/b", []),
    ("<code>/start</code>", "/start", [("code", 0, 6)]),
    ("me@shop.example", "me@shop.example", [("email", 0, 15)]),
    ("@regulars_bot #offer", "@regulars_bot #offer", [("mention", 0, 13), ("hashtag", 14, 6)]),
]
# fmt: on


@pytest.mark.parametrize(("source", "text", "entities"), SHOWN)
def test_it_trims_and_recognises(source: str, text: str, entities: list[tuple[Any, ...]]) -> None:
    shown = formatted(source, "HTML", None)

    assert shown.text == text
    assert [tuple(entity.values()) for entity in shown.entities] == entities
