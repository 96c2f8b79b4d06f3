"""An amount and what was bought, as staff type it."""

from __future__ import annotations

import pytest

from handlers.reading.bills import Bill, read_bill, words_of_tags
from loyalty.messages.args import Localised
from loyalty.programme.tags import Tag

WORDS = words_of_tags(
    (
        Tag("coffee", Localised((("en", "coffee, c"), ("pl", "kawa, k")))),
        Tag("cup", Localised((("en", "own cup, cup"), ("pl", "własny kubek")))),
        Tag("rye", Localised((("en", "rye bread"),))),
        Tag("gift-card", Localised((("en", "gift card"),)), excluded=True),
    )
)


@pytest.mark.parametrize(
    ("text", "bill"),
    [
        ("24.50", Bill(2450, "24.50")),
        ("24.50 coffee", Bill(2450, "24.50", {"coffee": 1})),
        ("24,50 Kawa", Bill(2450, "24,50", {"coffee": 1})),
        ("24.50 c", Bill(2450, "24.50", {"coffee": 1})),
        ("24.50 zł coffee", Bill(2450, "24.50 zł", {"coffee": 1})),
        ("24 zł 50 gr coffee", Bill(2450, "24 zł 50 gr", {"coffee": 1})),
        ("coffee 24.50", Bill(2450, "24.50", {"coffee": 1})),
        ("own cup coffee 24.50 zł", Bill(2450, "24.50 zł", {"cup": 1, "coffee": 1})),
        # how many
        ("24.50 3 coffee", Bill(2450, "24.50", {"coffee": 3})),
        ("24.50 coffee*3", Bill(2450, "24.50", {"coffee": 3})),
        ("24.50 coffee * 3", Bill(2450, "24.50", {"coffee": 3})),
        ("24.50 coffee×3 cup×2", Bill(2450, "24.50", {"coffee": 3, "cup": 2})),
        ("24.50 2 coffee 1 own cup", Bill(2450, "24.50", {"coffee": 2, "cup": 1})),
        ("24.50 coffee coffee", Bill(2450, "24.50", {"coffee": 2})),
        ("24.50 własny kubek*2 kawa", Bill(2450, "24.50", {"cup": 2, "coffee": 1})),
        ("24.50 and 3 coffee", Bill(2450, "24.50", {"coffee": 3})),
        ("24,50 + kawa i własny kubek", Bill(2450, "24,50", {"coffee": 1, "cup": 1})),
        ("coffee*2", Bill(None, "", {"coffee": 2})),
        ("gift-card 100", Bill(10_000, "100", {"gift-card": 1})),
        ("100 gift card", Bill(10_000, "100", {"gift-card": 1})),
        # a number alone is the amount
        ("3 coffee", Bill(300, "3", {"coffee": 1})),
        # what is not known
        ("24.50 cofee", Bill(2450, "24.50", {}, "cofee")),
        ("24.50 coffee muffin", Bill(2450, "24.50", {"coffee": 1}, "muffin")),
        ("24.50 coffee*0", Bill(2450, "24.50", {}, "coffee*0")),
        ("24.50 rye", Bill(2450, "24.50", {"rye": 1})),  # by its id too
        # a second number is nothing that can be read
        ("24.50 12", None),
        ("24.50 coffee 12", None),
        ("24.50 + 3", None),
        ("hello", None),
        ("coffee muffin", None),
        ("", None),
    ],
)
def test_what_staff_type_of_a_purchase(text: str, bill: Bill | None) -> None:
    assert read_bill(text, 2, WORDS) == bill


@pytest.mark.parametrize("text", ["24.50 coffee", "coffee", "24.50 x"])
def test_a_shop_without_tags_reads_amounts_alone(text: str) -> None:
    assert read_bill(text, 2, {}) is None
