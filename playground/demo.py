"""The demo, wired: both providers, the page, and the real service that talks to them over HTTP."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from zoneinfo import ZoneInfo

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import InlineTable, Table

from bot.app import running
from bot.settings.environment import Environment
from bot.settings.loading import Settings, load
from playground import seed, travel
from playground.cast import COUNTRIES, Cast
from playground.clock import MovableClock
from playground.page import Page
from playground.server import build_app, start_server
from playground.telegram import TelegramWorld
from playground.town import Town
from playground.twilio import TwilioWorld

CONFIG = Path(__file__).parent.parent / "config.toml"
SECRET = "playground-webhook-secret"
OPENS = time(10)  # when the visitor's day begins: late enough for nothing to be held
PORT = 8090
MARGIN = 35  # percent

Mode = Literal["polling", "webhook"]


@asynccontextmanager
async def open_demo(
    host: str = "127.0.0.1",
    port: int = PORT,
    mode: Mode = "polling",
    history: bool = True,
    day: date | None = None,
    tell: Callable[[str], None] = lambda doing: None,
) -> AsyncIterator[Town]:
    """The town until the block ends; its page is at `public_url`. Port 0 is any free one.

    `history`: the shop has members, among them Ana, and half a year behind it; otherwise it opens today.
    `day` is today, if not the day that it is. `tell` is given what is being done, as it begins.
    """
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="regulars-"))
        config = _settings(Path(folder))
        clock = MovableClock()
        town = _empty_town(config, clock)
        town.prepared = False
        app = build_app(town.telegram, town.twilio)
        Page(town).add_to(app)
        server = await stack.enter_async_context(start_server(town.telegram, town.twilio, host, port, app))
        town.public_url = server.url
        town.twilio.inbound.url = f"{server.url}/sms/webhook"
        settings = replace(config, environment=_environment(town, Path(folder) / "shop.db", mode))
        zone = ZoneInfo(config.config.programme.shop.timezone)
        today = datetime.combine(day or clock().astimezone(zone).date(), OPENS, zone)
        clock.move_to(today - (seed.HISTORY if history else timedelta()))
        tell("Starting the service, and a make-believe Telegram and Twilio for it to talk to.")
        service = await stack.enter_async_context(running(settings, now=clock))
        town.proxy.target = service.url
        town.service = service
        staff = await seed.hire(town, service)
        if history:
            tell("Making half a year of visits, so that there is something to see: some seconds.")
            await seed.grow(town, service, staff, today)
            await seed.join(town, service, staff, today)
            clock.move_to(today - seed.LOOKED_BACK)
            await travel.run(clock, service, today)
            await seed.open_up(town, service)
        else:
            clock.move_to(today)
        town.prepared = True
        try:
            yield town
        finally:
            town.service = None


_HOURS = {"en": "Mon-Sat 8-18", "pl": "pn.-sob. 8-18", "ro": "lun.-sâm. 8-18"}
_ADDRESS = "12 Main Street"


def _settings(folder: Path) -> Settings:
    """The example's, in a file of the demo's own, so that an owner can change them; but for five: it tells when it is open
    and where it is, and names no terms, so that the drafts can be read; an offer has no holdout, which in so small a town
    might be Ana; and its number is a toll-free one, whose texts go out three times as fast."""
    document, file = tomlkit.parse(CONFIG.read_text(encoding="utf-8")), folder / "shop.toml"
    shop = _table(document, "shop")
    shop["hours"], shop["address"] = _inline(_HOURS), _ADDRESS
    for key in ("terms", "privacy", "terms_version"):
        shop.remove(key)
    _table(document, "broadcasts")["holdout"] = 0
    _table(document, "goals")["margin"] = MARGIN
    _table(document, "limits")["text_countries"] = list(COUNTRIES)
    _table(document, "sms")["per_second"] = 3
    file.write_text(tomlkit.dumps(document), encoding="utf-8")
    return load(file)


def _inline(texts: Mapping[str, str]) -> InlineTable:
    found = tomlkit.inline_table()
    found.update(texts)
    return found


def _table(document: TOMLDocument, name: str) -> Table:
    found = document[name]
    assert isinstance(found, Table)
    return found


def _empty_town(config: Settings, clock: MovableClock) -> Town:
    telegram = TelegramWorld(clock, username="cafe_arcade_bot", name=config.config.programme.shop.name)
    twilio = TwilioWorld(clock)
    cast = Cast(telegram, twilio)
    cast.open()
    return Town(clock, telegram, twilio, cast)


def _environment(town: Town, database: Path, mode: Mode) -> Environment:
    """What an operator would export; nothing of the visitor's own environment is used."""
    url = town.public_url
    return Environment.model_construct(
        database_url=f"sqlite://{database}",
        regulars_key=secrets.token_hex(32),
        public_url=url,
        port=0,
        telegram_token=town.telegram.token,
        telegram_api_url=url,
        telegram_webhook_secret=SECRET,
        telegram_mode=mode,
        telegram_provider_token="284685063:TEST:make-believe",
        twilio_account_sid=town.twilio.account_sid,
        twilio_auth_token=town.twilio.auth_token,
        twilio_from=town.twilio.numbers[0],
        twilio_api_url=url,
    )
