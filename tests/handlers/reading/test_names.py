"""Names on cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.names import clean_name
from handlers.reading.said_name import name_in


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ana", "Ana"),
        ("  ana   maria \n", "ana maria"),
        ("Zażółć Gęślą", "Zażółć Gęślą"),
        ("S\u0326tefan", "Ștefan"),
        ("O'Brien-Łoś 3rd", "O'Brien-Łoś 3rd"),
        ("李小龍", "李小龍"),
        ("نیما", "نیما"),
        ("Ana 🌸", "Ana 🌸"),
        ("{ $shop }", "{ $shop }"),  # Fluent
        ("<b>Ana</b> & co", "<b>Ana</b> & co"),  # HTML
        ("'; DROP TABLE member; --", "'; DROP TABLE member; --"),
        ("A\u202enA", "AnA"),  # writing turned round
        ("An\x00a\x07", "Ana"),
        ("Ana\u2028Free coffee", "Ana Free coffee"),  # no second line
        ("A\u200bna", "Ana"),
        ("Z" + "\u0335" * 60 + "algo", "Z\u0335\u0335algo"),
        ("x" * 40, "x" * 40),
        ("x" * 41, None),
        ("e\u0301" * 40, "é" * 40),
        ("q\u0301" * 40, None),  # more than the database keeps
        ("", None),
        ("   ", None),
        ("42", None),
        ("...", None),
        ("+48 601 222 333", None),
        ("\u3164\u3164", None),  # a letter that is blank
        ("\u202e\u202d", None),
        ("🌸", None),
        ("x" * 100_000, None),
        ("www.arcade.example", None),
        ("Ana www.arcade", None),
        ("https://arcade", None),
        ("shop.example", None),
        ("Ana shop.example", None),
        ("SHOP.EXAMPLE", None),
        ("Free-Coins.Com", None),
        ("t.me/free", None),
        ("sh\u200bop.example", None),  # what is shown counts
        ("12345.com", None),
        ("ana@shop.example", None),
        ("A. Nowak", "A. Nowak"),
        ("A.Nowak", "A.Nowak"),
        ("J.R.R. Tolkien", "J.R.R. Tolkien"),
        ("Dr.Ana", "Dr.Ana"),
        ("St. John", "St. John"),
        ("Ana...", "Ana..."),
        ("Max Jr.", "Max Jr."),
    ],
)
def test_a_name_is_what_can_be_seen_of_it(typed: str, kept: str | None) -> None:
    assert kept == clean_name(typed)


@given(st.text())
def test_a_kept_name_is_clean_already(typed: str) -> None:
    name = clean_name(typed)
    assert name is None or (name == clean_name(name) and 1 <= len(name) <= 64)


def test_a_name_holds_nothing_that_could_pass_for_a_code() -> None:
    """At the till it stands beside a code, and a reply must find only that one."""
    assert [clean_name(text) for text in ("Ben 25814", "25 814 Ben", "Ana 2")] == ["Ben", "Ben", "Ana 2"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ana", "Ana"),
        ("my name is Ana", "Ana"),
        ("Hi, I'm Ana Maria!", "Ana Maria"),
        ("it's Ana", "Ana"),
        ("call me Ben please", "Ben"),
        ("This is Ben.", "Ben."),
        ("mam na imię Ania", "Ania"),
        ("dzień dobry, jestem Ania", "Ania"),
        ("nazywam się Jan Kowalski", "Jan Kowalski"),
        ("Mă cheamă Ioana", "Ioana"),
        ("salut, sunt Mihai", "Mihai"),
        ("numele meu este Ana", "Ana"),
        ("Ana, 14 March", "Ana"),
        ("ANNA KOWALSKA!!!", "ANNA KOWALSKA"),
        ("Kowalska, Anna", "Kowalska, Anna"),
        ("Sunt", "Sunt"),
        ("I am", "I am"),
        ("Tuan", "Tuan"),
        ("Im Yoona", "Im Yoona"),
        ("!!!", "!!!"),
        ("Ana, 14 March, please!", "Ana"),
        ("Ana , 14.03, thanks", "Ana"),
    ],
)
def test_a_name_is_found_in_what_is_said_around_it(typed: str, name: str) -> None:
    assert name == name_in(typed)
