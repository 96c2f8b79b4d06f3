"""Couriers in processes of their own, over one database: they share nothing else, and a kill is one."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread

from loyalty.messages.kind import Class
from loyalty.programme.programme import Programme
from scheduler.delivery.channel import Delivery
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from simulation.world import Clock, Provider, Report
from storage.engine.db import Conflict
from storage.engine.opening import open_database

log = logging.getLogger("scheduler")
Known = Mapping[
    str, tuple[int, Mapping[str, tuple[datetime, datetime]]]
]  # by name: a provider's seed and blocks


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a channel at this instant, and how its provider is."""

    name: str
    now: datetime
    throttled: datetime | None
    calm: bool
    hangs: bool


@dataclass(frozen=True, slots=True)
class Took:
    """A provider took a message so many times more."""

    id: int
    times: int


@dataclass(frozen=True, slots=True)
class Hangs:
    """A send will never end."""


@dataclass(slots=True)
class Worker:
    """The process's other end. What its providers take and report is known here as it happens, also after a kill."""

    url: str
    programme: Programme
    channels: Mapping[str, Provider]
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    _done: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    _name: str = ""
    _pipe: Connection = field(init=False)
    _process: BaseProcess = field(init=False)
    _listener: Thread = field(init=False)

    def __post_init__(self) -> None:
        spawned = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawned.Pipe()
        known = {name: (one.seed, dict(one.blocks)) for name, one in self.channels.items()}
        now = next(iter(self.channels.values())).clock()
        self._process = spawned.Process(target=work, args=(theirs, self.url, self.programme, now, known))
        self._process.start()
        theirs.close()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    async def round(self, name: str, _: RateLimit) -> int:
        channel, self._name = self.channels[name], name
        hangs = channel.hangs is not None
        self._pipe.send(Round(name, channel.clock(), channel.throttled, channel.calm, hangs))
        return await self._done.get()

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._listener.join()

    def _listen(self) -> None:
        while True:
            try:
                told = self._pipe.recv()
            except (EOFError, OSError):
                return
            self._hear(told)

    def _hear(self, told: int | str | Took | Report | Hangs) -> None:
        channel = self.channels[self._name]
        match told:
            case int():
                self._loop.call_soon_threadsafe(self._done.put_nowait, told)
            case str():
                log.error(told)
            case Took(id, times):
                channel.taken[id] += times
            case Report():
                channel.hear(told)
            case Hangs():
                assert channel.hangs is not None
                self._loop.call_soon_threadsafe(channel.hangs.set)


class Telling(Provider):
    """A provider that tells what it takes before it answers."""

    pipe: Connection

    def _took(self, id: int, cls: Class) -> None:
        Provider._took(self, id, cls)
        self._tell()

    def _report(self, delivery: Delivery, sid: str, now: datetime) -> None:
        Provider._report(self, delivery, sid, now)
        self._tell()

    def _tell(self) -> None:
        for id, times in self.taken.items():
            self.pipe.send(Took(id, times))
        for report in self.reports:
            self.pipe.send(report)
        self.taken.clear()
        self.reports.clear()

    async def _never(self) -> None:
        self.pipe.send(Hangs())
        await asyncio.Event().wait()


class Trouble(logging.Handler):
    """What this process logs as an error is logged by the other."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__(logging.ERROR)
        self.pipe = pipe

    def emit(self, record: logging.LogRecord) -> None:
        self.pipe.send(record.getMessage())


def work(pipe: Connection, url: str, programme: Programme, now: datetime, providers: Known) -> None:
    """The process. It ends when it is killed."""
    logging.getLogger("scheduler").addHandler(Trouble(pipe))
    asyncio.run(_work(pipe, url, programme, Clock(now), providers))


async def _work(pipe: Connection, url: str, programme: Programme, clock: Clock, providers: Known) -> None:
    database = await open_database(url)
    channels = {name: Telling(name, clock, seed, blocks) for name, (seed, blocks) in providers.items()}
    for channel in channels.values():
        channel.pipe = pipe
    by = Courier(database, channels, programme.policy, clock, programme=programme)
    while True:
        asked: Round = await asyncio.to_thread(pipe.recv)
        channel, clock.now = channels[asked.name], asked.now
        channel.throttled, channel.calm = asked.throttled, asked.calm
        channel.hangs = asyncio.Event() if asked.hangs else None
        try:
            pipe.send(await by.round(asked.name, RateLimit(0, 64)))
        except Conflict:
            pipe.send(1)
