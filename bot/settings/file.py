"""`config.toml`: the shop's programme and its channels, read and checked whole."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.settings.channels import ChannelSettings
from bot.settings.faults import ConfigError, of_table
from bot.settings.known import known_currency
from bot.settings.parsers import Context
from bot.settings.rest_days import RestDays
from bot.settings.schema import adapter
from loyalty.planning.policy import policy_of
from loyalty.programme.programme import Programme

SECTIONS = (Programme, ChannelSettings)  # whose keys stand side by side in the file
_TABLE = adapter(*SECTIONS)


@dataclass(frozen=True, slots=True)
class Config:
    """The whole file, and its `text`; "" where it was made by hand."""

    programme: Programme
    channels: ChannelSettings
    text: str = field(default="", repr=False, compare=False)


def read(path: Path) -> Config:
    """`ConfigError` with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path}: cannot be read ({error}); give another with --config or REGULARS_CONFIG"
        ) from None
    return of_text(text, path.name)


def of_text(text: str, name: str = "config.toml") -> Config:
    """The same of what stands in the file."""
    try:
        return replace(parse(tomllib.loads(text, parse_float=Decimal), name), text=text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: this is not TOML: {error}") from None


def parse(table: Mapping[str, Any], name: str = "config.toml") -> Config:
    """The same of a table as TOML has it, with decimals in place of floats."""
    try:
        programme, channels = _TABLE.validate_python(table, context=_context(table))
    except ValidationError as error:
        faults = of_table(error, table, SECTIONS)
        raise ConfigError("\n".join(f"{name}: {fault}" for fault in faults)) from None
    return Config(_complete(programme, channels), channels)


def _context(table: Mapping[str, Any]) -> Context:
    """Before all is read: whatever is wrong with these two keys is told at their own place."""
    match table:
        case {"shop": {"currency": str(code), "locales": [str(locale), *_]}}:
            pass
        case _:
            return Context()
    try:
        return Context(known_currency(code).decimals, locale)
    except ValueError:
        return Context()


def _complete(programme: Programme, channels: ChannelSettings) -> Programme:
    """With what is worked out from the keys."""
    rest = RestDays(programme.messages.sundays, programme.messages.holidays)
    return replace(
        programme,
        policy=policy_of(programme, rest),
        segment_price=channels.sms.price,
        version=blake2b(repr(programme).encode(), digest_size=6).hexdigest(),
    )
