"""`config.toml` and the environment: whatever is wrong is told with its place and what would be right,
and nothing starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import ConfigError, Environment, Settings, load, warnings

ROOT = Path(__file__).parents[2]
GOOD = (ROOT / "config.toml").read_text(encoding="utf-8")
VARIABLES = [name.upper() for name in Environment.model_fields]
TOKEN = "123456:a-token-that-nobody-may-read"

# What stands in the file, what somebody writes instead, and all that is said about it.
SLIPS = [
    # keys
    ('name = "Cafe', 'nmae = "Cafe', ("shop.name: is missing; config.toml in the repository shows it with its meaning\n"
     "shop.nmae: unknown key; did you mean name?")),
    ("[codes]", "[codez]", ("codes: is missing; config.toml in the repository shows it with its meaning\n"
     "codez: unknown key; did you mean codes?")),
    ("mms = false", "mms = false\nfast = 1",
     "sms.fast: unknown key; known here: enabled, per_second, in_flight, fold, mms"),
    ("stamps = 9", "stamp = 9", "rewards.1.stamp: unknown key; did you mean stamps?"),
    ('name = "Station"', "", "locations.2.name: is missing; config.toml in the repository shows it with its meaning"),
    ("[shop]", "[shop", "this is not TOML: Expected ']' at the end of a table declaration (at line 8, column 6)"),
    # the shop
    ('name = "Cafe Arcade"', 'name = ""', "shop.name: is empty"),
    ('name = "Cafe Arcade"', f'name = "{"x" * 41}"',
     f"shop.name: String should have at most 40 characters (it says '{'x' * 41}')"),
    ('["en", "pl", "ro"]', "[]", "shop.locales: is empty"),
    ('["en", "pl", "ro"]', '"en"', 'shop.locales: a list is written ["en", "pl"]'),
    ('["en", "pl", "ro"]', '["en", "pl", "ro", "pl"]', 'shop.locales: "pl" stands there twice'),
    ('["en", "pl", "ro"]', '["en", "de"]', "shop.locales.2: locales/de.ftl does not exist; there are en, pl, ro"),
    ('["en", "pl", "ro"]', '["english"]', 'shop.locales.1: no such language; write its two letters, such as "en"'),
    ("Europe/Warsaw", "Europe/Warszawa", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ("Europe/Warsaw", "Mars", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ('country = "PL"', 'country = "Poland"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('country = "PL"', 'country = "001"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('"PLN"', '"ZLT"', 'shop.currency: no such currency; write its three letters, such as "PLN"'),
    ('phone = "555 010 200"', "phone = 555010200", "shop.phone: Input should be a valid string (it says 555010200)"),
    ('"https://arcade.example/terms"', '"arcade.example"', 'shop.terms: an address begins with "https://"'),
    ('terms_version = "2026-01"', 'terms_version = ""', "shop.terms_version: is empty"),
    ('"#1f6f5c"', '"green"', 'shop.colour: a colour is written "#rrggbb", such as "#1f6f5c"'),
    # places
    ('id = "station"', 'id = "main"', 'locations: two of them have the id "main"; each needs its own'),
    ('id = "station"', 'id = "The Station"', 'locations.2.id: an id is 1-30 of a-z, 0-9 and "-", such as "main"'),
    # earning and rewards
    ("points_per_unit = 1", "points_per_unit = -1",
     "earning.points_per_unit: Input should be greater than or equal to 0 (it says -1)"),
    ("points_per_unit = 1", 'points_per_unit = "1"',
     "earning.points_per_unit: a number is written without quotes, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = true",
     "earning.stamps_per_visit: a number is written without quotes, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = 1.5",
     "earning.stamps_per_visit: Input should be a valid integer, got a number with a fractional part (it says 1.5)"),
    ("stamps_per_visit = 1", "stamps_per_visit = 0", ('rewards.1: nobody can reach "coffee": it costs stamps and '
     "earning.stamps_per_visit is 0; write 1 there, or give the reward a price in points")),
    ("points_per_unit = 1", "points_per_unit = 0", ('rewards.2: nobody can reach "cake": it costs points and '
     "earning.points_per_unit is 0; write 1 there, or give the reward a price in stamps")),
    ("stamps = 9", "stamps = 9\npoints = 90",
     "rewards.1: a reward costs stamps or points: write one of them, such as stamps = 9"),
    ("stamps = 9", "", "rewards.1: a reward costs stamps or points: write one of them, such as stamps = 9"),
    ("stamps = 9", "stamps = 0", "rewards.1.stamps: Input should be greater than or equal to 1 (it says 0)"),
    ('id = "cake"', 'id = "coffee"', 'rewards: two of them have the id "coffee"; each needs its own'),
    ('id = "gold"', 'id = "silver"', 'tiers: two of them have the id "silver"; each needs its own'),
    ('{ en = "A coffee",', '{ fr = "Un cafe",', 'rewards.1.name.fr: "fr" is not among shop.locales'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', '"A coffee"',
     'rewards.1.name: a text for each language is written { en = "A coffee", pl = "Kawa" }'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', "{}", "rewards.1.name: is empty"),
    *((f'valid = "{right}"', f"valid = {wrong}", f'{place}: a duration is written "10 minutes", "36 hours" or "30 days"')
      for right, wrong, place in (("30 minutes", '"soon"', "rewards.1.valid"), ("30 minutes", "30", "rewards.1.valid"),
                                  ("10 minutes", '"0 days"', "codes.valid"), ("2 days", '"-1 days"', "invitations.valid"))),
    ("visits = 10", "visits = 0", "tiers.1.visits: Input should be greater than or equal to 1 (it says 0)"),
    # the till
    ("digits = 5", "digits = 4", "codes.digits: Input should be 5 or 6 (it says 4)"),
    ("wrong_codes = 5", "wrong_codes = 1", "codes.wrong_codes: Input should be greater than or equal to 2 (it says 1)"),
    ("per_member_per_day = 3", "per_member_per_day = 0",
     "limits.credits_per_member_per_day: Input should be greater than or equal to 1 (it says 0)"),
    ("amount = 1000", "amount = 0", "limits.amount: Input should be greater than 0 (it says 0)"),
    ("paper_stamps = 9", "paper_stamps = 900", "limits.paper_stamps: Input should be less than or equal to 100 (it says 900)"),
    # messages and channels
    *(('quiet_from = "20:00"', f"quiet_from = {wrong}", 'messages.quiet_from: a time of day is written "20:00"')
      for wrong in ('"8pm"', "20", '"25:00"', '"20:00+02:00"', "20:00:00")),
    ("per_second = 25", "per_second = 0", "telegram.per_second: Input should be greater than 0 (it says 0)"),
    ("in_flight = 64", "in_flight = 0", "telegram.in_flight: Input should be greater than or equal to 1 (it says 0)"),
    ("enabled = true", 'enabled = "yes"', "telegram.enabled: write true or false, without quotes (it says 'yes')"),
    ('["pl", "ro"]', '["de"]', 'sms.fold.1: "de" is not among shop.locales'),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def written(folder: Path, old: str = "", new: str = "") -> Path:
    assert old in GOOD
    path = folder / "config.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return path


def complaints(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path)
    return str(caught.value)


@pytest.mark.parametrize(("old", "new", "said"), SLIPS, ids=[said.split(" ")[0] for _, _, said in SLIPS])
def test_a_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    expected = [f"config.toml: {line}" for line in said.splitlines()]
    assert complaints(written(tmp_path, old, new)).splitlines() == expected


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "digits = 5", 'digits = 9\nvalud = "x"')
    assert len(complaints(path).splitlines()) == 2


def test_a_language_that_goes_takes_its_texts_along(tmp_path: Path) -> None:
    told = complaints(written(tmp_path, '["en", "pl", "ro"]', '["en", "pl"]')).splitlines()
    assert 'config.toml: shop.summary.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: rewards.2.name.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: sms.fold.2: "ro" is not among shop.locales' in told


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in complaints(tmp_path / "nowhere.toml")
    assert "give another with --config" in complaints(tmp_path)


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    assert "cannot be read" in complaints(path)


# What is right


def test_the_shops_own_file_is_right() -> None:
    settings = load(ROOT / "config.toml")
    assert list(warnings(settings.config)) == []


def test_money_is_turned_into_minor_units(tmp_path: Path) -> None:
    programme = load(written(tmp_path, "amount = 1000", "amount = 24.50")).config.programme()
    assert programme.limits.amount == 2450
    yen = load(written(tmp_path, '"PLN"', '"JPY"')).config.programme()
    assert (yen.decimals, yen.limits.amount) == (0, 1000)


def test_the_same_time_twice_means_no_quiet_hours(tmp_path: Path) -> None:
    quiet = load(written(tmp_path, 'quiet_to = "09:00"', 'quiet_to = "20:00"')).config.programme().quiet
    assert quiet is not None
    assert quiet.start == quiet.end


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("stamps = 9", "stamps = 20", "the nearest stamp reward takes 20 visits"),
        (
            '{ en = "A coffee", pl = "Kawa", ro = "O cafea" }',
            '{ en = "A coffee" }',
            'rewards.1.name: has no "pl" text',
        ),
    ],
)
def test_what_is_probably_not_meant_is_worth_a_look(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert any(said in warning for warning in warnings(load(written(tmp_path, old, new)).config))


def test_a_card_that_leads_nowhere_is_worth_a_look(tmp_path: Path) -> None:
    start, end = GOOD.index("[[rewards]]"), GOOD.index("# Standings")
    path = tmp_path / "config.toml"
    path.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert any("there are none" in warning for warning in warnings(load(path).config))


# The environment

ODD = [
    ("TELEGRAM_TOKEN", "my-secret-token"),
    ("TELEGRAM_WEBHOOK_SECRET", "with spaces in it"),
    ("TELEGRAM_MODE", "pushing-secret"),
    ("PORT", "eighty-secret"),
    ("PORT", "70000"),
    ("DATABASE_URL", "mysql://root:secret@localhost/shop"),
]


@pytest.mark.parametrize(("name", "value"), ODD, ids=[f"{name}-{value[:4]}" for name, value in ODD])
def test_the_environments_faults_never_show_a_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    told = complaints(ROOT / "config.toml")
    assert told.startswith(f"environment: {name}: ")
    assert value not in told
    assert "secret" not in told.replace("TELEGRAM_WEBHOOK_SECRET", "")


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_MODE", "webhook")
    assert "TELEGRAM_WEBHOOK_SECRET is needed" in complaints(ROOT / "config.toml")


def test_a_webhook_needs_a_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_MODE", "webhook")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "abc")
    monkeypatch.setenv("PUBLIC_URL", "loyalty.example")
    assert "PUBLIC_URL is needed" in complaints(ROOT / "config.toml")


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
    settings: Settings = load(ROOT / "config.toml")
    assert settings.environment.telegram_token is None
    assert settings.environment.port == 8080


def test_twilio_is_on_once_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"):
        monkeypatch.setenv(name, "x")
        assert not load(ROOT / "config.toml").environment.has_twilio
    monkeypatch.setenv("TWILIO_FROM", "+15555550100")
    assert load(ROOT / "config.toml").environment.has_twilio


# From the command line


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env={**bare, "DATABASE_URL": f"sqlite://{folder}/shop.db", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_check_says_that_all_is_in_order(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "config.toml: in order" in done.stdout
    assert not (tmp_path / "shop.db").exists(), "it only looks"


def test_check_says_what_is_wrong_and_starts_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "Europe/Warsaw", "Europe/Warszawa")
    done = run(tmp_path, "check", "--config", str(path))
    assert done.returncode == 1
    assert done.stderr == 'config.toml: shop.timezone: no such time zone; write one such as "Europe/Warsaw"\n'


def test_serve_does_not_start_with_a_bad_file_or_a_bad_secret(tmp_path: Path) -> None:
    done = run(tmp_path, "--config", str(tmp_path / "none.toml"), "serve", TELEGRAM_TOKEN=TOKEN)
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
    done = run(tmp_path, "serve", TELEGRAM_TOKEN="123456:short")
    assert done.returncode == 1
    assert done.stderr.startswith("environment: TELEGRAM_TOKEN: ")
    assert "Traceback" not in done.stderr


def test_help_names_every_command() -> None:
    from bot.__main__ import _COMMANDS, _parser

    told = _parser().format_help()
    assert [name for name in _COMMANDS if name not in told] == []
    assert [name for name in VARIABLES if name not in told] == []
