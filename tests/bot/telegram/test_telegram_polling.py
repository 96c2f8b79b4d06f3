"""Fetching updates: nothing lost, nothing out of order, whatever the network does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

import aiohttp
import pytest

from bot.telegram import polling
from bot.telegram.api import Json, Uploads
from bot.telegram.polling import AT_ONCE, poll
from handlers.turn.heard import Incoming, Said
from tests.bot.telegram.updates import message
from tests.bot.telegram.wire import Answer, Script, Wire, ok, refusal, wired


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "BACK_OFF", (0.0,))


def said(update_id: int, chat: int, text: str) -> Json:
    person = {"id": chat, "is_bot": False, "first_name": "x"}
    return {
        "update_id": update_id,
        **message(text=text, chat={"id": chat, "type": "private"}, **{"from": person}),
    }


class Server(Wire):
    """Holds updates until they are confirmed, as Telegram does; a script may come between."""

    def __init__(self, updates: Iterable[Json], *script: Script) -> None:
        super().__init__(*script)
        self.updates = list(updates)
        self.offsets: list[int | None] = []

    async def exchange(self, url: str, data: Json, uploads: Uploads, seconds: float) -> Answer:
        if not url.endswith("getUpdates"):
            return await super().exchange(url, data, uploads, seconds)
        self.offsets.append(data.get("offset"))
        if self.script:
            return await super().exchange(url, data, uploads, seconds)
        self.updates = [u for u in self.updates if u["update_id"] >= (data.get("offset") or 0)]
        if not self.updates:
            await asyncio.sleep(seconds)
        return ok(self.updates[:100])


class Shop:
    """Takes updates, until it has had `enough`."""

    def __init__(self, server: Server, enough: int) -> None:
        self.bot, _ = wired()
        self.bot.session = server
        self.enough = enough
        self.stop = asyncio.Event()
        self.taken: list[tuple[str, str]] = []
        self.unread: list[str] = []
        self.faults: dict[str, list[Exception]] = {}
        self.busy = self.busiest = 0

    async def take(self, incoming: Incoming | None, raw: str) -> None:
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        await asyncio.sleep(0.001)
        self.busy -= 1
        if incoming is None:
            self.unread.append(raw)
        elif faults := self.faults.get(incoming.key):
            raise faults.pop()
        else:
            assert isinstance(incoming.heard, Said)
            self.taken.append((incoming.address, incoming.heard.text))
        if len(self.taken) + len(self.unread) >= self.enough:
            self.stop.set()

    async def polls(self) -> None:
        async with asyncio.timeout(30):
            await poll(self.bot, self.take, self.stop)


async def test_the_webhook_goes_first_and_everything_is_taken() -> None:
    server = Server([said(1, 7, "a"), said(2, 7, "b")])
    shop = Shop(server, enough=2)
    await shop.polls()
    assert server.methods[0] == "deleteWebhook"
    assert server.calls[0].data == {"drop_pending_updates": False}
    assert shop.taken == [("7", "a"), ("7", "b")]


async def test_one_chat_is_in_order_and_chats_are_beside_each_other() -> None:
    updates = [said(number, number % 5, str(number)) for number in range(60)]
    shop = Shop(Server(reversed(updates)), enough=60)
    await shop.polls()
    for chat in range(5):
        texts = [int(text) for address, text in shop.taken if address == str(chat)]
        assert texts == sorted(texts)
        assert len(texts) == 12
    assert shop.busiest == 5


async def test_not_more_chats_at_once_than_agreed() -> None:
    shop = Shop(Server(said(number, number, "x") for number in range(100)), enough=100)
    await shop.polls()
    assert shop.busiest == AT_ONCE


async def test_the_offset_waits_for_what_was_neither_taken_nor_kept() -> None:
    server = Server([said(1, 7, "a"), said(2, 8, "b"), said(3, 7, "c"), said(4, 9, "d")])
    shop = Shop(server, enough=6)
    shop.faults = {"2": [OSError("database gone")]}
    await shop.polls()
    assert server.offsets == [None, 2]  # from the one that failed; the inbox knows 3 and 4
    assert [text for _, text in shop.taken[:3]] == ["a", "d", "c"]
    assert {text for _, text in shop.taken} == {"a", "b", "c", "d"}


async def test_after_a_failure_the_chat_waits_so_that_its_order_stays() -> None:
    shop = Shop(Server([said(1, 7, "a"), said(2, 7, "b")]), enough=2)
    shop.faults = {"1": [OSError()]}
    await shop.polls()
    assert shop.taken == [("7", "a"), ("7", "b")]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (aiohttp.ServerDisconnectedError(), "ServerDisconnectedError"),
        (aiohttp.ClientOSError(), "ClientOSError"),
        (TimeoutError(), "TimeoutError"),
        ((502, b"<html>"), "HTTP 502"),
        ((200, b"oops"), "HTTP 200"),
        (ok({"not": "a list"}), "no list of updates"),
        (ok([5]), "no list of updates"),
        (refusal(429, "Too Many Requests", retry_after=0), "Too Many Requests"),
        (refusal(401, "Unauthorized"), "is TELEGRAM_TOKEN right?"),
        (refusal(409, "Conflict: terminated by other getUpdates request"), "somebody else fetches"),
    ],
)
async def test_it_goes_on_after_any_trouble(
    fault: Script, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server([said(1, 7, "a")], ok(True), fault)
    shop = Shop(server, enough=1)
    with caplog.at_level(logging.WARNING):
        await shop.polls()
    assert shop.taken == [("7", "a")]
    assert told in caplog.text


async def test_a_webhook_set_behind_our_back_is_deleted_again() -> None:
    conflict = refusal(409, "Conflict: can't use getUpdates method while webhook is active")
    server = Server([said(1, 7, "a")], ok(True), conflict)
    await Shop(server, enough=1).polls()
    assert server.methods.count("deleteWebhook") == 2


async def test_an_update_that_cannot_be_read_is_kept_and_passed() -> None:
    shop = Shop(Server([{"update_id": 1, "message": 5}, said(2, 7, "b")]), enough=2)
    await shop.polls()
    assert shop.unread == ['{"update_id": 1, "message": 5}']
    assert shop.taken == [("7", "b")]


async def test_a_stop_ends_a_long_question_at_once() -> None:
    server = Server([])
    shop = Shop(server, enough=1)
    async with asyncio.timeout(15), asyncio.TaskGroup() as tasks:
        tasks.create_task(shop.polls())
        await asyncio.sleep(0.05)
        shop.stop.set()
    assert server.offsets == [None]


async def test_a_stop_lets_turns_finish_and_begins_none() -> None:
    shop = Shop(Server([said(1, 7, "a"), said(2, 7, "b")]), enough=1)
    await shop.polls()
    assert shop.taken == [("7", "a")]


async def test_a_stop_ends_a_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "BACK_OFF", (600.0,))
    shop = Shop(Server([], TimeoutError()), enough=1)
    async with asyncio.timeout(15), asyncio.TaskGroup() as tasks:
        tasks.create_task(shop.polls())
        await asyncio.sleep(0.05)
        shop.stop.set()


def test_rests_grow_to_half_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    rests: Any = polling.BACK_OFF
    assert rests == tuple(sorted(rests))
    assert rests[-1] == 30
