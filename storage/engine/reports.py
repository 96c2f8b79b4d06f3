"""What reports read by: never by the connections of the turns, so that nobody at the till waits for one.

Each look sees the database as it is at one instant, and can write nothing. It has a connection of its own in a thread of its
own: on SQLite the write-ahead log allows that beside the writer, on PostgreSQL the thread has a loop of its own, for what a
look makes of its rows would hold up that of the turns. One look at a time, on one core: also one whose caller is gone ends
before the next begins.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import closing, suppress
from typing import Any, Generic, Protocol, TypeVar

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


class OneThread:
    """One piece of work at a time, in another thread."""

    def __init__(self) -> None:
        self._one = asyncio.Lock()

    async def run(self, work: Callable[[], T], end: Callable[[], None]) -> T:
        """`end` asks the work of a caller who is gone to end soon; the next waits until it has."""
        await self._one.acquire()
        thread = asyncio.get_running_loop().run_in_executor(None, work)
        thread.add_done_callback(lambda _: self._one.release())
        try:
            return await asyncio.shield(thread)
        except asyncio.CancelledError:
            end()
            raise

    async def idle(self) -> None:
        """Waits for the work that is under way."""
        async with self._one:
            pass


class SqliteReports:
    dialect = Dialect.SQLITE

    def __init__(self, url: str) -> None:
        self._file = file_of(url)
        self._thread = OneThread()

    async def read(self, look: Look[T]) -> T:
        return await self._thread.run(lambda: self._read(look), lambda: None)

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
        await self._thread.idle()


class OtherLoop(Generic[T]):
    """A look in the loop of another thread, which can be ended from this one."""

    def __init__(self, read: Callable[[Look[T]], Coroutine[Any, Any, T]], look: Look[T]) -> None:
        self._read, self._look, self._is_wanted = read, look, True
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[T] | None = None

    def run(self) -> T:
        return asyncio.run(self._begun())

    async def _begun(self) -> T:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        if not self._is_wanted:
            raise asyncio.CancelledError
        return await self._read(self._look)

    def end(self) -> None:
        """The server is told to stop as well."""
        self._is_wanted = False
        if self._loop and self._task:
            with suppress(RuntimeError):  # the loop is closed: it has ended
                self._loop.call_soon_threadsafe(self._task.cancel)


class PostgresReports:
    dialect = Dialect.POSTGRES

    def __init__(self, url: str) -> None:
        self._dsn = dsn(url)
        self._thread = OneThread()

    async def read(self, look: Look[T]) -> T:
        loop = OtherLoop(self._read, look)
        return await self._thread.run(loop.run, loop.end)

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
        await self._thread.idle()
