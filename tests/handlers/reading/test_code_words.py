"""A code and an amount, as staff say them."""

from __future__ import annotations

import pytest

from handlers.reading.code_words import code_first


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("72561 24.50", "72561 24.50"),
        ("code 72561 24.50", "72561 24.50"),
        ("kod: 72561 24,50", "72561 24,50"),
        ("codul 72561 suma 24,50", "72561 24,50"),
        ("72561 kwota 24,50", "72561 24,50"),
        ("72561 24.50 please", "72561 24.50"),
        ("72561 24,50 te rog", "72561 24,50"),
        ("72561 stamp please", "72561 stamp"),
        ("24.50 72561", "72561 24.50"),
        ("24.50 for 72561", "72561 24.50"),
        ("24,50 dla 72561", "72561 24,50"),
        ("24.50 for 72562", "24.50 for 72562"),
        ("72561-24.50", "72561 24.50"),
        ("72561-24", "72561-24"),  # may be a voucher's
        ("24.50 72562", "24.50 72562"),  # no code ends so
        ("24.50 please", "24.50"),
        ("24.50  coffee", "24.50  coffee"),
        ("72561 card 7", "72561 card 7"),
        ("72561 24.50 own cup", "72561 24.50 own cup"),
        ("72561 48217", "72561 48217"),  # two codes
        ("2x 72561", "2x 72561"),
        ("72561 24.50 sum", "72561 24.50 sum"),  # only what stands behind the code
        ("code", "code"),
        ("thanks", "thanks"),
        ("card please", "card please"),
        ("number 601 222 333", "number 601 222 333"),
        ("", ""),
    ],
)
def test_a_code_stands_first(said: str, read: str) -> None:
    assert read == code_first(said, (5, 7))


def test_the_end_of_a_phone_number_is_no_amount() -> None:
    assert (code_first("4821 72561", (5,)), code_first("4821 72561", (5,), by_end=True)) == (
        "72561 4821",
        "4821 72561",
    )
