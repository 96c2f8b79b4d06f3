"""Two databases behind one idea: a transaction is a function that is given a `Tx`.

On SQLite the whole function runs in the database's own thread, in one hop; functions that wait in
line share one commit, and each keeps or loses only its own part. On PostgreSQL it runs on a connection of its own.
Either way it runs to its end even if whoever asked for it is cancelled, and it never becomes part
of anybody else's transaction, because the `Tx` is handed over and not found in the context.

SQL is written once, with `$1` parameters; the few words that differ are in `Dialect`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from itertools import chain
from os import register_at_fork
from random import Random
from secrets import token_hex
from threading import Lock
from time import time_ns
from typing import Any, Protocol, TypeVar

from loyalty.value import value

T = TypeVar("T")
_AT_ONCE = 50  # rows in one statement, whose parameters both databases number up to 32,000
Value = str | int | float | bool | datetime | None
Row = Mapping[str, Any]
Question = tuple[str, tuple[Value, ...]]  # SQL, and its values


LOCKS = " FOR NO KEY UPDATE"  # in a SELECT that locks


class Dialect(Enum):
    """What differs in our SQL. `lock_*` follow a SELECT; SQLite needs none, it has one writer."""

    SQLITE = "sqlite"
    POSTGRES = "postgres"

    def json_number(self, text: str, key: str) -> str:
        """The whole number under a key of a JSON object, a column or another SQL term; NULL where it has none."""
        if self is Dialect.SQLITE:
            return f"json_extract({text}, '$.{key}')"
        return f"CAST(CAST({text} AS jsonb) ->> '{key}' AS BIGINT)"

    def json_rows(self, text: str, at: int) -> str:
        """The arrays in the array at that place of a JSON array: a source of rows, its column is `value`."""
        if self is Dialect.SQLITE:
            return f"json_each({text}, '$[{at}]')"
        return f"jsonb_array_elements(CAST({text} AS jsonb) -> {at})"

    def json_item(self, at: int) -> str:
        """What stands at that place of a row of `json_rows`, as text."""
        return f"json_extract(value, '$[{at}]')" if self is Dialect.SQLITE else f"(value ->> {at})"

    def among(self, query: str) -> str:
        """After a column: one of the few that the query finds. PostgreSQL makes the list first and goes to the column's
        index with it; by `IN` it reads the whole table as long as that is small, or was when it was last analysed."""
        return f"IN ({query})" if self is Dialect.SQLITE else f"= ANY(ARRAY({query}))"

    def row_version(self, table: str) -> str:
        """What tells this version of a row from the next, as text; NULL where one writer needs no telling."""
        return "NULL" if self is Dialect.SQLITE else f"CAST({table}.xmin AS TEXT)"

    def lock(self, table: str, *, skip: bool = False) -> str:
        """Lock the rows of `table` without stopping others from referring to them."""
        if self is Dialect.SQLITE:
            return ""
        return f"{LOCKS} OF {table}" + (" SKIP LOCKED" if skip else "")


class DatabaseError(Exception):
    """The database could not do it. Nothing of the transaction was kept; it may be tried again."""


class Unreachable(DatabaseError):
    """There is no database at the address, or it lets nobody in."""


class Conflict(DatabaseError):
    """A unique key or a check refused a row: somebody else was first."""


class NeedsTransaction(DatabaseError):
    """Work that was to look and write once would lock, or write more. Nothing of it was kept; it can be `run`."""


class WaitedInTransaction(DatabaseError):
    """A transaction waited for something other than its database. Nothing may."""


@value(frozen=True, slots=True)
class Statement:
    """One write, to be sent together with others. `table` is what it touches. `must` is how many
    rows it has to change; any other number is a `Conflict`. None: any number will do. `adds`: it is one new row.
    `on_postgres`: the same in words that SQLite does not know, where PostgreSQL would otherwise choose a bad plan."""

    table: str
    sql: str
    args: tuple[Value, ...]
    must: int | None = None
    adds: bool = False
    on_postgres: str = ""


class Reader(Protocol):
    """Reading, which is all that a conversation may do. `locked` are the rows, by table and key, that its transaction
    has locked: whoever locks writes them down, and nobody makes a trip for them again. `foreseen` are answers that travelled
    with others before they were asked for, until something is written (`storage.engine.together.with_foreseen`)."""

    dialect: Dialect
    locked: set[tuple[str, int]]
    foreseen: dict[Question, Sequence[Row]]

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]: ...

    async def row(self, sql: str, *args: Value) -> Row | None: ...


class Tx(Reader, Protocol):
    """An open transaction."""

    async def write(self, statements: Sequence[Statement]) -> None:
        """All of them, or a `Conflict` and the end of this transaction."""
        ...

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        """The same statement for every row, in one trip."""
        ...


Work = Callable[[Tx], Awaitable[T]]
Look = Callable[[Reader], Awaitable[T]]


class Database(Protocol):
    """`run` keeps all that `work` wrote, or nothing if it raised. Cancelling the caller does not
    stop it half-way: the transaction goes to its end."""

    dialect: Dialect
    url: str

    async def run(self, work: Work[T], lock: str = "", *, anew: bool = False) -> T:
        """`lock` names what must not run twice at once (a person): others with that name wait. `anew`: `work` changes
        nothing but the database, so it may be begun anew when nothing of it was kept; it is quick, and goes before what
        may not."""
        ...

    async def run_short(self, work: Work[T]) -> T:
        """Work that looks, and writes once. On PostgreSQL there is no transaction around it, which makes two trips less: each
        look is for itself, and what is written is one statement, or one for many rows, that goes when `work` is at its end. So `work` guards
        what it looked at by what it writes: a row that `must` be changed and is not is a `Conflict`. On SQLite it is begun `anew`.
        `NeedsTransaction` where it locks, or writes more than one statement can."""
        ...

    async def read(self, look: Look[T]) -> T:
        """Statements that only read, each for itself: they need not see the same moment. On PostgreSQL each is one
        trip, where a transaction makes two more."""
        ...

    async def close(self) -> None: ...


@lru_cache(maxsize=512)
def _insert_sql(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES {_places(len(columns))}'


def _places(width: int, row: int = 0) -> str:
    return f"({', '.join(f'${row * width + number}' for number in range(1, width + 1))})"


def insert(table: str, **columns: Value) -> Statement:
    """One new row; a key that exists already is a `Conflict`."""
    return Statement(table, _insert_sql(table, tuple(columns)), tuple(columns.values()), adds=True)


def in_rows(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same writes in the same order. New rows of one table that follow each other are one statement."""
    alike: list[Statement] = []
    for one in statements:
        if alike and not (one.adds and one.sql == alike[0].sql and len(alike) < _AT_ONCE):
            yield alike[0] if len(alike) == 1 else _in_one(alike)
            alike = []
        alike.append(one)
    if alike:
        yield alike[0] if len(alike) == 1 else _in_one(alike)


def _in_one(rows: Sequence[Statement]) -> Statement:
    first = rows[0]
    args = tuple(chain.from_iterable(row.args for row in rows))
    return Statement(first.table, _rows_sql(first.sql, len(rows), len(first.args)), args)


@lru_cache(maxsize=512)
def _rows_sql(sql: str, rows: int, width: int) -> str:
    return ", ".join([sql, *(_places(width, row) for row in range(1, rows))])


async def one_row(reader: Reader, sql: str, *args: Value) -> Row | None:
    found = await reader.rows(sql, *args)
    return found[0] if found else None


_EPOCH_MS = 1_704_067_200_000  # 2024-01-01 UTC
# The system is asked for a seed and not again: each call of it lets another thread in. No id is a secret.
_chance = Random()  # noqa: S311 (chance, not secrecy)
register_at_fork(after_in_child=_chance.seed)  # two processes that draw alike would take each other's rows
_drawing = Lock()
_newest = 0


def fresh_id(room: int = 1) -> int:
    """A new 63-bit id: 41 bits of milliseconds, 22 of chance, so that ids sort by age and no process has
    to ask the database for one. Within a process each is greater than the one before, also in one
    millisecond and when the clock steps back: two parts of an answer stay in their order. With `room` it
    is the first of that many. Two processes' alike are a `Conflict`, and the turn runs again."""
    global _newest
    drawn = ((time_ns() // 1_000_000 - _EPOCH_MS) << 22) | _chance.getrandbits(22)
    with _drawing:
        first = drawn if drawn >> 22 > _newest >> 22 else _newest + 1
        _newest = first + room - 1
    return first


def fresh_token() -> str:
    """A new proof of a claim, which no other process draws."""
    return token_hex(12)


def utc(value: datetime) -> datetime:
    """The same instant in UTC; a time without a zone is refused (`ValueError`)."""
    if value.tzinfo is None:
        raise ValueError(f"{value} has no zone; all times here are UTC")
    return value.astimezone(UTC)
