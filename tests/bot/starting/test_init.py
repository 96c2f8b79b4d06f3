"""Six answers make a shop's settings, whose own sums are as people stay for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.advice import warnings
from bot.settings.loading import load
from bot.starting.answers import QUESTIONS, answers
from bot.starting.command import add_to, init
from bot.starting.trades import TRADES
from bot.starting.written import settings_text
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.report.giveback import noon, visits_until
from tests.bot.settings.shop_file import VARIABLES
from tests.languages import LANGUAGES
from tests.loyalty.cafe import NOON

SIX = {
    "trade": "cafe",
    "name": "Café Ołów",
    "languages": "pl, en",
    "currency": "pln",
    "spend": "24,50",
    "visits": "4",
}
# What a visit usually is, in currencies with two decimals, none and three.
PRICES = (("PLN", "0.90"), ("PLN", "24.50"), ("EUR", "1.50"), ("EUR", "9.99"), ("JPY", "540"), ("JPY", "12000"), ("KWD", "0.750"))  # fmt: skip


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def programme(folder: Path, **changed: str) -> Programme:
    path = folder / "shop.toml"
    path.write_text(settings_text(answers({**SIX, **changed})), encoding="utf-8")
    return load(path).config.programme


@pytest.mark.parametrize("trade", TRADES)
def test_each_trade_gives_what_people_stay_for(tmp_path: Path, trade: str) -> None:
    """Five to ten stamps on a card, a first reward for points after three to five visits, a standing within a month."""
    for currency, spend in PRICES:
        shop = programme(tmp_path, trade=trade, currency=currency, spend=spend)
        told = [warning for warning in warnings(shop, NOON) if not warning.startswith("shop.phone")]
        assert told == [], (currency, spend)
        start = noon(shop, NOON)
        for reward in shop.rewards:
            visits = visits_until(shop, [reward], shop.usual.spend, start).get(reward.id)
            least, most = (5, 10) if reward.unit is Unit.STAMPS else (3, 5)
            assert visits is not None
            assert least <= visits <= most, (currency, spend, reward.id)
        assert [tier.reach for tier in shop.tiers] == [4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_trade_has_its_texts_in_every_language(language: str) -> None:
    for trade in TRADES.values():
        texts = [trade.summary, *(start.name for start in (trade.stamps, trade.points) if start)]
        assert all(text.get(language) for text in texts), trade.name


spent = st.decimals(Decimal("0.01"), Decimal(99_999), places=2).filter(lambda amount: amount > 0)


@given(
    st.sampled_from(sorted(TRADES)),
    spent,
    st.integers(1, 60),
    st.sampled_from(["pl", "ro, en", "en, pl, ro"]),
)
def test_whatever_is_answered_the_file_is_right(
    tmp_path_factory: pytest.TempPathFactory, trade: str, spend: Decimal, visits: int, languages: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    shop = programme(folder, trade=trade, spend=str(spend), visits=str(visits), languages=languages)
    assert shop.rewards


def test_where_it_is_follows_from_the_currency_and_the_language() -> None:
    places = [("pl", "PLN"), ("ro", "RON"), ("en", "EUR"), ("en", "GBP"), ("ro", "MDL"), ("pl", "EUR")]
    found = [answers({**SIX, "languages": language, "currency": currency}) for language, currency in places]
    assert [(one.country, one.timezone) for one in found[:2]] == [
        ("PL", "Europe/Warsaw"),
        ("RO", "Europe/Bucharest"),
    ]
    assert [one.country for one in found[2:5]] == ["IE", "GB", "MD"]


def test_an_odd_name_is_written_as_it_is(tmp_path: Path) -> None:
    for name in ('The "Best" \\ Café', "#1 = [x]", "Zażółć 'gęślą'"):
        assert programme(tmp_path, name=name).shop.name == name


def asked(folder: Path, *typed: str, **given: str) -> tuple[int, Path]:
    """What `init` returns where these are typed, and the file."""
    lines: Iterator[str] = iter(typed)

    def ask(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    parser, path = argparse.ArgumentParser(), folder / "new.toml"
    add_to(parser)
    options = parser.parse_args(["--to", str(path), *(f"--{key}={value}" for key, value in given.items())])
    return init(options, NOON, ask if typed else None), path


def test_what_is_typed_wrong_is_asked_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, path = asked(
        tmp_path, "butcher", "café", "Café Ołów", "xx", "pl", "zloty", "PLN", "lots", "24.50", "0", "4"
    )
    said = capsys.readouterr().out
    assert (code, load(path).config.programme.shop.name) == (0, "Café Ołów")
    for wrong in (
        "one of cafe, bakery",
        "write its two letters",
        "three letters",
        "an amount such as",
        "from 1 to 60",
    ):
        assert wrong in said
    assert "coffee: 9 stamps, ready after 9 visits" in said
    assert f"export REGULARS_CONFIG={path}" in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "--trade is missing, and there is no terminal to ask on"),
        ({**SIX, "visits": "often"}, "--visits: a whole number from 1 to 60"),
        ({**SIX, "currency": "JPY"}, "--spend: JPY has 0 decimals, 24.50 has more"),
        ({**SIX, "name": " "}, "--name: a name of 1 to 40 letters"),
    ],
)
def test_without_a_terminal_a_fault_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: dict[str, str], said: str
) -> None:
    code, path = asked(tmp_path, **given)
    told = capsys.readouterr().err
    assert (code, path.exists(), told.count("\n")) == (1, False, 1)
    assert told.startswith(said)


def test_examples_and_faults_of_an_amount_are_of_the_currency_that_was_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked_for: list[str] = []
    typed = iter(("cafe", "Ołów", "en", "JPY", "24.50", "lots", "700", "4"))

    def ask(question: str) -> str:
        asked_for.append(question)
        return next(typed)

    parser = argparse.ArgumentParser()
    add_to(parser)
    assert init(parser.parse_args(["--to", str(tmp_path / "new.toml")]), NOON, ask) == 0
    told = capsys.readouterr().out
    assert "24.50" not in " ".join(asked_for)
    assert "  JPY has 0 decimals, 24.50 has more\n  an amount such as 2450\n" in told, "and it is asked again"


def test_a_folder_that_is_not_there_is_told_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path / "none", "cafe")[0] == 1
    assert capsys.readouterr().err.startswith(f"there is no folder {tmp_path / 'none'}")


def test_a_folder_that_nobody_can_write_into_is_told_before_anything_is_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked(Path("/proc"), "cafe")[0] == 1
    assert capsys.readouterr().err.startswith("nothing can be written into /proc (")


def test_nothing_is_written_over_and_nothing_half(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path, "cafe", "Ołów") == (1, tmp_path / "new.toml")
    assert not (tmp_path / "new.toml").exists()
    assert "nothing was written" in capsys.readouterr().err
    (tmp_path / "new.toml").write_text("mine")
    assert asked(tmp_path, **SIX)[0] == 1
    assert (tmp_path / "new.toml").read_text() == "mine"


def test_every_question_has_its_answer_here() -> None:
    assert {question.key for question in QUESTIONS} == SIX.keys()
