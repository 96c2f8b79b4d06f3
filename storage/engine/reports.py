"""What reports read by: never by the connections of the turns, so that nobody at the till waits for one.

Each look sees the database as it is at one instant, and can write nothing. It has a connection of its own in a thread of its
own: on SQLite the write-ahead log allows that beside the writer, on PostgreSQL the thread has a loop of its own, for what a
look makes of its rows would hold up that of the turns. One look at a time, on one core.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import Protocol, TypeVar

import asyncpg

from storage.engine.db import DatabaseError, Dialect, Look
from storage.engine.postgres import PostgresTx, dsn, in_our_words
from storage.engine.sqlite import SqliteTx, file_of, to_its_end

T = TypeVar("T")
_ALONE = "SET LOCAL max_parallel_workers_per_gather = 0"  # a look has one core: the till keeps the others
_CACHE_KB = 32_768  # of a look on SQLite: what it goes through and puts in order stays in memory


class Reports(Protocol):
    dialect: Dialect

    async def read(self, look: Look[T]) -> T:
        """All of its statements see the same instant. `DatabaseError` where the database cannot be read."""
        ...

    async def close(self) -> None: ...


class SqliteReports:
    dialect = Dialect.SQLITE

    def __init__(self, url: str) -> None:
        self._file = file_of(url)
        self._one = asyncio.Lock()

    async def read(self, look: Look[T]) -> T:
        async with self._one:
            return await asyncio.to_thread(self._read, look)

    def _read(self, look: Look[T]) -> T:
        """In whatever file has the name now: it is opened for each look, and nothing stays open between two."""
        try:
            with closing(self._opened()) as connection:
                connection.execute("BEGIN")
                return to_its_end(look(SqliteTx(connection)))
        except sqlite3.Error as error:
            raise DatabaseError(f"{self._file}: {error}") from error

    def _opened(self) -> sqlite3.Connection:
        uri = f"{self._file.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, detect_types=sqlite3.PARSE_DECLTYPES
        )
        connection.execute("PRAGMA busy_timeout=15000")
        connection.execute(f"PRAGMA cache_size={-_CACHE_KB}")
        return connection

    async def close(self) -> None:
        """Waits for the look that is under way."""
        async with self._one:
            pass


class PostgresReports:
    dialect = Dialect.POSTGRES

    def __init__(self, url: str) -> None:
        self._dsn = dsn(url)
        self._one = asyncio.Lock()

    async def read(self, look: Look[T]) -> T:
        async with self._one:
            return await asyncio.to_thread(lambda: asyncio.run(self._read(look)))

    async def _read(self, look: Look[T]) -> T:
        """In the loop of another thread, to which the connection belongs: it is opened for each look."""
        with in_our_words():
            connection = await asyncpg.connect(self._dsn)
            try:
                async with connection.transaction(isolation="repeatable_read", readonly=True):
                    await connection.execute(_ALONE)
                    return await look(PostgresTx(connection))
            finally:
                await connection.close()

    async def close(self) -> None:
        """Waits for the look that is under way."""
        async with self._one:
            pass
