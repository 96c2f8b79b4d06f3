"""One look at the figures: all of its statements see the database as it is at one instant, and it can write nothing.

It has a connection of its own that is there for this look: on SQLite the write-ahead log allows that beside the writer.
Nothing stays open between two looks.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

import asyncpg

from storage.engine.db import DatabaseError, Look
from storage.engine.postgres import PostgresTx, dsn, in_our_words
from storage.engine.sqlite import SqliteTx, file_of, to_its_end

T = TypeVar("T")
_CACHE_KB = 32_768  # of a look on SQLite: what it goes through and puts in order stays in memory
_ONE_CORE = "SET LOCAL max_parallel_workers_per_gather = 0"  # the till keeps the others
# The server soon stops what nobody waits for any more: since 14, and not on each system.
_SOON_STOPPED = "SET LOCAL client_connection_check_interval = '1s'"


def looked(url: str, look: Look[T]) -> T:
    """What the look found in the database at that address. Waits for it, so in a loop of turns nobody may call it.
    `DatabaseError` where the database cannot be read."""
    return _in_file(file_of(url), look) if url.startswith("sqlite:") else asyncio.run(_on_server(url, look))


def _in_file(file: Path, look: Look[T]) -> T:
    try:
        with closing(_opened(file)) as connection:
            connection.execute("BEGIN")
            return to_its_end(look(SqliteTx(connection)))
    except sqlite3.Error as error:
        raise DatabaseError(f"{file}: {error}") from error


def _opened(file: Path) -> sqlite3.Connection:
    """Whatever file has the name now."""
    uri = f"{file.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, detect_types=sqlite3.PARSE_DECLTYPES)
    connection.execute("PRAGMA busy_timeout=15000")
    connection.execute(f"PRAGMA cache_size={-_CACHE_KB}")
    return connection


async def _on_server(url: str, look: Look[T]) -> T:
    with in_our_words():
        connection = await asyncpg.connect(dsn(url))
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                await connection.execute(_ONE_CORE)
                with suppress(asyncpg.PostgresError):
                    async with connection.transaction():
                        await connection.execute(_SOON_STOPPED)
                return await look(PostgresTx(connection))
        finally:
            await connection.close()
