"""The amount that a hint shows is one that the till takes, whatever the currency."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from handlers.reading.amounts import parse_amount
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from tests.languages import in_each, shop_texts


@in_each
@pytest.mark.parametrize(("decimals", "minor"), [(0, 2_450), (2, 2_450), (3, 24_500)])
def test_an_example_of_an_amount_can_be_sent(locale: str, decimals: int, minor: int) -> None:
    texts = shop_texts(lambda: datetime(2026, 6, 2, 12, tzinfo=UTC))
    said = texts.plain(Message(TillKind.CREDIT_AMOUNT_ODD, {"decimals": decimals}), locale)
    found = re.search(r"\d[\d.,]*\d", said)
    assert found
    assert parse_amount(found[0], decimals) == minor
