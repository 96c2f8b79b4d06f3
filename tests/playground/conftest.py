"""The server, its clients and the cast."""

from __future__ import annotations

import functools
import ssl
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession

from playground.server import Server, start_server
from playground.telegram import Person, TelegramWorld
from playground.twilio import TwilioWorld
from tests.playground.setting import Api, Clock, QuickSession, Shop, open_shop


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> TelegramWorld:
    return TelegramWorld(clock)


@pytest.fixture
async def twilio(clock: Clock) -> AsyncIterator[TwilioWorld]:
    world = TwilioWorld(clock)
    yield world
    await world.close()


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    async with open_shop() as opened:
        yield opened


@pytest.fixture
async def server(telegram: TelegramWorld, twilio: TwilioWorld) -> AsyncIterator[Server]:
    async with start_server(telegram, twilio) as started:
        yield started


@pytest.fixture(autouse=True, scope="session")
def read_certificates_once() -> Iterator[None]:
    """Every client reads the certificate store for a TLS that is not used here: 40 ms each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", functools.cache(ssl.create_default_context))
        yield


@pytest.fixture
async def bot(server: Server, telegram: TelegramWorld) -> AsyncIterator[Bot]:
    session = QuickSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(telegram.token, session=session) as opened:
        yield opened


@pytest.fixture
async def ana(telegram: TelegramWorld) -> Person:
    """The regular: has started the bot. Her update is confirmed already."""
    person = telegram.person(1001, "Ana", "Nowak", "ana_n", phone="+48555010222")
    await person.starts()
    telegram.updates.forget()
    return person


@pytest.fixture
def eve(telegram: TelegramWorld) -> Person:
    """The stranger: never started the bot."""
    return telegram.person(1009, "Eve")


@pytest.fixture
async def api(server: Server, telegram: TelegramWorld) -> AsyncIterator[Api]:
    """The Bot API by bare HTTP: `await api("sendMessage", chat_id=1, text="x")`."""
    async with ClientSession(f"{server.url}/bot{telegram.token}/") as session:

        async def call(method: str, **params: Any) -> dict[str, Any]:
            async with session.post(method, json=params) as response:
                answer: dict[str, Any] = await response.json()
                assert response.status == answer.get("error_code", 200)
                return answer

        yield call
