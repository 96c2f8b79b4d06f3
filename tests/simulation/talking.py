"""A process of a virtual year that hears people, too: before each round of its courier some of them ask, and some come."""

from __future__ import annotations

import asyncio
import logging
import os
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from multiprocessing.connection import Connection
from zoneinfo import ZoneInfo

from bot.settings.known import LOCALES
from bot.words.texts import Texts
from handlers.dispatch import Dispatcher
from handlers.turn.heard import Incoming, Said
from loyalty.keyed_hash import KeyedHash
from loyalty.programme.programme import Programme
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from simulation.channels import CHANNELS
from simulation.processes import Known, Round, Telling, Trouble
from simulation.world import Clock
from storage.engine.db import Conflict, Database
from storage.engine.opening import open_database

ASKED = "balance", "history", "rewards", "how it works", "when do you open?", "card"
EACH = 3  # people who ask before a round, and one who comes
_WHO = """SELECT "value" FROM "address" WHERE "channel" = 'telegram' AND "state" = 'open' AND "member_id" IS NOT NULL
    ORDER BY "id" OFFSET $1 LIMIT 1"""
_CODE = """SELECT "code" FROM "visit_code" WHERE "closed_at" IS NULL AND "expires_at" > $1 ORDER BY "id" DESC LIMIT 1"""


def work(pipe: Connection, url: str, programme: Programme, now: datetime, providers: Known) -> None:
    """In place of the process that only sends. It ends when it is killed."""
    logging.getLogger("scheduler").addHandler(Trouble(pipe))
    asyncio.run(_work(pipe, url, programme, Clock(now), providers))


async def _work(pipe: Connection, url: str, programme: Programme, clock: Clock, providers: Known) -> None:
    database = await open_database(url)
    channels = {name: Telling(name, clock, seed, blocks) for name, (seed, blocks) in providers.items()}
    for channel in channels.values():
        channel.pipe = pipe
    courier = Courier(database, channels, programme.policy, clock, programme=programme)
    people = People(database, programme, clock, courier)
    while True:
        asked: Round = await asyncio.to_thread(pipe.recv)
        channel, clock.now = channels[asked.name], asked.now
        channel.throttled, channel.calm = asked.throttled, asked.calm
        try:
            await people.speak()
            pipe.send(await courier.round(asked.name, RateLimit(0, 64)))
        except Conflict:
            pipe.send(1)


@dataclass
class People:
    database: Database
    programme: Programme
    clock: Clock
    courier: Courier
    _dispatcher: Dispatcher = field(init=False)
    _keys: count[int] = field(default_factory=count)
    _turns: count[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        shop = self.programme.shop
        texts = Texts(LOCALES, shop.locales, ZoneInfo(shop.timezone), self.clock)
        self._dispatcher = Dispatcher(
            self.database, self.programme, texts.vocabulary(), self.clock, lambda _: "en", CHANNELS, KeyedHash("fortnight")
        )  # fmt: skip

    async def speak(self) -> None:
        for _ in range(EACH):
            number = next(self._turns)
            await self._says(await self._somebody(number), ASKED[number % len(ASKED)])
        guest = await self._somebody(next(self._turns))
        for said in ("here", self.programme.locations[0].name):
            await self._says(guest, said)
        code = await self.database.run(lambda tx: tx.row(_CODE, self.clock()))
        if code:
            await self._says("virtual-till", f"{code['code']} 18.00")

    async def _somebody(self, number: int) -> str:
        row = await self.database.run(lambda tx: tx.row(_WHO, number * 7 % 30))
        return str(row["value"]) if row else "nobody"

    async def _says(self, address: str, text: str) -> None:
        key = f"{os.getpid()}-{next(self._keys)}"
        done = await self._dispatcher.handle(Incoming(key, "telegram", address, Said(text), "Ana", "en"))
        await self.courier.deliver(done.deliveries, done.seen)
