"""PostgreSQL: a pool, two round trips for the reads and writes of a turn, and a shield."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import Context
from datetime import datetime
from hashlib import blake2b
from typing import Any, TypeVar

import asyncpg

from storage.engine.db import (
    Conflict,
    DatabaseError,
    Dialect,
    Look,
    Row,
    Statement,
    Unreachable,
    Value,
    Work,
    in_rows,
    one_row,
)
from storage.engine.lists import shifted
from storage.engine.postgres_errors import told

T = TypeVar("T")
_WENT_ON = "a transaction went on after an error; nothing of it was kept"
_POOL = 12  # connections of one process; two cores are busy with far fewer


def dsn(url: str) -> str:
    """As asyncpg wants it, whichever of the usual schemes the operator wrote."""
    return re.sub(r"^(asyncpg|postgresql|postgres)://", "postgresql://", url)


def _aware(args: Iterable[Value]) -> None:
    """asyncpg takes a time without a zone for the machine's own: refused (`DatabaseError`)."""
    for arg in args:
        if isinstance(arg, datetime) and arg.tzinfo is None:
            raise DatabaseError(f"{arg} has no zone; all times here are UTC")


def _groups(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    """Statements that may travel as one: parts of one WITH all see the same snapshot, so a table
    that is touched twice needs a second trip, unless both only add rows."""
    group: list[Statement] = []
    touched: dict[str, bool] = {}
    for statement in statements:
        adds = statement.sql.startswith("INSERT") and "ON CONFLICT" not in statement.sql
        if statement.table in touched and not (adds and touched[statement.table]):
            yield group
            group, touched = [], {}
        group.append(statement)
        touched[statement.table] = adds
    if group:
        yield group


def _as_one(group: Sequence[Statement]) -> tuple[str, list[Value]]:
    parts: list[str] = []
    args: list[Value] = []
    for number, statement in enumerate(group):
        returning = "" if "RETURNING" in statement.sql else " RETURNING 1"
        parts.append(f"w{number} AS ({shifted(statement.sql, len(args))}{returning})")
        args.extend(statement.args)
    counts = ", ".join(f"(SELECT count(*) FROM w{number}) AS w{number}" for number in range(len(group)))
    return f"WITH {', '.join(parts)} SELECT {counts}", args


class PostgresTx:
    dialect = Dialect.POSTGRES

    def __init__(self, connection: asyncpg.Connection[Any] | asyncpg.pool.PoolConnectionProxy[Any]) -> None:
        self._connection = connection
        self.failed = False
        self.locked: set[tuple[str, int]] = set()

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        _aware(args)
        found: Sequence[Row] = await self._connection.fetch(sql, *args)
        return found

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)

    async def write(self, statements: Sequence[Statement]) -> None:
        for group in _groups(in_rows(statements)):
            sql, args = _as_one(group)
            _aware(args)
            counts = await self._connection.fetchrow(sql, *args)
            for statement, changed in zip(group, counts.values(), strict=True):
                if statement.must is not None and changed != statement.must:
                    self.failed = True
                    raise Conflict(f"{statement.table}: {changed} rows changed, not {statement.must}")

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        for row in rows:
            _aware(row)
        await self._connection.executemany(sql, rows)


def _begin(lock: str) -> str:
    """The lock is asked for in the same trip. It must be had before the first snapshot: a row lock
    taken by the reading statement itself would show the rows joined to it as they were before."""
    if not lock:
        return "BEGIN"
    number = int.from_bytes(blake2b(lock.encode(), digest_size=8).digest(), "big", signed=True)
    return f"BEGIN; SELECT pg_advisory_xact_lock({number})"


@contextmanager
def in_our_words() -> Iterator[None]:
    try:
        yield
    except (asyncpg.IntegrityConstraintViolationError, asyncpg.DeadlockDetectedError) as error:
        raise Conflict(told(error)).with_traceback(error.__traceback__) from None
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise DatabaseError(told(error)).with_traceback(error.__traceback__) from None


async def _keep(_: object) -> None:
    """We change no session state, so a connection goes back as it is: one round trip saved."""


class PostgresDatabase:
    dialect = Dialect.POSTGRES

    def __init__(self, url: str, pool: asyncpg.Pool[Any]) -> None:
        self.url = url
        self._pool = pool
        self._context = Context()  # nothing of the caller's travels into a transaction
        self._running: set[asyncio.Task[Any]] = set()

    @classmethod
    async def open(cls, url: str) -> PostgresDatabase:
        """`Unreachable` when the server cannot be reached."""
        try:
            pool = await asyncpg.create_pool(
                dsn(url), min_size=1, max_size=_POOL, statement_cache_size=512, reset=_keep
            )
        except (OSError, asyncpg.PostgresError) as error:
            raise Unreachable(f"PostgreSQL cannot be reached: {told(error)}") from None
        return cls(url, pool)

    async def run(self, work: Work[T], lock: str = "") -> T:
        task = asyncio.get_running_loop().create_task(
            self._to_its_end(work, lock), context=self._context.copy()
        )
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def read(self, look: Look[T]) -> T:
        with in_our_words():
            async with self._pool.acquire() as connection:
                return await look(PostgresTx(connection))

    async def _to_its_end(self, work: Work[T], lock: str) -> T:
        with in_our_words():
            async with self._pool.acquire() as connection:
                try:
                    await connection.execute(_begin(lock))
                    tx = PostgresTx(connection)
                    result = await work(tx)
                    if tx.failed:
                        raise DatabaseError(_WENT_ON)
                except BaseException:
                    await connection.execute("ROLLBACK")
                    raise
                # After an error that `work` kept to itself the server says ROLLBACK, and means it.
                if await connection.execute("COMMIT") != "COMMIT":
                    raise DatabaseError(_WENT_ON)
                return result

    async def close(self) -> None:
        if self._running:
            await asyncio.gather(*self._running, return_exceptions=True)
        await self._pool.close()
