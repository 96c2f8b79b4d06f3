"""The smallest table there is, for tests of the database itself."""

from __future__ import annotations

import asyncio
import threading

from storage.engine.db import Database, Reader, Statement, Tx, insert


def place(id: str, name: str = "") -> Statement:
    return insert("location", id=id, name=name)


async def names(database: Database) -> dict[str, str]:
    """Every location kept, by id."""

    async def work(tx: Tx) -> dict[str, str]:
        rows = await tx.rows('SELECT "id", "name" FROM "location" ORDER BY "id"')
        return {row["id"]: row["name"] for row in rows}

    return await database.run(work)


async def write(database: Database, *statements: Statement, lock: str = "", anew: bool = False) -> None:
    await database.run(lambda tx: tx.write(statements), lock=lock, anew=anew)


class Pause:
    """A place inside a transaction where a test can stop it. On SQLite, and in a report, that is a thread of its own, which
    may be blocked; on PostgreSQL it is a task."""

    def __init__(self) -> None:
        self._loop, self._thread = asyncio.get_running_loop(), threading.get_ident()
        self.reached, self._go_on = asyncio.Event(), asyncio.Event()
        self._thread_goes_on = threading.Event()

    async def here(self, _: Reader) -> None:
        self._loop.call_soon_threadsafe(self.reached.set)
        if threading.get_ident() != self._thread:
            assert self._thread_goes_on.wait(10)
        else:
            await asyncio.wait_for(self._go_on.wait(), 30)

    def over(self) -> None:
        self._thread_goes_on.set()
        self._go_on.set()
