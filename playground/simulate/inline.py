"""SQLite without a thread of its own: a year is a million transactions, and each way to another thread and
back costs as much as the transaction. They run one after the other here too, through the same code."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from storage.db import DatabaseError, Work
from storage.sqlite import SqliteDatabase, _Job

T = TypeVar("T")


class InlineDatabase(SqliteDatabase):
    async def run(self, work: Work[T], lock: str = "") -> T:
        await asyncio.sleep(0)  # others have their turn before, as they would
        if self._closed:
            raise DatabaseError("the database is closed")
        job = _Job(work)
        self._together([job])
        result: T = job.future.result()
        return result
