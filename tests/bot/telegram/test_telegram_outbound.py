"""Messages into calls of the Bot API, over the real library with a recording transport."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.settings.known import LOCALES
from bot.telegram.outbound import TelegramChannel
from bot.telegram.pages import Layout
from bot.words.texts import Texts
from loyalty.messages.args import Localised, Moment
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    Choices,
    File,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import CopyText, Extra, Lines, Message
from loyalty.messages.outcomes import Outcome, Sent, Unclear
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, NOW, TEXTS
from tests.bot.telegram.wire import Call, Script, bad, message, refusal, wired

ANAS = CardPicture("k7Qx", "Ana", 3, 9, 120)
COFFEE = Localised((("en", "Coffee"), ("pl", "Kawa")))
PUT_AWAY = {"remove_keyboard": True}


class Easel:
    """Draws the words it is given."""

    def __init__(self) -> None:
        self.drawn: list[tuple[Any, ...]] = []

    def card(self, face: CardPicture, locale: str, qr: str) -> bytes:
        if face.name == "Undrawable":
            raise OSError("no font")
        self.drawn.append((face, locale, qr))
        return b"PNG"

    def voucher(self, face: VoucherPicture, locale: str, qr: str) -> bytes:
        self.drawn.append((face, locale))
        return b"PNG"


class Album(dict[str, str]):
    async def get(self, key: str) -> str | None:  # type: ignore[override]
        return dict.get(self, key)

    async def put(self, key: str, file_id: str) -> None:
        self[key] = file_id


class Shop:
    """The channel with everything around it in plain sight."""

    def __init__(self, *script: Script, album: Album | None = None, design: str = "") -> None:
        bot, self.wire = wired(*script)
        self.easel, self.album = Easel(), album if album is not None else Album()
        self.channel = TelegramChannel(bot, TEXTS, LINKS, self.easel, self.album, design)

    async def sends(
        self,
        *extras: Extra,
        kind: Kind = SettingsKind.NAME_SET,
        edit: str = "",
        locale: str = "en",
        name: str = "Ana",
    ) -> Outcome:
        said = Message(kind, dict.fromkeys(kind.args, name), extras)
        return await self.channel.send(Delivery(1, "1001", locale, said, edit))

    @property
    def call(self) -> Call:
        (call,) = self.wire.calls
        return call


async def keyboard(*extras: Extra) -> Any:
    shop = Shop()
    await shop.sends(*extras)
    return shop.call.data["reply_markup"]


def tap(text: str, data: str) -> dict[str, str]:
    return {"text": text, "callback_data": data}


async def test_a_text_is_one_call() -> None:
    shop = Shop()
    assert await shop.sends() == Sent("7")
    assert shop.call == Call(
        "sendMessage",
        {
            "chat_id": 1001,
            "text": "Hello, <b>Ana</b>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": PUT_AWAY,
        },
    )


async def test_in_the_readers_language_and_with_names_as_names() -> None:
    shop = Shop()
    await shop.sends(locale="pl", name="<b>Eve & co")
    assert shop.call.data["text"] == "Cześć, <b>&lt;b&gt;Eve &amp; co</b>"


ROWS: list[tuple[Extra, list[list[dict[str, str]]]]] = [
    (Choices((Option("join"),)), [[tap("Join", "join")]]),
    (Choices((Option("join"), Option("how"))), [[tap("Join", "join"), tap("How it works", "how")]]),
    (
        Choices((Option("offers"), Option("only-card"), Option("later"))),
        [[tap("Yes, offers please", "offers")], [tap("Only my card", "only-card"), tap("Later", "later")]],
    ),
    (Choices((Option("redeem", "coffee", COFFEE),)), [[tap("Coffee", "redeem:coffee")]]),
    (Choices((Option("redeem", "x" * 60), Option("join"))), [[tap("Join", "join")]]),  # 67 bytes: left out
    (Choices((Option("redeem", "ąęłóżąęłóżąęłóżąęłóżąęłóżąęłóż"), Option("join"))), [[tap("Join", "join")]]),
    (Link("terms", path="/terms"), [[{"text": "Terms", "url": "https://arcade.pl/terms"}]]),
    (Link("join", start="j-main"), [[{"text": "Join", "url": "https://t.me/ArcadeBot?start=j-main"}]]),
]


@pytest.mark.parametrize(("extra", "rows"), ROWS)
async def test_what_can_be_done_next_is_under_the_message(extra: Extra, rows: Any) -> None:
    assert await keyboard(extra) == {"inline_keyboard": rows}


async def test_nothing_to_do_is_no_keyboard() -> None:
    assert await keyboard(Choices(())) == PUT_AWAY


async def test_links_come_after_options() -> None:
    rows = (await keyboard(Link("terms", path="t"), Choices((Option("offers"),))))["inline_keyboard"]
    assert [button["text"] for row in rows for button in row] == ["Yes, offers please", "Terms"]


async def test_the_phone_is_asked_by_a_button_and_other_options_are_numbered() -> None:
    shop = Shop()
    await shop.sends(AskPhone(), Choices((Option("offers"), Option("later"))), kind=LinkingKind.LINK)
    assert shop.call.data["reply_markup"] == {
        "keyboard": [[{"text": "Share my number", "request_contact": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
    assert shop.call.data["text"] == "Share your number?\n1 Yes 2 Later"


@pytest.mark.parametrize(("name", "copied"), [("Ana", True), ("A" * 256, False)])
async def test_words_to_pass_on_have_a_button_that_copies_them(name: str, copied: bool) -> None:
    """They stand under the text too; Telegram copies no more than 256 characters."""
    shop = Shop()
    words = CopyText(Message(SettingsKind.NAME_SET, {"name": name}), "r-K7M2QX", "K7M2QX")
    await shop.sends(words, Choices((Option("join"),)), kind=CardKind.HISTORY)
    text = f"Hello, {name} https://t.me/ArcadeBot?start=r-K7M2QX"
    assert shop.call.data["text"] == f"Your visits:\n\n{text}"
    copy = {"text": "Copy", "copy_text": {"text": text}}
    join = {"text": "Join", "callback_data": "join"}
    assert shop.call.data["reply_markup"] == {"inline_keyboard": [[copy, join] if copied else [join]]}


async def test_lines_are_in_the_text() -> None:
    shop = Shop()
    line = Message(SettingsKind.NAME_SET, {"name": "Ben"})
    await shop.sends(Lines((line, line)), kind=CardKind.HISTORY)
    assert shop.call.data["text"] == "Your visits:\nHello, <b>Ben</b>\nHello, <b>Ben</b>"


async def test_a_new_card_is_drawn_uploaded_and_remembered() -> None:
    shop = Shop(message(8, photo="AgAC"))
    assert await shop.sends(ANAS, Choices((Option("join"),)), kind=JoiningKind.CARD_ONLY) == Sent("8")
    assert shop.call.method == "sendPhoto"
    assert shop.call.data["caption"] == "Your card"
    assert shop.call.data["photo"].startswith("attach://")
    assert list(shop.call.files.values()) == ["card.png"]
    assert shop.easel.drawn == [(ANAS, "en", "https://t.me/ArcadeBot?start=c-k7Qx")]
    assert list(shop.album.values()) == ["AgAC"]  # the largest of its sizes


async def test_the_same_card_is_not_drawn_again() -> None:
    album = Album()
    await Shop(message(8, photo="AgAC"), album=album).sends(ANAS, kind=JoiningKind.CARD_ONLY)
    again = Shop(album=album)
    await again.sends(ANAS, kind=JoiningKind.CARD_ONLY)
    assert (again.call.data["photo"], again.call.files, again.easel.drawn) == ("AgAC", {}, [])


@pytest.mark.parametrize(
    "other",
    [
        {"extra": CardPicture("k7Qx", "Ana", 4, 9, 120)},
        {"extra": CardPicture("k7Qz", "Ana", 3, 9, 120)},
        {"extra": VoucherPicture("48213", COFFEE)},
        {"locale": "pl"},
        {"design": "green"},
    ],
)
async def test_what_looks_different_is_drawn(other: dict[str, Any]) -> None:
    album = Album()
    await Shop(message(8, photo="AgAC"), album=album).sends(ANAS, kind=JoiningKind.CARD_ONLY)
    shop = Shop(album=album, design=other.get("design", ""))
    await shop.sends(other.get("extra", ANAS), kind=JoiningKind.CARD_ONLY, locale=other.get("locale", "en"))
    assert len(shop.easel.drawn) == 1


@pytest.mark.parametrize(
    "refused", ["wrong file identifier/HTTP URL specified", "wrong remote file identifier specified: x"]
)
async def test_a_refused_file_id_is_uploaded_anew(refused: str) -> None:
    album = Album()
    await Shop(message(8, photo="old"), album=album).sends(ANAS, kind=JoiningKind.CARD_ONLY)
    shop = Shop(bad(refused), message(9, photo="new"), album=album)
    assert await shop.sends(ANAS, kind=JoiningKind.CARD_ONLY) == Sent("9")
    assert list(album.values()) == ["new"]


async def test_a_voucher_is_a_picture() -> None:
    shop = Shop()
    await shop.sends(VoucherPicture("4821309", COFFEE), kind=SettingsKind.KEPT)
    assert (shop.call.method, shop.call.data["caption"]) == ("sendPhoto", "Show this")


async def test_a_picture_of_the_shops_own_goes_by_its_id() -> None:
    shop = Shop()
    await shop.sends(Picture("AgAC"), Choices((Option("join"),)), kind=JoiningKind.CARD_ONLY)
    assert (shop.call.method, shop.call.data["photo"]) == ("sendPhoto", "AgAC")
    assert shop.call.data["caption"] == "Your card"
    assert (shop.easel.drawn, shop.album) == ([], {})


@pytest.mark.parametrize("face", [Picture("old"), ANAS])
@pytest.mark.parametrize(
    "refused",
    [
        bad("wrong file identifier/HTTP URL specified"),
        bad("IMAGE_PROCESS_FAILED"),
        bad("PHOTO_INVALID_DIMENSIONS"),
        bad("a word of tomorrow"),
        refusal(413, "Request Entity Too Large"),
    ],
    ids=lambda refused: "",
)
async def test_a_picture_telegram_does_not_take_costs_only_the_picture(face: Extra, refused: Script) -> None:
    shop = Shop(refused, message(9))
    assert await shop.sends(face, kind=JoiningKind.CARD_ONLY) == Sent("9")
    assert [call.method for call in shop.wire.calls] == ["sendPhoto", "sendMessage"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (PromotionKind.PROMOTION, "A latte"),
        (PromotionKind.PROMOTION_PREVIEW, "A latte\n\nNo picture: Bad Request: IMAGE_PROCESS_FAILED"),
    ],
)
async def test_who_sees_an_offer_first_is_told_that_its_picture_was_not_taken(kind: Kind, text: str) -> None:
    shop = Shop(bad("IMAGE_PROCESS_FAILED"), message(9))
    await shop.sends(Picture("old"), kind=kind)
    assert shop.wire.calls[-1].data["text"] == text


async def test_a_picture_for_nobody_is_tried_once() -> None:
    shop = Shop(bad("chat not found"))
    await shop.sends(Picture("old"), kind=JoiningKind.CARD_ONLY)
    assert shop.call.method == "sendPhoto"


async def test_a_picture_that_cannot_be_drawn_costs_only_the_picture() -> None:
    shop = Shop()
    assert await shop.sends(CardPicture("k", "Undrawable", 0, 9, 0), kind=JoiningKind.CARD_ONLY) == Sent("7")
    assert (shop.call.method, shop.call.data["text"]) == ("sendMessage", "Your card")


async def test_a_text_too_long_for_a_caption_follows_its_picture() -> None:
    shop = Shop(message(8, photo="x"), message(9))
    assert await shop.sends(ANAS, Choices((Option("join"),)), name="word " * 300) == Sent("9")
    photo, text = shop.wire.calls
    assert (photo.method, "caption" in photo.data, "reply_markup" in photo.data) == (
        "sendPhoto",
        False,
        False,
    )
    assert "inline_keyboard" in text.data["reply_markup"]


async def test_half_a_message_is_neither_sent_nor_refused() -> None:
    shop = Shop(message(8, photo="x"), refusal(429, "Too Many Requests", retry_after=3))
    outcome = await shop.sends(ANAS, name="word " * 300)
    assert isinstance(outcome, Unclear)
    assert outcome.why.startswith("1 of its parts were sent, then: ")


async def test_a_file_is_a_document_under_its_text() -> None:
    shop = Shop()
    await shop.sends(File("ana.json", "{}", "x/a-token"), kind=SettingsKind.EXPORT)
    assert shop.call.method == "sendDocument"
    assert shop.call.data["caption"] == "Here is all we know"
    assert list(shop.call.files.values()) == ["ana.json"]


async def test_a_picture_and_a_file_are_three_messages_at_most() -> None:
    shop = Shop()
    await shop.sends(ANAS, File("ana.json", "{}", "x/a-token"), kind=JoiningKind.CARD_ONLY)
    assert shop.wire.methods == ["sendPhoto", "sendMessage", "sendDocument"]


async def test_a_very_long_text_is_several_and_the_last_has_the_buttons() -> None:
    shop = Shop()
    lines = Lines(tuple(Message(SettingsKind.NAME_SET, {"name": "A" * 300}) for _ in range(20)))
    await shop.sends(lines, Choices((Option("join"),)), kind=CardKind.HISTORY)
    *before, last = shop.wire.calls
    assert len(before) == 1
    assert all("reply_markup" not in call.data for call in before)
    assert "inline_keyboard" in last.data["reply_markup"]


NO_TEXT = bad("there is no text in the message to edit")
NO_CAPTION = bad("there is no caption in the message to edit")
NOT_FOUND = bad("message to edit not found")
CANT = bad("message can't be edited")
SAME = bad("message is not modified: specified new message content and reply markup are exactly the same")

EDITS: list[tuple[tuple[Script, ...], list[str], Outcome]] = [
    ((message(5),), ["editMessageText"], Sent("5")),
    ((SAME,), ["editMessageText"], Sent("5")),  # a double tap
    ((NO_TEXT, message(5)), ["editMessageText", "editMessageCaption"], Sent("5")),
    ((NO_TEXT, SAME), ["editMessageText", "editMessageCaption"], Sent("5")),
    ((NO_TEXT, NO_CAPTION), ["editMessageText", "editMessageCaption", "sendMessage"], Sent("7")),
    ((NOT_FOUND, NOT_FOUND), ["editMessageText", "editMessageCaption", "sendMessage"], Sent("7")),
    ((CANT, CANT), ["editMessageText", "editMessageCaption", "sendMessage"], Sent("7")),
]


@pytest.mark.parametrize(("script", "methods", "outcome"), EDITS)
async def test_a_tap_changes_the_tapped_message(
    script: tuple[Script, ...], methods: list[str], outcome: Outcome
) -> None:
    shop = Shop(*script)
    assert outcome == await shop.sends(Choices((Option("join"),)), edit="5")
    assert methods == shop.wire.methods


async def test_an_edit_that_is_refused_for_good_is_not_said_anew() -> None:
    shop = Shop(refusal(403, "Forbidden: bot was blocked by the user"))
    await shop.sends(edit="5")
    assert shop.wire.methods == ["editMessageText"]


async def test_an_edit_without_options_takes_the_buttons_away() -> None:
    shop = Shop()
    await shop.sends(edit="5")
    assert shop.call.data == {
        "chat_id": 1001,
        "message_id": 5,
        "text": "Hello, <b>Ana</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


async def test_a_picture_takes_the_place_of_a_text_or_a_picture() -> None:
    shop = Shop(message(5, photo="AgAC"))
    assert await shop.sends(ANAS, kind=JoiningKind.CARD_ONLY, edit="5") == Sent("5")
    (call,) = shop.wire.calls
    assert call.method == "editMessageMedia"
    assert call.data["media"]["caption"] == "Your card"
    assert call.data["media"]["media"] == f"attach://{next(iter(call.files))}"
    assert list(shop.album.values()) == ["AgAC"]


async def test_a_picture_whose_message_is_gone_is_sent_anew() -> None:
    shop = Shop(NOT_FOUND, message(9, photo="AgAC"))
    assert await shop.sends(ANAS, kind=JoiningKind.CARD_ONLY, edit="5") == Sent("9")
    assert shop.wire.methods == ["editMessageMedia", "sendPhoto"]


@pytest.mark.parametrize("extra", [AskPhone(), File("a.json", "{}", "x/a-token")])
async def test_what_cannot_be_edited_in_is_sent_anew(extra: Extra) -> None:
    shop = Shop()
    await shop.sends(extra, edit="5")
    assert shop.wire.methods[0].startswith("send")


async def test_an_address_that_telegram_does_not_take_stands_in_the_text() -> None:
    refused = bad("inline keyboard button URL 'http://localhost/t' is invalid: Wrong HTTP URL")
    shop = Shop(refused)
    assert await shop.sends(Link("terms", path="/t"), Choices((Option("join"),))) == Sent("7")
    text = shop.wire.calls[-1]
    assert text.data["text"] == "Hello, <b>Ana</b>\nhttps://arcade.pl/t"
    assert json.dumps(text.data["reply_markup"]).count('"text"') == 1


def test_a_page_is_laid_out_once_a_day_for_all_who_are_told_the_same() -> None:
    clock = [NOW]
    texts = Texts(LOCALES, ("en", "pl"), ZoneInfo("Europe/Warsaw"), lambda: clock[0])
    layout = Layout(texts, LINKS)
    until = Moment(NOW + timedelta(days=1), "day")

    def said(text: str) -> Message:
        offer = {
            "shop": "Bar",
            "text": Localised((("en", text),)),
            "until": until,
            "word": "x",
            "left": "none",
        }
        return Message(PromotionKind.PROMOTION, offer)

    first = layout.page(said("Latte"), "en")
    assert "tomorrow" in first.text
    assert layout.page(said("Latte"), "en") is first
    assert "Mocha" in layout.page(said("Mocha"), "en").text
    assert layout.page(said("Mocha"), "pl").text != layout.page(said("Mocha"), "en").text
    clock[0] += timedelta(days=1)
    assert "today" in layout.page(said("Latte"), "en").text


async def test_closing_closes_the_session() -> None:
    shop = Shop()
    await shop.channel.close()
    assert shop.wire.calls == []
