"""What an owner wrote, as it reaches people: whole, as plain text, with the end filled in; and how much of a
channel's room it takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.sms.outbound import LIMIT, Sender, SmsChannel
from bot.telegram.lengths import CAPTION, TEXT
from bot.telegram.outbound import TelegramChannel
from handlers.turn.conversation import Shown
from loyalty.messages.args import Localised
from loyalty.messages.message import Message
from loyalty.offers import announcements
from loyalty.offers.promotions import Audience, Promotion, PromotionState
from tests.bot.few_texts import LINKS
from tests.languages import shop_texts

NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
TEXTS = shop_texts(lambda: NOW)
OFFER = Promotion(
    id=11,
    state=PromotionState.DRAFT,
    texts=Localised((("en", "2 for 1 until {until}"), ("pl", "2 za 1 do {until}"))),
    audience=Audience(),
    starts_at=NOW,
    ends_at=NOW + timedelta(days=3),
    by=1,
    created_at=NOW,
)


def said(text: str = "", picture: str = "") -> Message:
    texts = Localised((("en", text),)) if text else OFFER.texts
    return announcements.preview(replace(OFFER, texts=texts, picture=picture), "Cafe Arcade")


@pytest.fixture
def telegram() -> TelegramChannel:
    return TelegramChannel(None, TEXTS, LINKS, None, None)  # type: ignore[arg-type]


@pytest.fixture
def sms() -> SmsChannel:
    return SmsChannel(None, TEXTS, LINKS, Sender("+48555010200"), frozenset({"pl"}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("locale", "days", "filled"),
    [
        ("en", 3, "2 for 1 until Thursday, 10:00"),
        ("en", 1, "2 for 1 until tomorrow, 10:00"),
        ("pl", 3, "2 za 1 do czw. 4.06, 10:00"),  # "do czwartek" would have to be "do czwartku"
        ("pl", 1, "2 za 1 do wt. 2.06, 10:00"),
        ("pl", 9, "2 za 1 do 10 czerwca, 10:00"),
    ],
)
def test_the_end_is_filled_in_the_readers_way(locale: str, days: int, filled: str) -> None:
    offer = announcements.preview(replace(OFFER, ends_at=NOW + timedelta(days=days)), "Cafe Arcade")
    assert filled in TEXTS.rich(offer, locale)
    assert filled in TEXTS.plain(offer, locale)


@pytest.mark.parametrize("text", ["<b>not bold</b> & co {nick} {left}", "{until", "{{until}", "{shop}"])
def test_nothing_else_is_read_into_it(text: str) -> None:
    assert text.replace("{until}", "Thursday, 10:00") in TEXTS.plain(said(text), "en")
    assert "<b>not" not in TEXTS.rich(said(text), "en")


def test_a_long_text_is_whole() -> None:
    """Fluent takes 2,500 characters at a time, an escaped one five times longer."""
    text = "Tom & Ana\n" * 390
    assert text.strip() in TEXTS.plain(said(text), "en")
    assert TEXTS.rich(said(text), "en").count("Tom &amp; Ana") == 390


def test_telegram_counts_what_is_read(telegram: TelegramChannel) -> None:
    shown = telegram.preview(said("x & y"), "en")
    assert shown == Shown("x & y\n\nUntil Thursday, 10:00.", 29, TEXT)
    assert telegram.preview(said("x", picture="AgAC"), "en").limit == CAPTION
    assert telegram.preview(said("🎉"), "en").length == telegram.preview(said("xy"), "en").length


def test_sms_tells_what_it_costs(sms: SmsChannel) -> None:
    plain, rich = sms.preview(said("2 for 1"), "en"), sms.preview(said("2 for 1 🎉"), "en")
    assert (plain.segments, plain.encoding, plain.limit) == (1, "GSM-7", LIMIT)
    assert rich.encoding == "UCS-2"
    assert sms.preview(said("gęś " * 20), "pl").encoding == "GSM-7", "in plain letters"


def test_an_sms_that_would_be_cut_is_as_long_as_it_is(sms: SmsChannel) -> None:
    shown = sms.preview(said("x" * 2000), "en")
    assert shown.length > 2000 > shown.limit
