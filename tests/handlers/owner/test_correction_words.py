"""What is said of a correction: to whom, how much of what, and why."""

from __future__ import annotations

import pytest

from handlers.owner.correction_words import Said, read
from loyalty.ledger.units import EARNED, Unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ana 5 points spilled coffee", Said("ana", Unit.POINTS, 5, "spilled coffee")),
        ("Ana Maria 5 pkt – rozlana kawa", Said("Ana Maria", Unit.POINTS, 5, "rozlana kawa")),
        ("Ana 3 ștampile", Said("Ana", Unit.STAMPS, 3, "")),
        ("4821 2 stamps twice", Said("4821", Unit.STAMPS, 2, "twice")),
        ("-5 punktów pomyłka", Said("", Unit.POINTS, -5, "pomyłka")),
        ("ana 5 zł cashback sorry", Said("ana", Unit.MONEY, 500, "sorry")),
        ("ana 2,50 lei scuze", Said("ana", Unit.MONEY, 250, "scuze")),
        ("20 K7M2QX", None),
        ("ana points", None),
        ("ana 0 points", None),
        ("ana 1.5 points", None),
    ],
)
def test_a_correction_is_read(text: str, expected: Said | None) -> None:
    assert read(text, frozenset(EARNED), 2) == expected


def test_a_number_alone_is_of_the_only_unit_there_is() -> None:
    assert read("ana 2 sorry", frozenset({Unit.STAMPS}), 2) == Said("ana", Unit.STAMPS, 2, "sorry")
    assert read("ana 5 points sorry", frozenset({Unit.STAMPS}), 2) is None, "not five stamps"
    assert read("ana 2 sorry", frozenset(EARNED), 2) is None
