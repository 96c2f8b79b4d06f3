"""What people type, made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.words import normal


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("card", "card"),
        ("CARD", "card"),
        ("/card", "card"),
        ("  my   card \n", "my card"),
        ("Saldo?", "saldo"),
        ("saldo!!! 🙏", "saldo"),
        ("Ile mam punktów?", "ile mam punktow"),
        ("ŁÓDŹ", "lodz"),
        ("ștergeți", "stergeti"),
        ("s\u0326terge\u0326", "sterge"),  # letters typed as a letter and a mark
        ("ştergeţi", "stergeti"),  # the old Romanian letters with a cedilla
        ("Straße", "strasse"),
        ("what's new", "whats new"),
        ("what’s new", "whats new"),
        ("stop-please.now", "stop please now"),
        ("ｓｔｏｐ", "stop"),
        ("st\u200bop", "stop"),  # a zero-width space inside
        ("1️⃣", "1"),
        ("👍🏽", ""),
        ("\x00\x01", ""),
        ("", ""),
    ],
)
def test_the_same_word_however_it_is_typed(typed: str, heard: str) -> None:
    assert heard == normal(typed)


@given(st.text())
def test_anything_can_be_typed_and_once_is_enough(typed: str) -> None:
    assert normal(typed) == normal(normal(typed))


def test_nobody_types_a_book() -> None:
    assert len(normal("a" * 1_000_000)) == 4096
