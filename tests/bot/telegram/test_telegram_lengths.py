"""Long texts in pieces that Telegram takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.lengths import CAPTION, TEXT, fits, pieces
from bot.words.markup import without_tags


@pytest.mark.parametrize(
    ("rich", "limit", "does"),
    [
        ("a" * 1024, CAPTION, True),
        ("a" * 1025, CAPTION, False),
        ("<b>" + "a" * 1024 + "</b>", CAPTION, True),  # tags are not counted
        (
            '<a href="https://arcade.example">' + "a" * 1024 + "</a>",
            CAPTION,
            True,
        ),  # nor is what is behind words
        ("&amp;" * 1024, CAPTION, True),
        ("👍" * 512, CAPTION, True),  # two units each
        ("👍" * 513, CAPTION, False),
    ],
)
def test_length_is_counted_after_the_tags(rich: str, limit: int, does: bool) -> None:
    assert does is fits(rich, limit)


def test_a_short_text_is_one_piece() -> None:
    assert pieces("<b>a</b>\nb") == ["<b>a</b>\nb"]


def test_a_long_text_is_cut_between_lines() -> None:
    lines = [f"<b>{number}</b> " + "x" * 95 for number in range(100)]
    parts = pieces("\n".join(lines))
    assert len(parts) == 3
    assert "\n".join(parts) == "\n".join(lines)


def test_a_line_too_long_by_itself_loses_its_tags_and_no_letter() -> None:
    parts = pieces("<b>" + "a&amp;" * 6000 + "</b>")
    assert all(fits(part, TEXT) and "<" not in part for part in parts)
    assert "".join(without_tags(part).replace("\n", "") for part in parts) == "a&" * 6000


def test_tags_open_over_lines_are_dropped_when_it_must_be_cut() -> None:
    parts = pieces("<b>" + ("word " * 100 + "\n") * 20 + "</b>")
    assert all(len(re.findall("<b>", part)) == len(re.findall("</b>", part)) for part in parts)


@given(st.text(alphabet="ab\n&<>👍", max_size=400), st.integers(10, 50))
def test_every_piece_fits(plain: str, limit: int) -> None:
    rich = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parts = pieces(rich, limit)
    assert all(fits(part, limit) for part in parts)
    assert re.sub(r"\s", "", without_tags("".join(parts))) == re.sub(r"\s", "", plain)
