"""The process killed in the middle of a night's purge, again and again: what is left to do is done by the next one, and what is
left at the end is what a night without kills leaves."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import Sequence
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from random import Random

import pytest

from scheduler.purging import Purging
from storage.engine.db import Database, T, Work
from storage.engine.opening import open_database
from storage.ledger import check
from tests.databases import Databases
from tests.storage.letters import MILESTONE, NOON, REPLY, Letters
from tests.storage.retention.test_purges import SHOP, over

pytestmark = pytest.mark.prove
DAY = timedelta(days=1)
NIGHTS, KILLS, OLD, ROWS = 3, 4, 60, 3
_LEFT = {
    "outbox": 'SELECT "address_id", "kind", "created_at", "idempotency_key" FROM "outbox" ORDER BY 3, 1',
    "spent_key": 'SELECT "key", "at" FROM "spent_key" ORDER BY "key"',
    "past_messages": 'SELECT "at", "sent" FROM "past_messages" ORDER BY "at"',
}


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
async def test_a_killed_purge_goes_on(databases: Databases, dialect: str) -> None:
    async with databases.fresh(dialect) as calm, databases.fresh(dialect) as killed:
        for url in (calm, killed):
            await filled(url)
        await purged(calm, 0, NIGHTS)
        chance = Random(8)
        for night in range(NIGHTS):
            for _ in range(KILLS):
                await asyncio.to_thread(killed_within, killed, NOON + night * DAY, chance)
            await purged(killed, night, night + 1)
        assert await left(killed) == await left(calm)
        assert await check.problems(killed) == []


async def filled(url: str) -> None:
    """Answers and planned messages that are old enough, of two people, and one of each that is not."""
    database = await open_database(url)
    letters = Letters(database)
    ana, ben = await letters.person(1), await letters.person(2)
    for number in range(OLD):
        await over(letters, (ana, ben)[number % 2], MILESTONE, 900 - number, key=f"birthday:{number}")
        await over(letters, (ana, ben)[number % 2], REPLY, 899.5 - number)
    for one in (ana, ben):
        await over(letters, one, REPLY, 1)
    await Purging(database, SHOP, lambda: NOON - DAY).night()  # the first night is noted, and no more
    await database.close()


async def purged(url: str, first: int, end: int) -> None:
    database = await open_database(url)
    for night in range(first, end):
        await Purging(database, SHOP, lambda night=night: NOON + night * DAY, rows=ROWS, pause=0).night()  # type: ignore[misc]
    await database.close()


async def left(url: str) -> Sequence[object]:
    database = await open_database(url)
    found = [
        [dict(row) for row in await database.run(lambda tx, sql=sql: tx.rows(sql))] for sql in _LEFT.values()
    ]  # type: ignore[misc]
    await database.close()
    assert len(found[0]) == 2
    assert found[1]
    return found


def killed_within(url: str, now: datetime, chance: Random) -> None:
    """After some steps, and somewhere within the next."""
    spawned = multiprocessing.get_context("spawn")
    here, there = spawned.Pipe()
    process = spawned.Process(target=work, args=(there, url, now))
    process.start()
    there.close()  # one that ends early is an `EOFError`
    for _ in range(chance.randint(1, 12)):
        here.recv()
    here.poll(chance.uniform(0, 0.004))
    process.kill()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def work(pipe: Connection, url: str, now: datetime) -> None:
    asyncio.run(_work(pipe, url, now))


async def _work(pipe: Connection, url: str, now: datetime) -> None:
    database = Telling(await open_database(url), pipe)
    await Purging(database, SHOP, lambda: now, rows=ROWS, pause=0).night()  # type: ignore[arg-type]
    while True:  # there is no more to do tonight: only a kill ends it
        pipe.send("over")
        await asyncio.sleep(0.01)


class Telling:
    """Says each step that was kept."""

    def __init__(self, database: Database, pipe: Connection) -> None:
        self._database, self._pipe = database, pipe

    async def run(self, work: Work[T], lock: str = "") -> T:
        found = await self._database.run(work, lock)
        self._pipe.send("step")
        return found
