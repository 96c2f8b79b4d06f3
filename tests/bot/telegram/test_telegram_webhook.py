"""The webhook's handler, over HTTP."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.telegram.handle import bring
from bot.telegram.webhook import BODY_LIMIT, PATH, announce, webhook
from handlers.turn.heard import Incoming, Said
from tests.bot.telegram.updates import message, tap
from tests.bot.telegram.wire import Wire, bad, refusal, wired

SECRET = "right-secret_1"
Client = TestClient[web.Request, web.Application]


class Taken(list[tuple[Incoming | None, str]]):
    fault: Exception | None = None

    async def take(self, incoming: Incoming | None, raw: str) -> None:
        await asyncio.sleep(0)
        if self.fault:
            raise self.fault
        self.append((incoming, raw))


@pytest.fixture
def taken() -> Taken:
    return Taken()


@pytest.fixture
def network() -> tuple[Bot, Wire]:
    return wired()


@pytest.fixture
async def client(taken: Taken, network: tuple[Bot, Wire]) -> AsyncIterator[Client]:
    app = web.Application()
    app.router.add_post(PATH, webhook(network[0], SECRET, taken.take))
    async with TestClient(TestServer(app)) as client:
        yield client


Post = Callable[..., Awaitable[int]]


@pytest.fixture
def post(client: Client) -> Post:
    async def send(body: bytes | str, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with client.post(PATH, data=body, headers=headers) as response:
            assert await response.text() == ""
            return response.status

    return send


def update(fields: dict[str, Any]) -> str:
    return json.dumps({"update_id": 1, **fields})


async def test_an_update_is_taken_and_then_answered(post: Post, taken: Taken) -> None:
    raw = update(message(text="hello"))
    assert await post(raw) == 200
    ((incoming, kept),) = taken
    assert incoming
    assert (incoming.heard, kept) == (Said("hello"), raw)


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET.upper(), "ü"])
async def test_a_wrong_secret_is_nobody(post: Post, taken: Taken, secret: str | None) -> None:
    assert (await post(update(message(text="hello")), secret), taken) == (403, [])


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b"{}", b"\xff\xfe", b'{"update_id": true}', b"[" * 100_000]
)
async def test_what_is_no_update_is_refused(post: Post, taken: Taken, body: bytes) -> None:
    assert (await post(body), taken) == (400, [])


async def test_a_huge_body_is_refused(post: Post, taken: Taken) -> None:
    assert (await post(b" " * (BODY_LIMIT + 1)), taken) == (413, [])


async def test_an_update_that_cannot_be_read_is_kept(post: Post, taken: Taken) -> None:
    raw = '{"update_id": 1, "message": 5}'
    assert (await post(raw), taken) == (200, [(None, raw)])


async def test_what_can_be_read_of_a_damaged_update_is_taken_too(post: Post, taken: Taken) -> None:
    raw = update(message(text="hello", date=None))
    assert await post(raw) == 200
    kept, (incoming, _) = taken
    assert kept == (None, raw)
    assert incoming
    assert incoming.heard == Said("hello")


async def test_an_update_that_is_nothing_to_us_is_done(post: Post, taken: Taken) -> None:
    assert (await post(update({"something_new": {}})), taken) == (200, [])


async def test_what_could_not_even_be_kept_comes_again(post: Post, taken: Taken) -> None:
    taken.fault = OSError("database gone")
    assert await post(update(message(text="hello"))) == 503


async def test_a_tapped_button_stops_spinning(post: Post, network: tuple[Bot, Wire]) -> None:
    assert await post(update(tap("card"))) == 200
    (call,) = network[1].calls
    assert (call.method, call.data) == ("answerCallbackQuery", {"callback_query_id": "77"})


@pytest.mark.parametrize("secret", ["", "with space", "x" * 257, "ü"])
def test_no_webhook_without_a_secret(secret: str) -> None:
    with pytest.raises(ValueError, match="TELEGRAM_WEBHOOK_SECRET"):
        webhook(wired()[0], secret, Taken().take)


async def test_telegram_is_told_where_to_bring_updates() -> None:
    bot, wire = wired()
    await announce(bot, "https://arcade.pl/", SECRET, asyncio.Event())
    (call,) = wire.calls
    assert call.data["url"] == "https://arcade.pl/telegram/webhook"
    assert call.data["secret_token"] == SECRET
    assert call.data["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "pre_checkout_query",
    ]


async def test_a_webhook_that_is_not_taken_is_said_once_and_tried_until_it_is(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A proxy that is mended an hour later needs no restart; nobody is asked more often than they like."""
    refused = bad("bad webhook: Failed to resolve host: Name or service not known")
    bot, wire = wired(
        *[refused] * 7,
        refusal(429, "Too Many Requests: retry after 90", retry_after=90),
        refusal(429, "Too Many Requests", retry_after=10**15),
    )
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    with caplog.at_level(logging.ERROR):
        await announce(bot, "https://arcade.pl", SECRET, asyncio.Event(), sleep)
    assert pauses == [1, 2, 5, 10, 30, 60, 60, 90, 900]
    assert wire.methods == ["setWebhook"] * 10
    (said,) = caplog.messages
    assert said.startswith("Telegram did not take the webhook: ")
    assert "Failed to resolve host" in said


async def test_a_stop_ends_the_trying() -> None:
    """While it waits for the next try, however long that is."""
    bot, wire = wired(bad("bad webhook: Failed to resolve host: Name or service not known"))
    stop = asyncio.Event()

    async def sleep(seconds: float) -> None:
        stop.set()
        await asyncio.Event().wait()

    await announce(bot, "https://arcade.pl", SECRET, stop, sleep)
    assert wire.methods == ["setWebhook"]


async def test_a_tap_too_old_to_answer_is_nobodys_trouble(taken: Taken) -> None:
    bot, _ = wired(bad("query is too old and response timeout expired or query ID is invalid"))
    raw = update(tap("card"))
    await bring(bot, raw, json.loads(raw), taken.take)
    assert len(taken) == 1
