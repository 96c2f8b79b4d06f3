"""Marks in a text: what is read, what is cut, and that nobody can type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.markup import in_tags, in_words
from loyalty.messages.formatting import Mark, Style, cut, marked, plain, rendered, unmarked

MENU = Mark(Style.LINK, "https://arcade.example/menu")
TEXT = f"Free {marked(Mark(Style.BOLD), 'cake, see ' + marked(MENU, 'our menu'))} now"

letters = st.text(st.characters(codec="utf-8"), max_size=12)
typed = st.lists(st.sampled_from(["a", "bold ", "link x", "\ue001", "\ue002", "\ue003"]), max_size=20).map(
    "".join
)
texts = st.recursive(
    letters.map(unmarked),
    lambda inner: st.lists(inner | inner.map(lambda words: marked(MENU, words)), max_size=3).map("".join),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("text", "html", "sms"),
    [
        (
            TEXT,
            'Free <b>cake, see <a href="https://arcade.example/menu">our menu</a></b> now',
            "Free cake, see our menu https://arcade.example/menu now",
        ),
        (marked(MENU, "arcade.example/menu/"), '<a href="https://arcade.example/menu">arcade.example/menu/</a>', "arcade.example/menu/"),
        (marked(Mark(Style.LINK, "tg://user?id=1"), "Max"), '<a href="tg://user?id=1">Max</a>', "Max"),
        (marked(Mark(Style.SPOILER), "secret"), "<tg-spoiler>secret</tg-spoiler>", "secret"),
        ("a\ue001bold \ue002b", "a<b>b</b>", "ab"),  # without an end
        ("a\ue003b", "ab", "ab"),  # without a beginning
        ("a\ue001newer \ue002b\ue003", "ab", "ab"),  # a style that this version does not know
        ("a\ue001\ue001", "a", "a"),
    ],
)  # fmt: skip
def test_each_channel_says_what_it_makes_of_a_mark(text: str, html: str, sms: str) -> None:
    assert (html, sms) == (rendered(text, in_tags), rendered(text, in_words))


@given(text=texts, count=st.integers(0, 40))
def test_a_cut_counts_what_is_read(text: str, count: int) -> None:
    assert plain(text)[:count] == plain(cut(text, count))


@given(typed)
def test_no_text_breaks_out_of_its_marks(text: str) -> None:
    html = rendered(text, in_tags)
    assert html.count("<b>") == html.count("</b>")
    assert unmarked(html) == html
    assert plain(unmarked(text)) == unmarked(text)
