"""A whole shop for stories: the real service talking over HTTP to make-believe providers.

The cast: Ana the regular and Ben who is on SMS, Max at the till, Olga the owner, Eve the stranger.
A story says what people do and what they then read, and knows nothing of how it travels.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from bot.app import Service, running
from bot.config import Environment, Settings, _read
from bot.owner_link import owner_link
from playground.server import start_server
from playground.telegram import Person, TelegramWorld
from playground.telegram.world import TOKEN
from playground.twilio import TwilioWorld
from playground.twilio.world import ACCOUNT_SID, AUTH_TOKEN, NUMBER
from storage.db import Tx

CONFIG = _read(Path(__file__).parents[2] / "config.toml")
SECRET = "a-secret-of-the-stories"
MORNING = datetime(2026, 6, 2, 8, 0, tzinfo=UTC)  # a Tuesday, 10:00 in Warsaw


class Clock:
    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        return self.at

    def later(self, **length: float) -> None:
        self.at += timedelta(**length)


class Actor(Protocol):
    """A person of the cast, on whichever channel the story is played."""

    name: str

    async def says(self, text: str) -> str: ...

    async def chooses(self, option: str) -> str:
        """Taps the button, or types the number, of an option by its name (`offers-no`)."""
        ...

    async def opens(self, payload: str) -> str:
        """Follows a deep link."""
        ...

    @property
    def reads(self) -> str:
        """The newest message to them."""
        ...


@dataclass
class OnTelegram:
    shop: Shop
    person: Person
    name: str

    async def says(self, text: str) -> str:
        await self.person.says(text)
        return await self._after()

    async def answers(self, text: str) -> str:
        """Says it in reply to the newest message."""
        last = self.person.last
        await self.person.says(text, reply_to=last)
        return await self._after()

    async def chooses(self, option: str) -> str:
        await self.person.taps(self._data(option))
        return await self._after()

    def _data(self, option: str) -> str:
        buttons = [b for row in self.person.last.buttons for b in row if b.data]
        return next((b.data for b in buttons if b.data == option or b.data.startswith(f"{option}:")), option)

    async def opens(self, payload: str) -> str:
        await self.person.starts(payload)
        return await self._after()

    async def _after(self) -> str:
        await self.shop.settled()
        return self.reads

    @property
    def reads(self) -> str:
        return self.person.last.text


@dataclass
class OnSms:
    shop: Shop
    number: str
    name: str
    joins_by_word: bool = True

    @property
    def phone(self):  # type: ignore[no-untyped-def]
        return self.shop.twilio.phone(self.number)

    async def says(self, text: str) -> str:
        await self.phone.texts(text)
        return await self._after()

    answers = says

    async def chooses(self, option: str) -> str:
        """By its number where it is numbered, as a person would."""
        offered = await self.shop.offered("sms", self.number)
        names = [data.partition(":")[0] for data in offered]
        return await self.says(str(names.index(option) + 1))

    async def opens(self, payload: str) -> str:
        return await self.says(payload)

    async def _after(self) -> str:
        await self.shop.settled()
        return self.reads

    @property
    def reads(self) -> str:
        return self.phone.last.body if self.phone.last else ""


@dataclass
class Shop:
    service: Service
    telegram: TelegramWorld
    twilio: TwilioWorld
    clock: Clock
    channel: str
    _numbers: dict[str, int] = field(default_factory=dict)

    def somebody(self, name: str, channel: str = "", language: str = "en") -> OnTelegram | OnSms:
        """A person of that name on the story's channel (or another), the same one each time."""
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        if (channel or self.channel) == "telegram":
            person = self.telegram.person(1000 + number, name, language_code=language)
            return OnTelegram(self, person, name)
        country = {"en": "+4478012345", "pl": "+4855501020", "ro": "+4072234560"}[language]
        return OnSms(self, f"{country}{number:02d}", name)

    async def member(self, name: str, channel: str = "", location: str = "main", language: str = "en"):  # type: ignore[no-untyped-def]
        """Somebody who joined there and wants only the card."""
        person = self.somebody(name, channel, language)
        await person.opens(f"j-{location}")
        await person.chooses("join")
        if isinstance(person, OnSms):
            await person.says(name)
        await person.chooses("offers-no")
        await person.chooses("skip")
        return person

    async def owner(self, name: str = "Olga", channel: str = ""):  # type: ignore[no-untyped-def]
        person = self.somebody(name, channel)
        text = await owner_link(self.service.database, self.service.programme, self.service.links, self.clock())
        found = re.search(r"(o-[A-Za-z0-9_-]+)", text)
        assert found
        await person.opens(found[1])
        return person

    async def staff(self, name: str = "Max", channel: str = "", location: str = "main"):  # type: ignore[no-untyped-def]
        """Staff of that location, by an invitation written straight into the books."""
        from loyalty.model import Invitation, Role
        from storage import team
        from storage.db import fresh_id

        person = self.somebody(name, channel)
        token = f"invite-{name}"
        expires = self.clock() + timedelta(days=1)
        await team.invite(
            self.service.database,
            Invitation(fresh_id(), token, Role.STAFF, location, expires),
            self.clock(),
        )
        await person.opens(f"s-{token}")
        return person

    async def settled(self) -> None:
        """Until everything said was heard, and everything to be said now has arrived."""
        await self.telegram.delivered()
        await self.twilio.idle()
        await self.service.idle()

    async def offered(self, channel: str, address: str) -> list[str]:
        import json

        async def work(tx: Tx) -> list[str]:
            row = await tx.row(
                """SELECT d."choices" FROM "dialogue" d JOIN "address" a ON a."id" = d."address_id"
                WHERE a."channel" = $1 AND a."value" = $2""",
                channel,
                address,
            )
            return json.loads(row["choices"]) if row else []

        return await self.service.database.run(work)

    async def balances(self) -> dict[str, tuple[int, int]]:
        """(stamps, points) of every member, by name."""

        async def work(tx: Tx) -> dict[str, tuple[int, int]]:
            rows = await tx.rows(
                """SELECT m."name", b."stamps", b."points" FROM "member" m
                JOIN "balance" b ON b."member_id" = m."id" WHERE m."merged_into_id" IS NULL"""
            )
            return {row["name"]: (row["stamps"], row["points"]) for row in rows}

        return await self.service.database.run(work)

    async def problems(self) -> list[str]:
        """What `python -m bot check` would say of the books."""
        from storage.check import problems

        return await problems(self.service.database.url)


def settings(url: str, server: str, port: int, mode: str = "webhook") -> Settings:
    environment = Environment(
        database_url=url,
        public_url=f"http://127.0.0.1:{port}",
        port=port,
        telegram_token=TOKEN,
        telegram_api_url=server,
        telegram_webhook_secret=SECRET,
        telegram_mode=mode,  # type: ignore[arg-type]
        twilio_account_sid=ACCOUNT_SID,
        twilio_auth_token=AUTH_TOKEN,
        twilio_from=NUMBER,
        twilio_api_url=server,
    )
    return Settings(CONFIG, environment)


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def open_shop(url: str, channel: str = "telegram", mode: str = "webhook") -> AsyncIterator[Shop]:
    clock = Clock()
    telegram, twilio = TelegramWorld(clock), TwilioWorld(clock)
    async with start_server(telegram, twilio) as server:
        port = free_port()
        async with running(settings(url, server.url, port, mode), now=clock) as service:
            twilio.inbound.url = f"http://127.0.0.1:{port}/sms/webhook"
            shop = Shop(service, telegram, twilio, clock, channel)
            await _hooked(shop, mode)
            yield shop


async def _hooked(shop: Shop, mode: str) -> None:
    """The webhook is set by a call of the service's own."""
    import asyncio

    for _ in range(500):
        if shop.telegram.calls.of("setMyCommands"):
            return
        await asyncio.sleep(0.005)
