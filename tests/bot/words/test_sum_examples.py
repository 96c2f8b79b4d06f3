"""What a hint shows is what the till takes: amounts of any currency, codes of either length."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from handlers.reading.amounts import parse_amount, split_code
from loyalty.messages.kinds.help import HelpKind
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


@in_each
@pytest.mark.parametrize("digits", [5, 6])
def test_an_example_of_a_code_is_as_long_as_codes_are(locale: str, digits: int) -> None:
    texts = shop_texts(lambda: datetime(2026, 6, 2, 12, tzinfo=UTC))
    said = texts.plain(Message(HelpKind.UNKNOWN_STAFF, {"decimals": 2, "digits": digits}), locale)
    assert split_code(said[said.index("4821") :], digits)
