"""What a turn at the till costs of the processor: customers join, come, are credited, take a voucher and use it, at two
processes of the service over one PostgreSQL. Processor of both, and of the whole PostgreSQL, by message that came in; answers, what
others are told, and a share of everything that runs beside are in it. `BENCH_CUSTOMERS` (200)."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from benchmarks import seeds
from benchmarks.child import child
from benchmarks.databases import fresh, postmaster
from benchmarks.far import Load, World, far_world
from benchmarks.rows import Row
from benchmarks.turns import SECRET, having, hook, plain, settings, update
from bot.app import running
from storage.engine.db import Database
from storage.engine.opening import open_database

CUSTOMERS = int(os.environ.get("BENCH_CUSTOMERS", "200"))
PROCESSES, TILLS, AT_ONCE = 2, 3, 16
_JOINS = "/start", "yes", "Ana", "no"
_BILL, _REWARD = "160", "a slice of cake"
_TICKS = os.sysconf("SC_CLK_TCK")
# What is due and not sent, or under way.
_LEFT = """SELECT count(*) AS "n" FROM "outbox" WHERE "state" = 'claimed' OR ("state" = 'waiting' AND "cls" = 0)"""


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    async with _open() as walk:
        await walk.all_of("warm", 0)
        before = walk.used()
        await walk.all_of("measured", 1)
        after = walk.used()
        sent = await walk.number("""SELECT count(*) AS "n" FROM "outbox" WHERE "state" = 'sent'""") / 2
    turns = walk.turns / 2
    ours, theirs = ((now - then) / turns * 1000 for now, then in zip(after, before, strict=True))
    what, told = "processor of a turn from joining to a voucher used", f"{sent / turns:.1f} messages a turn"
    return [
        Row(f"{what}, two processes, ms", ours, 5.0, at_most=True, detail=told),
        Row(f"{what}, PostgreSQL's own, ms", theirs, 2.0, at_most=True, detail=told),
    ]


@dataclass
class Walk:
    """Everybody takes one step before anybody takes the next."""

    far: World
    database: Database
    services: Mapping[str, int]  # the number of the process at each address
    server: int
    numbers: Iterator[int]
    turns: int = 0

    async def all_of(self, name: str, round_: int) -> None:
        first = round_ * CUSTOMERS
        chats = [int(seeds.chat(first + n)) for n in range(CUSTOMERS)]
        for said in (*_JOINS, "here"):
            await self._say([(chat, said) for chat in chats])
        await self._at_the_till([f"{code} {_BILL}" for code in await self._codes("visit_code", "closed_at")])
        for said in ("rewards", _REWARD):
            await self._say([(chat, said) for chat in chats])
        codes = await self._codes("voucher", "used_at")
        assert len(codes) == CUSTOMERS, (name, len(codes))
        for batch in range(0, CUSTOMERS, TILLS):  # each till asks about one at a time
            await self._at_the_till(codes[batch : batch + TILLS])
            await self._at_the_till(["yes"] * len(codes[batch : batch + TILLS]))
        assert await self._codes("voucher", "used_at") == []

    async def _at_the_till(self, said: Sequence[str]) -> None:
        await self._say([(seeds.STAFF_CHAT + n % TILLS, text) for n, text in enumerate(said)])

    async def _say(self, said: Sequence[tuple[int, str]]) -> None:
        """Half of them to each process, and until all of it is answered."""
        updates = [update(next(self.numbers), chat, text) for chat, text in said]
        for at, url in enumerate(self.services):
            if own := updates[at::PROCESSES]:
                await self.far.rate(Load(hook(url), SECRET, own, 0, AT_ONCE))
        self.turns += len(said)
        async with asyncio.timeout(120):
            while await self.number(_LEFT):
                await asyncio.sleep(0.05)

    async def number(self, sql: str) -> int:
        row = await self.database.run(lambda tx: tx.row(sql))
        return int(row["n"]) if row else 0

    async def _codes(self, table: str, closed: str) -> list[str]:
        sql = f'SELECT "code" FROM "{table}" WHERE "{closed}" IS NULL ORDER BY "id"'
        return [row["code"] for row in await self.database.run(lambda tx: tx.rows(sql))]

    def used(self) -> tuple[float, float]:
        """Seconds of processor so far: the service's processes, and PostgreSQL with all that it started and that ended."""
        return sum(map(_seconds, self.services.values())), _with_children(self.server)


def _seconds(pid: int, fields: slice = slice(11, 13)) -> float:
    """User's and system's (`man proc`), the name left out, which may have spaces."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, stat[fields])) / _TICKS


def _with_children(pid: int) -> float:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return _seconds(pid, slice(11, 15)) + sum(_seconds(int(child)) for child in children)


@asynccontextmanager
async def _open() -> AsyncIterator[Walk]:
    with far_world() as far:
        async with fresh("postgres") as url:
            database = await open_database(url)
            for till in range(TILLS):
                await seeds.staff(database, till)
            with ExitStack() as stack:
                begun = [stack.enter_context(child(_serve, url, far.url)) for _ in range(PROCESSES)]
                services = {here.recv(): number for number, here in begun}
                yield Walk(far, database, services, postmaster(), count(1))
            await database.close()


def _serve(pipe: Connection, url: str, api: str) -> None:
    logging.disable(logging.WARNING)
    asyncio.run(_served(pipe, url, api))


async def _served(pipe: Connection, url: str, api: str) -> None:
    """The example's shop with one place, and a stamp and points for each visit."""
    loaded = plain(settings(url, World(api, pipe)))
    place = loaded.config.programme.locations[:1]
    started = monotonic()

    def now() -> datetime:
        return seeds.NOW + timedelta(seconds=monotonic() - started)

    async with running(having(loaded, locations=place), now=now) as service:
        pipe.send(service.url)
        await asyncio.get_running_loop().run_in_executor(None, pipe.recv)
