"""The whole way of a few visits in each language of the shop, in its own words and plurals."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from bot.sms.segments import Encoding, fold, measure
from tests.stories.people import OnSms, OnTelegram, Person
from tests.stories.shop import Shop
from tests.stories.test_settings import confirms

ENGLISH = re.compile(
    r"\b(the|you|your|is|at|of|stamps?|points?|visits?|reward|undo|reply|show|now)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Language:
    """What is read after one, two and nine visits; what people say."""

    code: str
    one: str
    two_to_go: str
    nine: str
    yes: str
    coffee: str


LANGUAGES = (
    Language("en", "+1 stamp, +24 points", "2 more visits", "9 of 9", "get a card", "A coffee"),
    Language("pl", "+1 pieczątka, +24 punkty", "2 wizyty", "9 z 9", "Chcę kartę", "Kawa"),
    Language("ro", "+1 ștampilă, +24 de puncte", "2 vizite", "9 din 9", "Vreau card", "O cafea"),
)
in_each = pytest.mark.parametrize("spoken", LANGUAGES, ids=[language.code for language in LANGUAGES])


def read_by(person: Person, text: str) -> bool:
    """Whether it stands somewhere on their screen, as their channel writes it."""
    wanted = fold(text) if isinstance(person, OnSms) and person.language != "en" else text
    return any(wanted in message for message in person.screen().values())


async def joins(person: Person, spoken: Language) -> None:
    assert (await person.joins(spoken.yes)).kind == "welcome"
    await person.chooses("offers-no")
    await person.chooses("skip")


@in_each
async def test_from_hello_to_a_free_coffee(shop: Shop, spoken: Language) -> None:
    ana = shop.stranger("Ana", language=spoken.code)
    max_ = await shop.staff("Max", language=spoken.code)
    await joins(ana, spoken)
    shown = await ana.here()
    await max_.says(f"{shown.code} 24,50")
    assert read_by(ana, spoken.one)
    await shop.later(hours=1)
    await max_.says(f"{(await ana.here()).code} {card_word(shop, spoken)} 5")
    await shop.visit(ana, max_)
    assert read_by(ana, spoken.two_to_go)
    await shop.later(days=1)
    await shop.visit(ana, max_)
    await shop.visit(ana, max_)
    assert read_by(ana, "9/9" if isinstance(ana, OnSms) else spoken.nine)
    await ana.word("rewards")
    voucher = await ana.chooses("redeem")
    assert spoken.coffee in voucher
    await max_.says(voucher.code)
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert (await max_.word("undo")).kind == "undone"
    assert await shop.holds(ana) == (0, 60)
    nothing_foreign(ana, spoken)
    nothing_foreign(max_, spoken)


def card_word(shop: Shop, spoken: Language) -> str:
    return shop.service.texts.word("paper", spoken.code)


def nothing_foreign(person: Person, spoken: Language) -> None:
    """No English in another language; and a text in plain letters is one segment or two."""
    own = ("Main Street", "Station", "Cafe Arcade")
    for text in person.screen().values():
        for name in own:
            text = text.replace(name, "")
        text = re.sub(r"https?://\S+", "", text)
        assert spoken.code == "en" or not ENGLISH.search(text), text
        if isinstance(person, OnSms):
            assert measure(text).encoding is Encoding.GSM7, text
            assert measure(text).segments <= 2, text


@in_each
async def test_settings_help_and_goodbye(shop: Shop, spoken: Language) -> None:
    ana = await shop.member("Ana", language=spoken.code, stamps=2, points=5)
    for intent in (
        "balance",
        "history",
        "rewards",
        "settings",
        "messages",
        "privacy",
        "birthday",
        "help",
        "card",
    ):
        told = await ana.says(own_word(shop, intent, spoken.code))
        assert told.kind, intent
    await ana.says("xyzzy")
    assert (await confirms(ana, own_word(shop, "leave", spoken.code))).kind == "left"
    nothing_foreign(ana, spoken)


def own_word(shop: Shop, intent: str, language: str) -> str:
    """The longest phrase for it, which is nobody's but ours: Twilio keeps HELP to itself."""
    return max(shop.service.texts.caption(f"words-{intent}", language).split(","), key=len).strip()


@pytest.mark.parametrize("language", ["pl", "ro"])
async def test_each_reads_their_own_at_the_same_till(shop: Shop, language: str) -> None:
    """A Polish customer and an English till: each receipt in its reader's language."""
    ana, max_ = await shop.member("Ana", language=language), await shop.staff("Max")
    told = await max_.says(f"{(await ana.here()).code} 24,50")
    assert "+1 stamp," in told
    assert "+1 stamp," not in ana.reads


async def test_words_of_every_language_are_understood_whatever_ones_own(shop: Shop) -> None:
    ana = await shop.member("Ana", language="en")
    for word, kind in (
        ("saldo", "balance"),
        ("Nagrody!", "rewards"),
        ("istoric", "history-empty"),
        ("ȘTERGE TOT", "leave" if ana.channel == "telegram" else "leave-word"),
    ):
        assert (await ana.says(word)).kind == kind, word


async def test_the_menu_is_in_each_persons_language(shop: Shop) -> None:
    ana = await shop.member("Ana", "telegram", language="pl")
    assert isinstance(ana, OnTelegram)
    await shop.menus()
    shown = {command.command: command.description for command in ana.account.commands}
    assert shown["card"] == shop.service.texts.caption("menu-card", "pl")
