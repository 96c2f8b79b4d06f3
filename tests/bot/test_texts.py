"""Messages into words, over small languages written for the test."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import NOTHING, Texts, without_tags
from loyalty.messages import Arg, DayMonth, Kind, Lines, Localised, Message, Moment, Money, Option

EN = """
hello = <b>{ $shop }</b>. Accept the <a href="{ $terms }">terms</a> & come in.
    .sms = { $shop }: reply JOIN
welcome = Welcome, <b>{ $name }</b>.
credited = { $name } +{ $points ->
    [one] { $points } point
   *[other] { $points } points
 }
balance = Worth { $worth }, seen { $seen }, born { $born }, likes { $drink }
history = Your last visits:
history-line = { $at }: +{ $points }
card = Only in <i>English</i>
help = Help, { $missing }
trouble = { $nothing }
day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
button-offers = Yes, offers please
    .sms = Yes
button-later = Later
menu-card = Your card
words-card = card, my card
words-stop = stop, end
words-stop-inside = stop writing, no more
"""
PL = """
welcome = Cześć, <b>{ $name }</b>.
credited = { $name } +{ $points ->
    [one] { $points } punkt
    [few] { $points } punkty
    [many] { $points } punktów
   *[other] { $points } punktu
 }
balance = Warte { $worth }, wizyta { $seen }, urodziny { $born }, lubi { $drink }
help = Pomoc, { $missing }
day-today = dziś
day-yesterday = wczoraj
button-offers = Tak, poproszę
button-later = Później
words-card = karta, moja karta
words-stop = stop, koniec
words-stop-inside = przestań pisać
this is not fluent
"""
NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)  # a Friday, 14:20 in Warsaw


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    folder = tmp_path_factory.mktemp("locales")
    (folder / "en.ftl").write_text(EN, encoding="utf-8")
    (folder / "pl.ftl").write_text(PL, encoding="utf-8")
    return Texts(folder, ("en", "pl"), ZoneInfo("Europe/Warsaw"), lambda: NOW)


def credited(points: int) -> Message:
    return Message(Kind.CREDITED, {"name": "Ana", "points": points})


def welcome(name: str) -> Message:
    return Message(Kind.WELCOME, {"name": name})


@pytest.mark.parametrize(
    ("points", "locale", "said"),
    [
        (1, "en", "Ana +1 point"),
        (2, "en", "Ana +2 points"),
        (1234, "en", "Ana +1,234 points"),
        (1, "pl", "Ana +1 punkt"),
        (3, "pl", "Ana +3 punkty"),
        (13, "pl", "Ana +13 punktów"),
        (1234, "pl", "Ana +1\u00a0234 punkty"),
        (-5, "pl", "Ana +-5 punktów"),
        (10**18, "en", "Ana +1" + ",000" * 6 + " points"),
    ],
)
def test_plurals_are_the_languages_own(texts: Texts, points: int, locale: str, said: str) -> None:
    assert said == texts.rich(credited(points), locale)
    assert said.replace("\u00a0", " ") == texts.plain(credited(points), locale)


@pytest.mark.parametrize(
    ("style", "hours", "said"),
    [
        ("time", 0, "14:20"),
        ("day", 0, "today"),
        ("both", 0, "today, 14:20"),
        ("day", 9, "today"),
        ("day", 10, "tomorrow"),  # past midnight in Warsaw, not yet in UTC
        ("day", -24, "yesterday"),
        ("day", -72, "Tuesday"),
        ("day", 72, "Monday"),
        ("day", -6 * 24, "Saturday"),
        ("day", -7 * 24, "26 June"),
        ("both", -7 * 24, "26 June, 14:20"),
        ("day", -300 * 24, "6 September 2025"),
    ],
)
def test_a_moment_is_told_as_people_do(texts: Texts, style: str, hours: int, said: str) -> None:
    args = balance(seen=Moment(NOW + timedelta(hours=hours), style))
    assert f"seen {said}, " in texts.rich(Message(Kind.BALANCE, args), "en")


def balance(**changed: Arg) -> dict[str, Arg]:
    args: dict[str, Arg] = {
        "worth": Money(123450, "PLN"),
        "seen": Moment(NOW - timedelta(days=1), "day"),
        "born": DayMonth(2, 29),
        "drink": Localised((("en", "latte & cake"), ("pl", "kawę"))),
    }
    return args | changed


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Worth PLN\u00a01,234.50, seen yesterday, born 29 February, likes latte &amp; cake"),
        ("pl", "Warte 1\u00a0234,50\u00a0zł, wizyta wczoraj, urodziny 29 lutego, lubi kawę"),
    ],
)
def test_values_are_written_the_readers_way(texts: Texts, locale: str, said: str) -> None:
    assert said == texts.rich(Message(Kind.BALANCE, balance()), locale)


@pytest.mark.parametrize(
    ("money", "said"),
    [
        (Money(5, "PLN"), "PLN\u00a00.05"),
        (Money(1200, "USD"), "$12.00"),
        (Money(1200, "JPY"), "¥1,200"),
        (Money(-250, "EUR"), "-€2.50"),
        (Money(100, "???"), "???1.00"),
    ],
)
def test_money_is_integer_minor_units(texts: Texts, money: Money, said: str) -> None:
    assert f"Worth {said}," in texts.rich(Message(Kind.BALANCE, balance(worth=money)), "en")


HOSTILE = [
    ("<b>Eve</b>", "&lt;b&gt;Eve&lt;/b&gt;", "<b>Eve</b>"),
    ('"><a href="x">', "&quot;&gt;&lt;a href=&quot;x&quot;&gt;", '"><a href="x">'),
    ("{ $points } { hello }", "{ $points } { hello }", "{ $points } { hello }"),
    ("Eve\n+100 points", "Eve +100 points", "Eve +100 points"),
    ("\u202eevE\x00", "evE", "evE"),
    ("&amp;", "&amp;amp;", "&amp;"),
    ("'; DROP TABLE", "&#x27;; DROP TABLE", "'; DROP TABLE"),
]


@pytest.mark.parametrize(("name", "rich", "plain"), HOSTILE)
def test_a_name_is_only_a_name(texts: Texts, name: str, rich: str, plain: str) -> None:
    assert f"Welcome, <b>{rich}</b>." == texts.rich(welcome(name), "en")
    assert f"Welcome, {plain}." == texts.plain(welcome(name), "en")


@given(name=st.text(min_size=1))
def test_any_name_at_all(texts: Texts, name: str) -> None:
    rich = texts.rich(welcome(name), "en")
    assert re.sub("[\u00a0\u2007\u202f]", " ", without_tags(rich)) == texts.plain(welcome(name), "en")
    rich.encode()


@pytest.mark.parametrize("name", ["&" * 100_000, "a" * 100_000, "\x00" * 5000 + "Ana"])
def test_a_huge_name_is_cut_and_not_lost(texts: Texts, name: str) -> None:
    assert 10 < len(texts.rich(welcome(name), "en")) < 2600


def test_sms_has_its_own_short_form(texts: Texts) -> None:
    hello = Message(Kind.HELLO, {"shop": "Arcade & co", "terms": "https://a.pl/t?x=1&y"})
    assert texts.plain(hello, "en") == "Arcade & co: reply JOIN"


def test_a_link_in_plain_text_keeps_its_address() -> None:
    assert without_tags('See <a href="https://a.pl?x=1&amp;y">the terms</a> &amp; come') == (
        "See the terms https://a.pl?x=1&y & come"
    )
    assert without_tags('<a href="https://a.pl">https://a.pl</a>') == "https://a.pl"


def test_lines_stand_under_the_text(texts: Texts) -> None:
    line = Message(Kind.HISTORY_LINE, {"at": Moment(NOW, "time"), "points": 5})
    message = Message(Kind.HISTORY, {}, (Lines((line, line)),))
    assert texts.rich(message, "en") == "Your last visits:\n14:20: +5\n14:20: +5"
    assert texts.plain(message, "en") == texts.rich(message, "en")


@pytest.mark.parametrize("locale", ["", "de", "en-GB", "xx-yy", "../etc"])
def test_an_unknown_language_is_the_default_one(texts: Texts, locale: str) -> None:
    assert texts.rich(welcome("Ana"), locale) == "Welcome, <b>Ana</b>."


def test_a_wider_language_will_do(texts: Texts) -> None:
    assert texts.rich(welcome("Ana"), "pl-PL") == "Cześć, <b>Ana</b>."


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.CARD, "Only in <i>English</i>"),  # no Polish text
        (Kind.HELP, "Pomoc, missing"),  # broken in both: the language's own, as far as it goes
        (Kind.REWARDS, NOTHING),  # no text at all
    ],
)
def test_what_is_missing_is_said_somehow_and_logged_once(
    texts: Texts, caplog: pytest.LogCaptureFixture, kind: Kind, said: str
) -> None:
    with caplog.at_level(logging.ERROR):
        assert texts.rich(Message(kind), "pl") == said
        told = len(caplog.records)
        texts.rich(Message(kind), "pl")
    assert told > 0
    assert told == len(caplog.records)


@pytest.mark.parametrize(
    ("option", "locale", "short", "said"),
    [
        (Option("offers"), "en", False, "Yes, offers please"),
        (Option("offers"), "en", True, "Yes"),
        (Option("offers"), "pl", True, "Tak, poproszę"),
        (Option("redeem", "c", Localised((("en", "Coffee"), ("pl", "Kawa")))), "pl", False, "Kawa"),
        (Option("redeem", "c", Localised((("en", "Cof\nfee"),))), "pl", True, "Cof fee"),
    ],
)
def test_a_label_says_what_happens(texts: Texts, option: Option, locale: str, short: bool, said: str) -> None:
    assert said == texts.label(option, locale, short)


def test_options_are_numbered_where_there_are_no_buttons(texts: Texts) -> None:
    assert texts.numbered((Option("offers"), Option("later")), "en") == "1 Yes 2 Later"


def test_words_of_all_languages_are_understood(texts: Texts) -> None:
    words = texts.vocabulary()
    assert words.intents == {
        "card": "card", "my card": "card", "karta": "card", "moja karta": "card",
        "stop": "stop", "end": "stop", "koniec": "stop",
    }  # fmt: skip
    assert words.stops == {"stop writing", "no more", "przestan pisac"}


def test_a_file_says_what_it_has(texts: Texts) -> None:
    assert {"hello", "hello.sms", "button-later", "words-card"} <= texts.ids("en")
    assert "hello" not in texts.ids("pl")


def test_a_line_that_is_not_fluent_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "en.ftl").write_text("card = Card\nnonsense here\n", encoding="utf-8")
    Texts(tmp_path, ("en",), ZoneInfo("UTC"), lambda: NOW)
    assert "nonsense here" in caplog.text
