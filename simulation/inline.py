"""SQLite without a thread of its own: a year is a million transactions, and each way to another thread and
back costs as much as the transaction. They run one after the other here too, through the same code."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from storage.engine.db import DatabaseError, Work
from storage.engine.sqlite import SqliteDatabase, _Job

T = TypeVar("T")


# A file that is looked at by one process, and lost with it, needs no locks and no disk.
FAST = "?journal_mode=MEMORY&synchronous=OFF&locking_mode=EXCLUSIVE&cache_size=-200000"


class InlineDatabase(SqliteDatabase):
    async def run(self, work: Work[T], lock: str = "") -> T:
        await asyncio.sleep(0)  # others have their turn before, as they would
        if self._closed:
            raise DatabaseError("the database is closed")
        job = _Job(work)
        self._together([job])
        result: T = job.future.result()
        return result
