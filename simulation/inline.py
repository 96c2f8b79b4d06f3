"""SQLite in the caller's thread. A year is a million transactions, and the way to another thread and back costs as
much as a transaction does. They still run one after the other, through the same code."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from storage.engine.db import DatabaseError, Work
from storage.engine.line import Job
from storage.engine.sqlite import SqliteDatabase

T = TypeVar("T")


# A file of one process, which is deleted with it, needs no locks and need not reach the disk.
FAST = "?journal_mode=MEMORY&synchronous=OFF&locking_mode=EXCLUSIVE&cache_size=-200000"


class InlineDatabase(SqliteDatabase):
    async def run(self, work: Work[T], lock: str = "", *, anew: bool = False) -> T:
        await asyncio.sleep(0)  # other tasks go first, as they would with a thread
        if self.closed:
            raise DatabaseError("the database is closed")
        job = Job(work, anew)
        self.commit([job])
        job.finish()
        result: T = job.future.result()
        return result
