"""What belongs to the machine: its addresses, its database, and secrets."""

from __future__ import annotations

import re
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings.faults import ConfigError, of_environment

AN_ADDRESS = "https://loyalty.example"


def _web_address(text: str) -> str:
    with suppress(ValueError):
        url = urlsplit(text.strip())
        if url.scheme in {"http", "https"} and url.hostname and url.port != 0:
            return url.geturl()
    raise ValueError(f'an address begins with "https://", such as {AN_ADDRESS}')


def _own_address(text: str) -> str:
    try:
        return str(ip_address(text.strip()))
    except ValueError:
        raise ValueError(
            "an address of this machine: 127.0.0.1 for itself alone, 0.0.0.0 for all that can reach it"
        ) from None


def _shaped(pattern: str, right: str) -> AfterValidator:
    """A text that has this shape as a whole, or a `ValueError` that says what is right."""

    def shaped(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(right)
        return text

    return AfterValidator(shaped)


def _port(text: object) -> int:
    """0 is any that is free."""
    port = int(str(text)) if str(text).isdecimal() else -1
    if not 0 <= port <= 65535:
        raise ValueError("a number from 1 to 65535, such as 8080")
    return port


Port = Annotated[int, BeforeValidator(_port)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
OwnAddress = Annotated[str, AfterValidator(_own_address)]
DatabaseAddress = Annotated[
    str,
    _shaped(
        r"sqlite://.+|(postgres|postgresql|asyncpg)://.*",
        "a file, such as sqlite://regulars.db, or a server, such as postgres://user:password@host/name",
    ),
]
BotToken = Annotated[
    str,
    _shaped(
        r"\d+:[A-Za-z0-9_-]{10,}", "the whole line that @BotFather gives you: digits, a colon, and letters"
    ),
]
ProviderToken = Annotated[
    str, _shaped(r"\S+:\S+", "the whole token that @BotFather gives you under Payments, with its colons")
]
Key = Annotated[
    str,
    _shaped(
        r"\S{32,}", "at least 32 characters that nobody can guess, such as `openssl rand -hex 32` prints"
    ),
]
WebhookSecret = Annotated[str, _shaped(r"[A-Za-z0-9_-]{1,256}", 'at most 256 letters, digits, "_" and "-"')]


class Environment(BaseSettings):
    """What belongs to the machine. An empty variable counts as absent."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True)

    regulars_config: Path = Path("config.toml")
    database_url: DatabaseAddress = "sqlite://regulars.db"
    regulars_key: Key | None = None
    regulars_spool: Path | None = None
    public_url: WebAddress = "http://127.0.0.1:8080"
    host: OwnAddress = "127.0.0.1"
    port: Port = 8080
    telegram_token: BotToken | None = None
    telegram_api_url: WebAddress | None = None
    telegram_provider_token: ProviderToken | None = None
    telegram_webhook_secret: WebhookSecret | None = None
    telegram_mode: Literal["polling", "webhook"] = "polling"
    twilio_account_sid: str | None = None
    twilio_auth_token: str | None = None
    twilio_from: str | None = None
    twilio_messaging_service_sid: str | None = None
    twilio_api_url: WebAddress | None = None

    @property
    def has_twilio(self) -> bool:
        return bool(
            self.twilio_account_sid
            and self.twilio_auth_token
            and (self.twilio_from or self.twilio_messaging_service_sid)
        )


def environment() -> Environment:
    """`ConfigError` with all that is wrong in it."""
    try:
        return Environment()
    except ValidationError as error:
        raise ConfigError("\n".join(of_environment(error))) from None
