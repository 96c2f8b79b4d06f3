"""`python -m bot`: checked before anything starts."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.settings.shop_file import ROOT, VARIABLES, written

TOKEN = "123456:a-token-that-nobody-may-read"


def run(
    folder: Path, *arguments: str, typed: str | None = None, here: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """On a terminal, where something is typed there."""
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    keyboard, terminal = pty.openpty()
    os.write(keyboard, (typed or "").encode())
    try:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=here,
            env={
                **bare,
                "PYTHONPATH": str(ROOT),
                "DATABASE_URL": f"sqlite://{folder}/shop.db",
                **environment,
            },
            stdin=subprocess.DEVNULL if typed is None else terminal,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(keyboard)
        os.close(terminal)


def test_check_says_that_all_is_in_order(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(
        "config.toml: in order\ndatabase: nothing is there yet; the first start makes its tables\n"
    )
    assert not (tmp_path / "shop.db").exists(), "it only looks"


def test_check_says_what_is_wrong_and_starts_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "Europe/Warsaw", "Europe/Warszawa")
    done = run(tmp_path, "check", "--config", str(path))
    assert done.returncode == 1
    assert done.stderr == 'config.toml: shop.timezone: no such time zone; write one such as "Europe/Warsaw"\n'
    assert run(tmp_path, "check", REGULARS_CONFIG=str(path)).stderr == done.stderr
    one = run(tmp_path, "--config", "config.toml", "check", REGULARS_CONFIG=str(path))
    assert one.returncode == 0, "what is asked for goes before the environment"


def test_serve_does_not_start_with_a_bad_file_or_a_bad_secret(tmp_path: Path) -> None:
    done = run(tmp_path, "--config", str(tmp_path / "none.toml"), "serve", TELEGRAM_TOKEN=TOKEN)
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
    done = run(tmp_path, "serve", TELEGRAM_TOKEN="123456:short")
    assert done.returncode == 1
    assert done.stderr.startswith("environment: TELEGRAM_TOKEN: ")
    assert "Traceback" not in done.stderr
    done = run(tmp_path, "serve")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("environment: no channel is on: set TELEGRAM_TOKEN, or ")


SIX = "cafe\nCafé Ołów\npl\nPLN\n24,50\n4\n"
END = "\x04"  # Ctrl-D


@pytest.mark.parametrize("example", [True, False], ids=["beside the example", "in an empty folder"])
def test_serve_makes_a_shops_settings_on_a_terminal_where_none_are_named(
    tmp_path: Path, example: bool
) -> None:
    """The example is nobody's shop. It serves nothing yet: what is marked CHANGE comes first."""
    if example:
        asked = run(tmp_path, "serve", typed=END, TELEGRAM_TOKEN=TOKEN)
        assert (asked.returncode, asked.stderr) == (1, "\nnothing was written\n")
        assert "What is the shop?" in asked.stdout
        assert not (ROOT / "shop.toml").exists()
        return
    made = run(tmp_path, "serve", typed=SIX, here=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert "shop.toml is written" in made.stdout
    again = run(tmp_path, "serve", typed=SIX, here=tmp_path)
    assert (again.returncode, again.stdout, again.stderr.count("\n")) == (1, "", 1)
    assert "export REGULARS_CONFIG=shop.toml" in again.stderr
    named = run(tmp_path, "serve", typed=SIX, here=tmp_path, REGULARS_CONFIG="shop.toml")
    assert named.stderr.startswith("environment: no channel is on"), "a shop that is named is served"


def test_serve_without_a_terminal_and_settings_is_one_sentence(tmp_path: Path) -> None:
    done = run(tmp_path, "serve", here=tmp_path, TELEGRAM_TOKEN=TOKEN)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith(
        "no settings are named: name your shop's file with --config or REGULARS_CONFIG"
    )
    assert list(tmp_path.iterdir()) == []


def test_serve_takes_a_shop_that_was_made_of_the_example(tmp_path: Path) -> None:
    """Shops of older versions changed config.toml where it lies."""
    shutil.copy(ROOT / "config.toml", tmp_path)
    done = run(tmp_path, "serve", typed=SIX, here=tmp_path)
    assert done.stderr.startswith("environment: no channel is on")


def test_an_address_without_a_database_is_a_fault_of_the_environment(tmp_path: Path) -> None:
    done = run(tmp_path / "none", "check")
    assert done.stderr == f"environment: DATABASE_URL: {tmp_path}/none is no folder\n"


@pytest.mark.prove
def test_a_posters_folder_is_made(tmp_path: Path) -> None:
    """Nothing of it needs the network."""
    twilio = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
    where = tmp_path / "new" / "posters"
    done = run(tmp_path, "poster", "--folder", str(where), PUBLIC_URL="https://loyalty.example", **twilio)
    assert done.returncode == 0, done.stderr
    assert sorted(file.name for file in where.iterdir()) == ["poster-main.png", "poster-station.png"]


@pytest.mark.prove  # four processes
def test_a_shop_without_terms_of_its_own_is_told_of_the_drafts(tmp_path: Path) -> None:
    """What is printed once stays: no poster leads to a page that customers cannot open."""
    named = 'terms = "https://arcade.example/terms"', 'privacy = "https://arcade.example/privacy"'
    version = 'terms_version = "2026-01"'
    path = str(written(tmp_path, named[0], "", named[1], "", version, ""))
    checked = run(tmp_path, "check", REGULARS_CONFIG=path).stdout
    assert "shop.terms: members agree to drafts made from these settings" in checked
    assert "environment: PUBLIC_URL is an address of this machine" in checked
    shown = run(tmp_path, "terms", "--language", "pl", REGULARS_CONFIG=path).stdout
    assert shown.startswith("Regulamin karty\n")
    assert "\nPolityka prywatności\n" in shown
    own = run(tmp_path, "terms")
    assert (own.returncode, own.stderr.count("\n")) == (1, 1)
    assert "https://arcade.example/terms" in own.stderr
    twilio = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
    local = {"TWILIO_API_URL": "http://127.0.0.1:1", "REGULARS_CONFIG": path}
    refused = run(tmp_path, "poster", "--folder", str(tmp_path / "posters"), **twilio, **local)
    assert refused.returncode == 1
    assert "PUBLIC_URL is needed: the small print leads to the terms" in refused.stderr
    assert not (tmp_path / "posters").exists()


def test_help_names_every_command() -> None:
    from bot.__main__ import _parser
    from bot.commands.table import COMMANDS

    told = _parser().format_help()
    assert [one.name for one in COMMANDS if one.name not in told] == []
    assert [name for name in VARIABLES if name not in told] == []
