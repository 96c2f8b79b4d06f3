"""What commands open: the shop's database, its texts, its channels' links."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import clock
from bot.commands.command import Refusal
from bot.links import Links
from storage.engine.db import Database, Unreachable

if TYPE_CHECKING:
    from bot.settings.loading import Settings
    from bot.words.texts import Texts

_NO_CHANNEL = (
    "environment: no channel is on: set TELEGRAM_TOKEN, or TWILIO_ACCOUNT_SID with what goes with it; "
    "telegram.enabled and sms.enabled in the settings are to be true"
)


def need_a_channel(settings: Settings) -> None:
    """`ConfigError` if none is on."""
    from bot.channels import CHANNELS
    from bot.settings.faults import ConfigError

    if not any(entry.is_on(settings) for entry in CHANNELS):
        raise ConfigError(_NO_CHANNEL)


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """SQLite is for one process: a second one is told so, and does not start."""
    url = settings.environment.database_url
    if not url.startswith("sqlite"):
        yield
        return
    from storage.engine.sqlite import lone_process

    with lone_process(url):
        yield


@asynccontextmanager
async def migrated(settings: Settings) -> AsyncIterator[Database]:
    """The database, brought to this version; a new one where there is none."""
    from storage.engine.migrate import migrate
    from storage.engine.opening import open_database

    await migrate(settings.environment.database_url)
    database = await open_database(settings.environment.database_url)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def existing(settings: Settings) -> AsyncIterator[Database]:
    """For looking into: a file that is not there is a slip in DATABASE_URL, not a new shop."""
    from storage.engine.sqlite import file_of

    url = settings.environment.database_url
    if url.startswith("sqlite") and not file_of(url).exists():
        raise Unreachable(f"there is no database at {file_of(url)}")
    async with migrated(settings) as database:
        yield database


def texts(settings: Settings) -> Texts:
    from bot.settings.known import LOCALES
    from bot.words.texts import Texts

    shop = settings.config.programme.shop
    return Texts(LOCALES, shop.locales, ZoneInfo(shop.timezone), clock.system)


def locale_of(settings: Settings, asked: str | None) -> str:
    """The language that was asked for, if the shop speaks it; else its first."""
    locales = settings.config.programme.shop.locales
    if asked and asked not in locales:
        raise Refusal(f"--language: {asked} is not among shop.locales: {', '.join(locales)}")
    return asked or locales[0]


async def links(settings: Settings) -> Links:
    """Where this shop's links lead."""
    from bot.channels import links, opened

    async with AsyncExitStack() as stack:
        return links(settings, await opened(settings, stack))
