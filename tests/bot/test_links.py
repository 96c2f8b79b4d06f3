"""Deep links, pages and what the QR says."""

import pytest

from bot.links import Links
from bot.telegram.entry import chat_link
from loyalty.messages.extras import Link

TELEGRAM = Links("https://arcade.pl/", chat_link("ArcadeBot"), "+48555010200")
SMS_ONLY = Links("https://arcade.pl", None, "+48555010200")
NEITHER = Links("https://arcade.pl", None, None)


@pytest.mark.parametrize(
    ("links", "link", "address"),
    [
        (TELEGRAM, Link("join", start="j-main"), "https://t.me/ArcadeBot?start=j-main"),
        (
            Links("https://a.pl", chat_link("@ArcadeBot"), None),
            Link("join", start="j"),
            "https://t.me/ArcadeBot?start=j",
        ),
        (SMS_ONLY, Link("join", start="j-main"), "sms:+48555010200?body=j-main"),
        (NEITHER, Link("join", start="j-main"), "https://arcade.pl"),
        (TELEGRAM, Link("card", path="c/k7Qx"), "https://arcade.pl/c/k7Qx"),
        (TELEGRAM, Link("card", path="/c/k7Qx"), "https://arcade.pl/c/k7Qx"),
        (TELEGRAM, Link("terms", path="https://elsewhere.pl/t"), "https://elsewhere.pl/t"),
    ],
)
def test_a_link_is_found(links: Links, link: Link, address: str) -> None:
    assert address == links.resolve(link)


def test_the_qr_opens_the_chat_where_there_is_one_and_the_page_where_not() -> None:
    assert TELEGRAM.qr("k7Qx") == "https://t.me/ArcadeBot?start=c-k7Qx"
    assert SMS_ONLY.qr("k7Qx") == "https://arcade.pl/c/k7Qx"


def test_the_card_is_a_page_and_a_picture() -> None:
    assert TELEGRAM.card("k7Qx") == "https://arcade.pl/c/k7Qx"
    assert TELEGRAM.picture("k7Qx") == "https://arcade.pl/c/k7Qx.png"
