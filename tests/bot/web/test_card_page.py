"""The card as a page: light, safe, and the same facts for eyes and for ears."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.drawing.pictures import Pictures
from bot.web.card_page import (
    LABELS,
    NOT_FOUND_LABELS,
    CardView,
    RewardRow,
    VoucherRow,
    card_page,
    not_found_page,
)

QR = Pictures("Cafe Arcade", "#1f6f54").qr("https://t.me/cafe_arcade_bot?start=c-k7Qx9mPz3a")
WORDS = {
    "title": "Your card at Cafe Arcade",
    "code": "Your card as a QR code",
    "show": "Show this at the till",
    "say": "Or text HERE to +1 555 010 200 and tell them the code you get back.",
    "progress": "Your balance",
    "stamps": "6 of 9 stamps",
    "points": "1,240 points",
    "cash": "",
    "full": "Ready: Free coffee",
    "play": "three days a week: 2 of 3 this week",
    "next": "3 more stamps to Free coffee",
    "rewards": "Rewards",
    "ready": "Ready",
    "claim": "Text REWARDS to use one.",
    "save": "Save the card as a picture",
    "vouchers": "Your vouchers",
    "voucher-how": "The code comes when you text VOUCHERS to +1 555 010 200.",
}
REWARDS = (RewardRow("Free coffee", "9 stamps"), RewardRow("Cheesecake", "800 points", ready=True))
ANA = CardView(
    "en",
    "Cafe Arcade",
    "#1f6f54",
    "Ana Kowalska",
    QR,
    6,
    9,
    WORDS,
    "Silver",
    6 / 9,
    REWARDS,
    "/c/k7Qx9mPz3a.png",
)
HELD = VoucherRow("Cheesecake", "Valid until today 14:50")
HOSTILE = [
    "<script>alert(1)</script>",
    "</title></style></bdi><img src=x onerror=alert(1)>",
    '" onload="alert(1)',
    "' style='x",
    "&lt;b&gt;",
    "{{7*7}}",
]


class Page(HTMLParser):
    """What a browser would make of it: its elements, attributes and visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "style" not in self._inside:
            self.text += data

    def every(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_it_shows_the_whole_card() -> None:
    page = Page(card_page(ANA))

    for shown in (
        "Cafe Arcade",
        "Ana Kowalska",
        "Silver",
        "Free coffee",
        "9 stamps",
        "Cheesecake",
        "800 points",
    ):
        assert shown in page.text
    for label in set(LABELS) - {
        "code",
        "progress",
        "vouchers",
        "voucher-how",
    }:  # for ears, or for who has one
        assert WORDS[label] in page.text


def test_an_open_voucher_is_named_without_its_code() -> None:
    """The page is for whoever photographed the card's QR, too."""
    page = Page(card_page(replace(ANA, vouchers=(HELD, replace(HELD, name="Latte")))))
    for told in (WORDS["vouchers"], "Cheesecake", "Valid until today 14:50", "Latte", WORDS["voucher-how"]):
        assert told in page.text
    assert [found["alt"] for found in page.every("img")] == [WORDS["code"]]
    assert WORDS["vouchers"] not in card_page(ANA)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_voucher_is_shown_as_text(name: str) -> None:
    page = Page(card_page(replace(ANA, vouchers=(VoucherRow(name, name),))))
    plain = Page(card_page(replace(ANA, vouchers=(HELD,))))
    assert page.text.count(name) == 2
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]


def test_its_labels_are_all_that_it_asks_for() -> None:
    assert set(LABELS) == set(WORDS)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_shown_as_text(name: str) -> None:
    """Nothing it contains becomes an element or an attribute."""
    page = Page(card_page(replace(ANA, name=name, shop=name, tier=name)))

    assert page.text.count(name) == 3
    assert Page(card_page(ANA)).elements == page.elements


def test_hostile_rewards_and_labels_are_shown_as_text() -> None:
    for name in HOSTILE:
        view = replace(ANA, rewards=(RewardRow(name, name),), labels=dict.fromkeys(WORDS, name))
        page = Page(card_page(view))

        assert page.text.count(name) >= 8
        assert not page.every("script")
        assert all(not attribute.startswith("on") for _, found in page.elements for attribute in found)
        assert name == page.every("img")[0]["alt"]


def test_a_name_cannot_turn_the_text_around_it() -> None:
    """Bidi controls and nulls are dropped, and right-to-left names stand isolated."""
    html = card_page(replace(ANA, name="Ben\u202e\u2066\x00\ud800 אבג"))

    assert "<bdi>Ben אבג</bdi>" in html
    assert not re.search("[\x00\u202a-\u202e\u2066-\u2069]", html)
    assert html.encode()


def test_it_needs_nothing_from_elsewhere() -> None:
    """It works under default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'."""
    page = Page(card_page(ANA))
    outside = [value for _, found in page.elements for key in ("src", "href") if (value := found.get(key))]

    assert not page.every("script")
    assert all(address.startswith(("data:", "/c/")) for address in outside)
    assert "url(" not in card_page(ANA)


def test_it_is_not_for_search_engines() -> None:
    for html in (card_page(ANA), not_found_page(dict.fromkeys(NOT_FOUND_LABELS, "Gone"))):
        assert {"name": "robots", "content": "noindex,nofollow"} in Page(html).every("meta")


@pytest.mark.parametrize(
    ("locale", "direction"), [("en", "ltr"), ("pl", "ltr"), ("ro", "ltr"), ("he", "rtl")]
)
def test_it_says_its_language(locale: str, direction: str) -> None:
    assert {"lang": locale, "dir": direction} == Page(card_page(replace(ANA, locale=locale))).every("html")[0]


def test_what_is_drawn_is_also_said() -> None:
    """Stamps and bars are hidden from screen readers, because the text beside them says the same."""
    page = Page(card_page(ANA))

    assert WORDS["code"] == page.every("img")[0]["alt"]
    assert {"stamps", "bar"} == {
        found["class"] for found in page.every("div") if found.get("aria-hidden") == "true"
    }
    assert WORDS["progress"] == page.every("section")[0]["aria-label"]


def test_it_is_small() -> None:
    many = tuple(RewardRow(f"Reward number {number}", "800 points", ready=True) for number in range(20))
    html = card_page(replace(ANA, rewards=many, stamps=20, goal=20))
    without_picture = re.sub(r"data:image/png;base64,[^\"]+", "", html)

    assert len(without_picture.encode()) < 12_000


@pytest.mark.parametrize(
    ("stamps", "goal", "filled", "all_of_them"),
    [(0, 0, 0, 0), (6, 9, 6, 9), (12, 9, 9, 9), (3, 21, 3, 11), (14, 21, 3, 10)],
)
def test_stamps_are_drawn_up_to_their_goal(stamps: int, goal: int, filled: int, all_of_them: int) -> None:
    page = Page(card_page(replace(ANA, stamps=stamps, goal=goal, share=None)))
    dots = [str(found.get("class")).split() for found in page.every("i")]

    assert (filled, all_of_them) == (sum("on" in dot for dot in dots), len(dots))


@pytest.mark.parametrize(
    ("stamps", "goal", "marks", "has_star"),
    [(6, 9, [], True), (3, 50, ["on here", "", ""], False), (40, 50, ["on", "on", "on here"], True)],
)
def test_a_large_card_has_pages(stamps: int, goal: int, marks: list[str], has_star: bool) -> None:
    page = Page(card_page(replace(ANA, stamps=stamps, goal=goal, share=None)))

    assert [found.get("class") or "" for found in page.every("s")] == marks
    assert any("last" in str(found.get("class")) for found in page.every("i")) is has_star


def test_a_reward_has_its_picture() -> None:
    row = RewardRow("Free coffee", "9 stamps", picture="/c/r/coffee.jpg")
    page = Page(card_page(replace(ANA, rewards=(row, *REWARDS))))
    assert [found["src"] for found in page.every("img")][1:] == ["/c/r/coffee.jpg"]


@pytest.mark.parametrize(("share", "width"), [(0.0, "0%"), (2 / 3, "67%"), (1.5, "100%"), (-1.0, "0%")])
def test_the_bar_shows_the_way_to_the_next_reward(share: float, width: str) -> None:
    assert f'<i style="width:{width}"></i>' in card_page(replace(ANA, share=share))


def test_what_is_not_there_leaves_no_gap() -> None:
    """No tier, rewards, bar or picture, and labels left empty: no empty elements."""
    bare = WORDS | dict.fromkeys(("say", "points", "next"), "")
    html = card_page(replace(ANA, tier="", rewards=(), share=None, picture="", labels=bare))

    assert "<p></p>" not in html
    assert "<bdi></bdi>" not in html
    for gone in ('class="tier"', 'class="bar"', 'class="save"', "<ul>", WORDS["claim"]):
        assert gone not in html


def test_how_to_claim_is_said_when_something_is_ready() -> None:
    assert WORDS["claim"] not in card_page(replace(ANA, rewards=REWARDS[:1]))


@pytest.mark.parametrize("colour", ["red;}", "</style>", "url(x)"])
def test_no_stray_text_gets_into_the_style(colour: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        card_page(replace(ANA, colour=colour))


def test_a_token_that_is_no_card_gets_a_page_too() -> None:
    page = Page(not_found_page({"gone": "Nie ma tu <karty>", "gone-how": "Poproś o nią."}, "pl"))

    assert page.every("html")[0]["lang"] == "pl"
    assert "Nie ma tu <karty>" in page.text
    assert "Poproś o nią." in page.text
