"""`python -m bot`: checked before anything starts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.bot.settings.shop_file import ROOT, VARIABLES, written
from tests.bot.typed import Run, in_a_process

TOKEN = "123456:a-token-that-nobody-may-read"


def test_check_says_that_all_is_in_order(tmp_path: Path, run: Run) -> None:
    done = run("check")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith(
        "config.toml: in order\ndatabase: nothing is there yet; the first start makes its tables\n"
    )
    assert not (tmp_path / "shop.db").exists(), "it only looks"


def test_check_says_what_is_wrong_and_starts_nothing(tmp_path: Path, run: Run) -> None:
    path = written(tmp_path, "Europe/Warsaw", "Europe/Warszawa")
    done = run("check", "--config", str(path))
    assert done.code == 1
    assert done.err == 'config.toml: shop.timezone: no such time zone; write one such as "Europe/Warsaw"\n'
    assert run("check", REGULARS_CONFIG=str(path)).err == done.err
    one = run("--config", "config.toml", "check", REGULARS_CONFIG=str(path))
    assert one.code == 0, "what is asked for goes before the environment"


def test_serve_does_not_start_with_a_bad_secret() -> None:
    """A process of its own: it says one sentence without a traceback, and its exit code tells that it failed."""
    done = in_a_process("serve", TELEGRAM_TOKEN="123456:short")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith("environment: TELEGRAM_TOKEN: ")


def test_serve_does_not_start_with_a_bad_file_or_without_a_channel(tmp_path: Path, run: Run) -> None:
    done = run("--config", str(tmp_path / "none.toml"), "serve", TELEGRAM_TOKEN=TOKEN)
    assert done.code == 1
    assert "cannot be read" in done.err
    done = run("serve")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert done.err.startswith("environment: no channel is on: set TELEGRAM_TOKEN, or ")


SIX = "cafe\nCafé Ołów\npl\nPLN\n24,50\n4\n"


@pytest.mark.parametrize("example", [True, False], ids=["beside the example", "in an empty folder"])
def test_serve_makes_a_shops_settings_on_a_terminal_where_none_are_named(
    tmp_path: Path, run: Run, example: bool
) -> None:
    """The example is nobody's shop. It serves nothing yet: what is marked CHANGE comes first."""
    if example:
        asked = run("serve", keyboard="", TELEGRAM_TOKEN=TOKEN)
        assert (asked.code, asked.err) == (1, "\nnothing was written\n")
        assert "What is the shop?" in asked.out
        assert not (ROOT / "shop.toml").exists()
        return
    made = run("serve", keyboard=SIX, here=tmp_path)
    assert (made.code, made.err) == (0, "")
    assert "shop.toml is written" in made.out
    again = run("serve", keyboard=SIX, here=tmp_path)
    assert (again.code, again.out, again.err.count("\n")) == (1, "", 1)
    assert "export REGULARS_CONFIG=shop.toml" in again.err
    named = run("serve", keyboard=SIX, here=tmp_path, REGULARS_CONFIG="shop.toml")
    assert named.err.startswith("environment: no channel is on"), "a shop that is named is served"


def test_serve_without_a_terminal_and_settings_is_one_sentence(tmp_path: Path, run: Run) -> None:
    done = run("serve", here=tmp_path, TELEGRAM_TOKEN=TOKEN)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(
        "no settings are named: name your shop's file with --config or REGULARS_CONFIG"
    )
    assert list(tmp_path.iterdir()) == []


def test_serve_takes_a_shop_that_was_made_of_the_example(tmp_path: Path, run: Run) -> None:
    """Shops of older versions changed config.toml where it lies."""
    shutil.copy(ROOT / "config.toml", tmp_path)
    done = run("serve", keyboard=SIX, here=tmp_path)
    assert done.err.startswith("environment: no channel is on")


def test_an_address_without_a_database_is_a_fault_of_the_environment(tmp_path: Path, run: Run) -> None:
    done = run("check", DATABASE_URL=f"sqlite://{tmp_path}/none/shop.db")
    assert done.err == f"environment: DATABASE_URL: {tmp_path}/none is no folder\n"


def test_a_posters_folder_is_made(tmp_path: Path, run: Run) -> None:
    """Nothing of it needs the network."""
    twilio = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
    where = tmp_path / "new" / "posters"
    done = run("poster", "--folder", str(where), PUBLIC_URL="https://loyalty.example", **twilio)
    assert done.code == 0, done.err
    assert sorted(file.name for file in where.iterdir()) == ["poster-main.png", "poster-station.png"]


def test_a_shop_without_terms_of_its_own_is_told_of_the_drafts(tmp_path: Path, run: Run) -> None:
    """What is printed once stays: no poster leads to a page that customers cannot open."""
    named = 'terms = "https://arcade.example/terms"', 'privacy = "https://arcade.example/privacy"'
    version = 'terms_version = "2026-01"'
    path = str(written(tmp_path, named[0], "", named[1], "", version, ""))
    checked = run("check", REGULARS_CONFIG=path).out
    assert "shop.terms: members agree to drafts made from these settings" in checked
    assert "environment: PUBLIC_URL is an address of this machine" in checked
    shown = run("terms", "--language", "pl", REGULARS_CONFIG=path).out
    assert shown.startswith("Regulamin karty\n")
    assert "\nPolityka prywatności\n" in shown
    own = run("terms")
    assert (own.code, own.err.count("\n")) == (1, 1)
    assert "https://arcade.example/terms" in own.err
    twilio = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
    local = {"TWILIO_API_URL": "http://127.0.0.1:1", "REGULARS_CONFIG": path}
    refused = run("poster", "--folder", str(tmp_path / "posters"), **twilio, **local)
    assert refused.code == 1
    assert "PUBLIC_URL is needed: the small print leads to the terms" in refused.err
    assert not (tmp_path / "posters").exists()


def test_help_names_every_command() -> None:
    from bot.__main__ import command_parser
    from bot.commands.table import COMMANDS

    told = command_parser().format_help()
    assert [one.name for one in COMMANDS if one.name not in told] == []
    assert [name for name in VARIABLES if name not in told] == []
