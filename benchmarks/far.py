"""A bare Bot API server in a process of its own, so that it never takes time from what is measured."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from playground.server import start_server
from playground.telegram import TelegramWorld
from playground.telegram.world import TOKEN

__all__ = ["TOKEN", "FarServer", "far_server"]


def _clock() -> datetime:
    return datetime(2026, 6, 2, 8, 0, tzinfo=UTC)


async def _serve(pipe: Connection) -> None:
    telegram = TelegramWorld(_clock, fast=True)
    async with start_server(telegram) as server:
        pipe.send(server.url)
        loop = asyncio.get_running_loop()
        while True:
            question = await loop.run_in_executor(None, pipe.recv)
            if question == "stop":
                return
            pipe.send(telegram.calls.tally.get(question, 0))


def _main(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


@dataclass(frozen=True, slots=True)
class FarServer:
    url: str
    pipe: Connection

    def calls(self, method: str) -> int:
        """How often it was called so far."""
        self.pipe.send(method)
        count: int = self.pipe.recv()
        return count


@contextmanager
def far_server() -> Iterator[FarServer]:
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_main, args=(there,), daemon=True)
    process.start()
    try:
        yield FarServer(here.recv(), here)
    finally:
        here.send("stop")
        process.join(5)
