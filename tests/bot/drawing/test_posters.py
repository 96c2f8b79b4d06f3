"""What the poster on a counter says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.drawing.pictures import Pictures
from bot.drawing.posters import posters
from bot.links import Links
from tests.languages import LANGUAGES, shop_texts
from tests.loyalty.cafe import CAFE

NUMBER = "+48600700800"


class Kept:
    """Keeps what is to be drawn."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def poster(self, location: str, qr: str, lines: Sequence[str], terms: str) -> bytes:
        self.lines = [*lines, terms]
        return b""


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("number", [None, NUMBER], ids=["chat", "sms"])
def test_it_shows_the_terms_and_where_there_is_sms_how_to_stop(locale: str, number: str | None) -> None:
    kept, texts = Kept(), shop_texts(lambda: datetime(2026, 6, 1, tzinfo=UTC))
    links = Links("https://arcade.example", lambda payload: f"https://t.me/x?start={payload}", number)
    posters(CAFE, texts, links, cast(Pictures, kept), number, locale)
    assert CAFE.shop.terms.into(locale) in kept.lines[-1]
    assert "https://arcade.example/how" in kept.lines[-1]
    assert not number or f" {CAFE.locations[-1].id.upper()} " in kept.lines[-2], (
        "the place, for there are several"
    )
    assert (number in " ".join(kept.lines)) if number else ("STOP" not in kept.lines[-1])
    assert not number or "STOP" in kept.lines[-1]
