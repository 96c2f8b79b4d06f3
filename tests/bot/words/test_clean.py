"""Text from outside, made harmless."""

import pytest

from bot.words import clean


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana", "Ana"),
        ("Ana Ștefan", "Ana Ștefan"),
        ("Ana\nYou won 100 points", "Ana You won 100 points"),
        ("Ana\r\n\tB", "Ana B"),
        ("Ana\u2028B", "Ana B"),
        ("A\x00na\x1b[31m", "Ana[31m"),
        ("\u202eanA", "anA"),  # right-to-left override
        ("A\u2066n\u2069a\u200e", "Ana"),
        ("A\u200bna\ufeff", "Ana"),
        ("A\ud83dna", "Ana"),  # half of a surrogate pair
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),  # a joined family stays together
        ("אנה", "אנה"),
    ],
)
def test_a_name_shows_what_it_is(name: str, shown: str) -> None:
    assert shown == clean.line(name)


def test_a_text_of_the_shop_keeps_its_lines() -> None:
    assert clean.seen("Two\nlines\u202e") == "Two\nlines"


@pytest.mark.parametrize(
    ("heard", "kept"), [("a\x00b", "ab"), ("\ud800a\udfff", "a"), ("ok\n", "ok\n"), ("x" * 5000, "x" * 4096)]
)
def test_what_is_heard_can_be_stored(heard: str, kept: str) -> None:
    assert kept == clean.storable(heard)
    kept.encode()
