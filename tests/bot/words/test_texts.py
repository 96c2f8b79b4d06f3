"""Messages into words, with small languages written for the test."""

from __future__ import annotations

import logging
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import formats
from bot.words.markup import without_tags
from bot.words.texts import NOTHING, Texts
from loyalty.messages.args import Arg, DayMonth, Localised, Moment, Money, Named
from loyalty.messages.extras import Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from tests.languages import shop_texts

EN = """
privacy = <b>{ $shop }</b>. Accept the <a href="{ $terms }">terms</a> & come in.
    .sms = { $shop }: reply JOIN
name-set = Welcome, <b>{ $name }</b>.
undo-late = Undo within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }
credit-amount-high = At most { $limit }
voucher-used = { $reward } at { $place }, { $at }
birthday-set = Born { $birthday }
history = Your visits:
code-old = Old since { $at }
card-only = Only in <i>English</i>
export = All of { $missing }
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
name-set = Cześć, <b>{ $name }</b>.
undo-late = Cofnij przez { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
 }
credit-amount-high = Najwyżej { $limit }
voucher-used = { $reward } w { $place }, { $at }
birthday-set = Urodziny { $birthday }
export = Całość { $missing }
day-today = dziś
day-yesterday = wczoraj
button-offers = Tak, poproszę
button-later = Później
words-card = karta, moja karta
words-not-me = nie ja
words-stop = stop, koniec
words-stop-inside = przestań pisać
this is not fluent
"""
NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)  # a Friday, 14:20 in Warsaw


def write(language: Path, **files: str) -> None:
    language.mkdir()
    for area, texts in files.items():
        (language / f"{area}.ftl").write_text(texts, encoding="utf-8")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    folder = tmp_path_factory.mktemp("locales")
    write(folder / "en", shop=EN)
    write(folder / "pl", shop=PL)
    return Texts(folder, ("en", "pl"), ZoneInfo("Europe/Warsaw"), lambda: NOW)


def within(minutes: int) -> Message:
    return Message(TillKind.UNDO_LATE, {"minutes": minutes})


def welcome(name: str) -> Message:
    return Message(SettingsKind.NAME_SET, {"name": name})


@pytest.mark.parametrize(
    ("minutes", "locale", "said"),
    [
        (1, "en", "Undo within 1 minute"),
        (2, "en", "Undo within 2 minutes"),
        (1234, "en", "Undo within 1,234 minutes"),
        (1, "pl", "Cofnij przez 1 minutę"),
        (3, "pl", "Cofnij przez 3 minuty"),
        (13, "pl", "Cofnij przez 13 minut"),
        (1234, "pl", "Cofnij przez 1\u00a0234 minuty"),
        (-5, "pl", "Cofnij przez -5 minut"),
        (10**18, "en", "Undo within 1" + ",000" * 6 + " minutes"),
    ],
)
def test_plurals_are_the_languages_own(texts: Texts, minutes: int, locale: str, said: str) -> None:
    assert said == texts.rich(within(minutes), locale)
    assert said.replace("\u00a0", " ") == texts.plain(within(minutes), locale)


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
    at = Moment(NOW + timedelta(hours=hours), style)
    assert texts.rich(Message(TillKind.CODE_OLD, {"at": at}), "en") == f"Old since {said}"


@pytest.mark.parametrize(
    ("parts", "english", "polish", "romanian"),
    [
        ("MMMMEEEEd", "Sunday 6 September", "niedziela, 6 września", "duminică, 6 septembrie"),
        (
            "yMMMMEEEEd",
            "Sunday, 6 September 2026",
            "niedziela, 6 września 2026",
            "duminică, 6 septembrie 2026",
        ),
        ("yMMMMd", "6 September 2026", "6 września 2026", "6 septembrie 2026"),
        ("yMMMM", "September 2026", "wrzesień 2026", "septembrie 2026"),
        ("Ed", "Sun 6", "niedz., 6", "dum. 6"),
    ],
)
def test_names_of_days_and_months_are_as_long_as_asked(
    parts: str, english: str, polish: str, romanian: str
) -> None:
    said = [formats.day(date(2026, 9, 6), parts, locale) for locale in ("en", "pl", "ro")]
    assert said == [english, polish, romanian]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "dziś, 14:20"),
        (1, "jutro, 14:20"),
        (3, "pon. 6.07, 14:20"),
        (-5, "niedz. 28.06, 14:20"),
        (9, "12 lipca, 14:20"),
    ],
)
def test_a_day_in_polish_fits_after_any_word(days: int, said: str) -> None:
    """Nobody has to decline "poniedziałek"."""
    until = {"reward": "x", "until": Moment(NOW + timedelta(days=days), "both"), "shop": "Kafka"}
    told = shop_texts(lambda: NOW).plain(Message(OccasionKind.VOUCHER_WARNING, until), "pl")
    assert told.endswith(f"Ważny do: {said}.")


CAKE = Localised((("en", "Latte & cake"), ("pl", "Kawa")))
USED: dict[str, Arg] = {"reward": CAKE, "place": "Main St", "at": Moment(NOW - timedelta(days=1), "day")}
OF_ID = USED | {"reward": Named("cake", CAKE)}
BORN: dict[str, Arg] = {"birthday": DayMonth(2, 29)}


@pytest.mark.parametrize(
    ("message", "locale", "said"),
    [
        (Message(CardKind.VOUCHER_USED, USED), "en", "Latte &amp; cake at Main St, yesterday"),
        (Message(CardKind.VOUCHER_USED, USED), "pl", "Kawa w Main St, wczoraj"),
        (Message(CardKind.VOUCHER_USED, OF_ID), "pl", "Kawa w Main St, wczoraj"),
        (Message(SettingsKind.BIRTHDAY_SET, BORN), "en", "Born 29 February"),
        (Message(SettingsKind.BIRTHDAY_SET, BORN), "pl", "Urodziny 29 lutego"),
    ],
)
def test_values_are_written_the_readers_way(texts: Texts, message: Message, locale: str, said: str) -> None:
    assert said == texts.rich(message, locale)


@pytest.mark.parametrize(
    ("money", "locale", "said"),
    [
        (Money(123450, "PLN"), "en", "At most PLN\u00a01,234.50"),
        (Money(123450, "PLN"), "pl", "Najwyżej 1\u00a0234,50\u00a0zł"),
        (Money(5, "PLN"), "en", "At most PLN\u00a00.05"),
        (Money(1200, "USD"), "en", "At most $12.00"),
        (Money(1200, "JPY"), "en", "At most ¥1,200"),
        (Money(-250, "EUR"), "en", "At most -€2.50"),
        (Money(100, "???"), "en", "At most ???1.00"),
    ],
)
def test_money_is_integer_minor_units(texts: Texts, money: Money, locale: str, said: str) -> None:
    assert said == texts.rich(Message(TillKind.CREDIT_AMOUNT_HIGH, {"limit": money}), locale)


HOSTILE = [
    ("<b>Eve</b>", "&lt;b&gt;Eve&lt;/b&gt;", "<b>Eve</b>"),
    ('"><a href="x">', "&quot;&gt;&lt;a href=&quot;x&quot;&gt;", '"><a href="x">'),
    ("{ $minutes } { export }", "{ $minutes } { export }", "{ $minutes } { export }"),
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
    privacy = Message(
        SettingsKind.PRIVACY, {"shop": "Arcade & co", "terms": "https://a.pl/t?x=1", "privacy": ""}
    )
    assert texts.plain(privacy, "en") == "Arcade & co: reply JOIN"


def test_a_link_in_plain_text_keeps_its_address() -> None:
    assert without_tags('See <a href="https://a.pl?x=1&amp;y">the terms</a> &amp; come') == (
        "See the terms https://a.pl?x=1&y & come"
    )
    assert without_tags('<a href="https://a.pl">https://a.pl</a>') == "https://a.pl"


def test_lines_stand_under_the_text(texts: Texts) -> None:
    line = Message(TillKind.CODE_OLD, {"at": Moment(NOW, "time")})
    message = Message(CardKind.HISTORY, {}, (Lines((line, line)),))
    assert texts.rich(message, "en") == "Your visits:\nOld since 14:20\nOld since 14:20"
    assert texts.plain(message, "en") == texts.rich(message, "en")


@pytest.mark.parametrize("locale", ["", "de", "en-GB", "xx-yy", "../etc"])
def test_an_unknown_language_is_the_default_one(texts: Texts, locale: str) -> None:
    assert texts.rich(welcome("Ana"), locale) == "Welcome, <b>Ana</b>."


def test_a_wider_language_will_do(texts: Texts) -> None:
    assert texts.rich(welcome("Ana"), "pl-PL") == "Cześć, <b>Ana</b>."


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (JoiningKind.CARD_ONLY, "Only in <i>English</i>"),  # no Polish text
        (SettingsKind.EXPORT, "Całość missing"),  # broken in both: the language's own, as far as it goes
        (LinkingKind.LINK, NOTHING),  # no text at all
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
        "not me": "not-me", "nie ja": "not-me",
    }  # fmt: skip
    assert words.stops == {"stop writing", "no more", "przestan pisac"}


def test_a_file_says_what_it_has(texts: Texts) -> None:
    assert {"privacy", "privacy.sms", "button-later", "words-card"} <= texts.ids("en")
    assert "privacy" not in texts.ids("pl")


def test_a_language_is_all_files_of_its_folder(tmp_path: Path) -> None:
    """And a text may be made of one in another file, whichever is read first."""
    write(tmp_path / "en", a="name-set = { part-card }, yours.\n", b="part-card = The card of { $name }\n")
    texts = Texts(tmp_path, ("en",), ZoneInfo("UTC"), lambda: NOW)
    assert texts.rich(welcome("Ana"), "en") == "The card of Ana, yours."


def test_a_line_that_is_not_fluent_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(tmp_path / "en", card="card = Card\nnonsense here\n")
    Texts(tmp_path, ("en",), ZoneInfo("UTC"), lambda: NOW)
    assert "en/card.ftl" in caplog.text
    assert "nonsense here" in caplog.text
