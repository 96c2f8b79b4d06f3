"""The environment: what belongs to the machine, and whether those who call us can find us."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.settings.loading import Settings, load
from tests.bot.settings.shop_file import ROOT, VARIABLES, complaints, written

ODD = [
    ("TELEGRAM_TOKEN", "my-secret-token"),
    ("TELEGRAM_WEBHOOK_SECRET", "with spaces in it"),
    ("TELEGRAM_MODE", "pushing-secret"),
    ("PORT", "eighty-secret"),
    ("PORT", "70000"),
    ("HOST", "secret.example"),
    ("DATABASE_URL", "mysql://root:secret@localhost/shop"),
    ("PUBLIC_URL", "secret.example"),
    ("PUBLIC_URL", "https://[secret"),
    ("TELEGRAM_API_URL", "secret:8081"),
    ("TWILIO_API_URL", "http://"),
]


@pytest.mark.parametrize(("name", "value"), ODD, ids=[f"{name}-{value[:4]}" for name, value in ODD])
def test_the_environments_faults_never_show_a_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    told = complaints(ROOT / "config.toml")
    assert told.startswith(f"environment: {name}: ")
    assert value not in told.replace("https://", "")
    assert "pattern" not in told, "what is right is said in words"
    assert "Input should" not in told
    assert "secret" not in told.replace("TELEGRAM_WEBHOOK_SECRET", "")


@pytest.mark.parametrize("sender", ["CAFE", "Cafe 24", "1CAFE"])
def test_a_sender_nobody_can_answer_is_refused(monkeypatch: pytest.MonkeyPatch, sender: str) -> None:
    monkeypatch.setenv("TWILIO_FROM", sender)
    assert "TWILIO_FROM is a name, and nobody can answer a name" in complaints(ROOT / "config.toml")


@pytest.mark.parametrize("sender", ["", "+15555550100", "72345", "MG" + "0a" * 16])
def test_a_number_or_a_messaging_service_can_be_answered(
    monkeypatch: pytest.MonkeyPatch, sender: str
) -> None:
    monkeypatch.setenv("TWILIO_FROM", sender)
    monkeypatch.setenv("TWILIO_MESSAGING_SERVICE_SID", "MG" + "0a" * 16)
    assert load(ROOT / "config.toml").environment.twilio_messaging_service_sid


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_MODE", "webhook")
    assert "TELEGRAM_WEBHOOK_SECRET is needed" in complaints(ROOT / "config.toml")


HOOKED = {"TELEGRAM_MODE": "webhook", "TELEGRAM_WEBHOOK_SECRET": "abc"}
TEXTED = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
NEAR = (
    "",
    "https://127.0.0.1",
    "https://localhost",
    "https://192.168.1.20:8443",
    "https://till.local",
    "https://[::1]",
)
needs_an_address = pytest.mark.parametrize(
    ("given", "here", "said"),
    [
        (
            HOOKED,
            "TELEGRAM_API_URL",
            "an https address that Telegram can reach, such as https://loyalty.example",
        ),
        (
            TEXTED,
            "TWILIO_API_URL",
            "the address that Twilio calls, and that cards are opened at, such as https://",
        ),
    ],
    ids=["webhook", "sms"],
)


@needs_an_address
@pytest.mark.parametrize("address", NEAR)
def test_who_is_called_from_outside_needs_a_public_address(
    given: Mapping[str, str], here: str, said: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left out is as bad as wrong: the service would start, and hear nothing."""
    for name, value in {**given, "PUBLIC_URL": address}.items():
        monkeypatch.setenv(name, value)
    told = complaints(ROOT / "config.toml")
    assert told.startswith(f"config.toml: environment: PUBLIC_URL is needed with {next(iter(given))}")
    assert said in told
    assert len(told.splitlines()) == 1


@needs_an_address
@pytest.mark.parametrize(
    "provider", ["http://127.0.0.1:8081", "http://localhost:8081", "http://telegram-bot-api:8081"]
)
def test_a_provider_beside_us_finds_us_there(
    given: Mapping[str, str], here: str, said: str, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The playground, tests, and a Bot API server of one's own."""
    for name, value in {**given, here: provider}.items():
        monkeypatch.setenv(name, value)
    load(ROOT / "config.toml")
    monkeypatch.setenv(here, "https://api.example")
    assert "PUBLIC_URL is needed" in complaints(ROOT / "config.toml")


def test_both_are_right_with_one_address_and_telegram_wants_it_encrypted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {**HOOKED, **TEXTED, "PUBLIC_URL": "https://loyalty.example"}.items():
        monkeypatch.setenv(name, value)
    load(ROOT / "config.toml")
    monkeypatch.setenv("PUBLIC_URL", "http://loyalty.example")
    (told,) = complaints(ROOT / "config.toml").splitlines()
    assert "PUBLIC_URL is needed with TELEGRAM_MODE=webhook" in told


def test_nobody_calls_a_channel_that_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in TEXTED.items():
        monkeypatch.setenv(name, value)
    load(written(tmp_path, "[sms]\nenabled = true", "[sms]\nenabled = false"))


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
    settings: Settings = load(ROOT / "config.toml")
    assert settings.environment.telegram_token is None
    assert settings.environment.port == 8080


def test_twilio_is_on_once_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://loyalty.example")
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"):
        monkeypatch.setenv(name, "x")
        assert not load(ROOT / "config.toml").environment.has_twilio
    monkeypatch.setenv("TWILIO_FROM", "+15555550100")
    assert load(ROOT / "config.toml").environment.has_twilio
