"""PostgreSQL: connections that stay open, two round trips for the reads and writes of a turn, and a shield."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import Context
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any, TypeVar

import asyncpg

from storage.engine.connections import Connections
from storage.engine.db import (
    LOCKS,
    Conflict,
    DatabaseError,
    Dialect,
    Look,
    NeedsTransaction,
    Question,
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


def dsn(url: str) -> str:
    """As asyncpg wants it, whichever of the usual schemes the operator wrote."""
    return re.sub(r"^(asyncpg|postgresql|postgres)://", "postgresql://", url)


def _aware(args: Iterable[Value]) -> None:
    """asyncpg takes a time without a zone for the machine's own: refused (`DatabaseError`)."""
    for arg in args:
        if type(arg) is datetime and arg.tzinfo is None:
            raise DatabaseError(f"{arg} has no zone; all times here are UTC")


def _in_our_sql(one: Statement) -> Statement:
    return Statement(one.table, one.on_postgres, one.args, one.must, one.adds) if one.on_postgres else one


def in_groups(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    """Statements that may travel as one: parts of one WITH all see the same snapshot, so a table
    that is touched twice needs a second trip, unless both only add rows."""
    group: list[Statement] = []
    touched: dict[str, bool] = {}
    for statement in map(_in_our_sql, statements):
        adds = statement.sql.startswith("INSERT") and "ON CONFLICT" not in statement.sql
        if statement.table in touched and not (adds and touched[statement.table]):
            yield group
            group, touched = [], {}
        group.append(statement)
        touched[statement.table] = adds
    if group:
        yield group


@lru_cache(maxsize=512)
def _parts(written: tuple[tuple[str, int], ...]) -> str:
    """A WITH of all of them: w0, w1, and so on. Each is its SQL, and how many values it has."""
    parts, before = list[str](), 0
    for number, (sql, count) in enumerate(written):
        returning = "" if "RETURNING" in sql else " RETURNING 1"
        parts.append(f"w{number} AS ({shifted(sql, before)}{returning})")
        before += count
    return f"WITH {', '.join(parts)}"


def _as_one(group: Sequence[Statement], count: str) -> tuple[str, list[Value]]:
    """It says the count (SQL) of the rows of each that has to change so many."""
    parts = _parts(tuple((statement.sql, len(statement.args)) for statement in group))
    musts = (number for number, statement in enumerate(group) if statement.must is not None)
    counts = ", ".join(count.format(f"w{number}") for number in musts)
    return f"{parts} SELECT {counts or 'NULL'}", [arg for statement in group for arg in statement.args]


_COUNTED = "(SELECT count(*) FROM {})"
_AT_LEAST_ONE = "1 / (SELECT count(*) FROM {})"  # else the statement fails as a whole: by a division by zero


class PostgresTx:
    dialect = Dialect.POSTGRES

    def __init__(self, connection: asyncpg.Connection[Any]) -> None:
        self._connection = connection
        self.failed = False
        self.locked: set[tuple[str, int]] = set()
        self.foreseen: dict[Question, Sequence[Row]] = {}

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        if self.foreseen and (known := self.foreseen.get((sql, args))) is not None:
            return known
        _aware(args)
        found: Sequence[Row] = await self._connection.fetch(sql, *args)
        return found

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)

    async def write(self, statements: Sequence[Statement]) -> None:
        self.foreseen.clear()
        for group in in_groups(in_rows(statements)):
            sql, args = _as_one(group, _COUNTED)
            _aware(args)
            counts = await self._connection.fetchrow(sql, *args)
            musts = (statement for statement in group if statement.must is not None)
            for statement, changed in zip(musts, counts.values(), strict=False):
                if changed != statement.must:
                    self.failed = True
                    raise Conflict(f"{statement.table}: {changed} rows changed, not {statement.must}")

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        self.foreseen.clear()
        for row in rows:
            _aware(row)
        await self._connection.executemany(sql, rows)


class ShortTx(PostgresTx):
    """No transaction: looks, and one statement, or one for many rows, kept until the end."""

    def __init__(self, connection: asyncpg.Connection[Any]) -> None:
        super().__init__(connection)
        self._writes: Sequence[Statement] = ()
        self._many: tuple[str, Sequence[tuple[Value, ...]]] | None = None

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        if self._writes or self._many or LOCKS in sql:
            raise NeedsTransaction("it locks, or looks at what it wrote")
        return await super().rows(sql, *args)

    async def write(self, statements: Sequence[Statement]) -> None:
        groups = list(in_groups(in_rows(statements)))
        if (
            self._writes
            or self._many
            or len(groups) > 1
            or any(one.must not in (None, 1) for one in groups[0])
        ):
            raise NeedsTransaction("it writes more than one statement can")
        self._writes = groups[0]

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        if self._writes or self._many:
            raise NeedsTransaction("it writes more than one statement can")
        self._many = sql, rows

    async def finish(self) -> None:
        if self._many:
            await super().many(*self._many)  # asyncpg's `executemany` is kept as a whole or not at all
        if self._writes:
            sql, args = _as_one(self._writes, _AT_LEAST_ONE)
            _aware(args)
            try:
                await self._connection.execute(sql, *args)
            except asyncpg.DivisionByZeroError:
                raise Conflict("a row was not changed that had to be") from None


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


class PostgresDatabase:
    dialect = Dialect.POSTGRES

    def __init__(self, url: str, connections: Connections) -> None:
        self.url = url
        self._connections = connections
        self._context = Context()  # nothing of the caller's travels into a transaction
        self._running: set[asyncio.Task[Any]] = set()

    @classmethod
    async def open(cls, url: str) -> PostgresDatabase:
        """`Unreachable` when the server cannot be reached."""
        try:
            connections = await Connections.open(dsn(url))
        except (OSError, asyncpg.PostgresError) as error:
            raise Unreachable(f"PostgreSQL cannot be reached: {told(error)}") from None
        return cls(url, connections)

    async def run(self, work: Work[T], lock: str = "", *, anew: bool = False) -> T:
        return await self._shielded(self._to_its_end(work, lock))

    async def run_short(self, work: Work[T]) -> T:
        return await self._shielded(self._shortly(work))

    async def _shielded(self, transaction: Coroutine[Any, Any, T]) -> T:
        task = asyncio.get_running_loop().create_task(transaction, context=self._context.copy())
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def read(self, look: Look[T]) -> T:
        with in_our_words():
            async with self._connections.lend() as connection:
                return await look(PostgresTx(connection))

    async def _shortly(self, work: Work[T]) -> T:
        with in_our_words():
            async with self._connections.lend() as connection:
                tx = ShortTx(connection)
                result = await work(tx)
                await tx.finish()
                return result

    async def _to_its_end(self, work: Work[T], lock: str) -> T:
        with in_our_words():
            async with self._connections.lend() as connection:
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
        await self._connections.close()
