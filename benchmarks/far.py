"""The world outside, in a process of its own so that it takes no time from what is measured: a bare
Bot API server, and many people who write at once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from benchmarks.child import child
from playground.calls import Call
from playground.server import start_server
from playground.telegram import TelegramWorld
from playground.telegram.world import TOKEN

__all__ = ["TOKEN", "Burst", "Load", "Trickle", "World", "far_world"]

_PATIENCE = 120.0  # seconds for a load to be answered


@dataclass(frozen=True, slots=True)
class Load:
    """Updates to post to a webhook, so many at a time; each is over when it was answered over HTTP and
    `messages_each` messages came back for it."""

    url: str
    secret: str
    updates: Sequence[str]
    messages_each: int
    at_once: int = 32


@dataclass(frozen=True, slots=True)
class Trickle:
    """Updates to post one after the other, `every` so many seconds, each of a chat of its own: how long
    until the reply is there."""

    url: str
    secret: str
    updates: Sequence[str]
    every: float


@dataclass(frozen=True, slots=True)
class Burst:
    """Updates to post all at once, each of a chat of its own and on a connection of its own: how long until the reply is
    there."""

    url: str
    secret: str
    updates: Sequence[str]


def _clock() -> datetime:
    return datetime(2026, 6, 2, 8, 0, tzinfo=UTC)


async def _posted(load: Load, waiting: Iterator[str]) -> None:
    """One connection, kept open; HTTP by hand, because a client library costs as much as a turn."""
    address = urlsplit(load.url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    for update in waiting:
        body = update.encode()
        writer.write(
            f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {load.secret}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(head.decode())
        length = next(
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length")
        )
        await reader.readexactly(length)
    writer.close()


async def _latencies(trickle: Trickle, telegram: TelegramWorld) -> list[float]:
    """Seconds from a message's posting to its answer's arrival. Other messages to other chats may come."""
    answered: dict[int, asyncio.Event] = {}

    def told(call: Call) -> None:
        event = answered.get(int(call.params.get("chat_id", 0)))
        if event is not None:
            event.set()

    telegram.calls.listeners.append(told)
    found = []
    try:
        for update in trickle.updates:
            chat = json.loads(update)["message"]["chat"]["id"]
            event = answered[chat] = asyncio.Event()
            load = Load(trickle.url, trickle.secret, [update], 1, 1)
            started = perf_counter()
            async with asyncio.timeout(_PATIENCE):
                await asyncio.gather(_posted(load, iter(load.updates)), event.wait())
            found.append(perf_counter() - started)
            del answered[chat]
            await asyncio.sleep(trickle.every)
    finally:
        telegram.calls.listeners.remove(told)
    return found


async def _burst(burst: Burst, telegram: TelegramWorld) -> list[float]:
    """Seconds of each, from the moment at which all are posted."""
    expected = {json.loads(update)["message"]["chat"]["id"] for update in burst.updates}
    found: list[float] = []
    over, started = asyncio.Event(), perf_counter()

    def told(call: Call) -> None:
        chat = int(call.params.get("chat_id", 0))
        if chat in expected:
            expected.remove(chat)
            found.append(perf_counter() - started)
            if not expected:
                over.set()

    telegram.calls.listeners.append(told)
    try:
        async with asyncio.timeout(_PATIENCE):
            each = (Load(burst.url, burst.secret, [update], 1, 1) for update in burst.updates)
            await asyncio.gather(*(_posted(load, iter(load.updates)) for load in each), over.wait())
    finally:
        telegram.calls.listeners.remove(told)
    return found


async def _done(load: Load | Trickle | Burst, telegram: TelegramWorld) -> float | list[float]:
    match load:
        case Load():
            return await _rate(load, telegram)
        case Trickle():
            return await _latencies(load, telegram)
        case Burst():
            return await _burst(load, telegram)


async def _rate(load: Load, telegram: TelegramWorld) -> float:
    """Turns a second, from the first update posted to the last message received."""
    before, waiting = telegram.calls.tally.get("sendMessage", 0), iter(load.updates)
    expected = before + len(load.updates) * load.messages_each
    started = perf_counter()
    async with asyncio.timeout(_PATIENCE):
        await asyncio.gather(*(_posted(load, waiting) for _ in range(load.at_once)))
        while telegram.calls.tally.get("sendMessage", 0) < expected:
            await asyncio.sleep(0.001)
    return len(load.updates) / (perf_counter() - started)


async def _serve(pipe: Connection) -> None:
    telegram = TelegramWorld(_clock, fast=True)
    async with start_server(telegram) as server:
        pipe.send(server.url)
        loop = asyncio.get_running_loop()
        while load := await loop.run_in_executor(None, pipe.recv):
            try:
                pipe.send(await _done(load, telegram))
            except Exception as error:
                pipe.send(f"{type(error).__name__}: {error}")


def _main(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


@dataclass(frozen=True, slots=True)
class World:
    """`url` is the Bot API server's."""

    url: str
    pipe: Connection

    async def rate(self, load: Load) -> float:
        """Turns a second; `RuntimeError` when one was not answered as it should."""
        rate: float = await self._asked(load)
        return rate

    async def trickle(self, trickle: Trickle) -> list[float]:
        """Seconds each; `RuntimeError` as above."""
        latencies: list[float] = await self._asked(trickle)
        return latencies

    async def burst(self, burst: Burst) -> list[float]:
        """Seconds each; `RuntimeError` as above."""
        latencies: list[float] = await self._asked(burst)
        return latencies

    async def _asked(self, load: Load | Trickle | Burst) -> Any:
        self.pipe.send(load)
        answer = await asyncio.get_running_loop().run_in_executor(None, self.pipe.recv)
        if isinstance(answer, str):
            raise RuntimeError(answer)
        return answer


@contextmanager
def far_world() -> Iterator[World]:
    """`EOFError` where its process died."""
    with child(_main, patience=5) as (_, here):
        yield World(here.recv(), here)
