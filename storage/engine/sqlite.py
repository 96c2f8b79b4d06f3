"""SQLite: one writer, in a thread of its own, that commits those who wait together."""

from __future__ import annotations

import asyncio
import fcntl
import os
import re
import sqlite3
import threading
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, urlsplit

from storage.engine.db import (
    Conflict,
    DatabaseError,
    Dialect,
    Look,
    Question,
    Row,
    Statement,
    Unreachable,
    Value,
    WaitedInTransaction,
    Work,
    in_rows,
    one_row,
    utc,
)
from storage.engine.line import Job, Line, tell

T = TypeVar("T")
_ERRORS = (sqlite3.Error, ValueError, OverflowError)
_PREPARED = 1024  # statements kept ready: lists of places come in ten lengths
# `temp_store`: else an insert of several rows makes a file for a journal of its own, and removes it.
# `wal_autocheckpoint`, in pages: a credit writes some forty, and most are those that the one before it wrote. At SQLite's
# own 1,000 they are copied into the file every 25 credits; at these, which are 32 MB of `-wal`, every 200.
_PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",
    "temp_store": "MEMORY",
    "wal_autocheckpoint": "8000",
    "foreign_keys": "ON",
    "busy_timeout": "15000",
}


def file_of(url: str) -> Path:
    """The file behind `sqlite://shop.db` (relative) or `sqlite:///srv/shop.db` (absolute)."""
    path = url.removeprefix("sqlite://").split("?", 1)[0]
    return Path(path)


def _identity(file: Path) -> tuple[int, int] | None:
    """Which file this is, whatever its name; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def make_private(file: Path) -> None:
    """Make the file, if it is not there, for its owner alone, whatever the umask of whoever runs the command.
    SQLite gives `-wal` and `-shm` the same mode. `OSError` where it cannot be made."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


@contextmanager
def lone_process(url: str) -> Iterator[None]:
    """Held by the one process that serves this file; `DatabaseError` for a second one, `Unreachable` without a folder for it."""
    lock = file_of(url).with_name(file_of(url).name + ".lock")
    if not lock.parent.is_dir():
        raise Unreachable(f"{lock.parent} is no folder")
    make_private(lock)
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DatabaseError(
                f"{file_of(url)} is served by another process already; stop that one, or use "
                "PostgreSQL (DATABASE_URL=postgres://…) to run several"
            ) from None
        yield


@lru_cache(maxsize=2048)
def numbered(sql: str) -> str:
    return re.sub(r"\$(\d+)", r"?\1", sql)


def _ready(values: tuple[Value, ...]) -> list[Value]:
    """As they are stored. What PostgreSQL would refuse is refused here too (`ValueError`): no NUL in a
    text. By hand, for sqlite3's adapters belong to the whole process, and Tortoise sets its own."""
    return [
        value
        if type(value) is int or value is None or (type(value) is str and "\x00" not in value)
        else _written(value)
        if type(value) is datetime
        else _stored(value)
        for value in values
    ]


def _stored(value: Value) -> Value:
    if isinstance(value, str):
        if "\x00" in value:
            raise ValueError("a text with a NUL cannot be stored")
        return value
    return _written(value) if isinstance(value, datetime) else value


@lru_cache(64)  # a turn writes the same instant many times
def _written(at: datetime) -> str:
    return (at if at.tzinfo is UTC else utc(at)).isoformat(" ")


def _time(raw: bytes) -> datetime:
    return datetime.fromisoformat(raw.decode())


sqlite3.register_converter("TIMESTAMP", _time)


class SqliteTx:
    """Everything here happens at once: an `await` on it never gives control away."""

    dialect = Dialect.SQLITE

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.failed = False
        self.locked: set[tuple[str, int]] = set()
        self.foreseen: dict[Question, Sequence[Row]] = {}  # nothing: no statement makes a trip

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        cursor = self._execute(sql, args)
        if not (found := cursor.fetchall()):
            return []
        # As dicts: a `sqlite3.Row` looks through all its columns for each value.
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in found]  # noqa: B905 (as many as there are names)

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)

    async def write(self, statements: Sequence[Statement]) -> None:
        for statement in in_rows(statements):
            changed = self._execute(statement.sql, statement.args).rowcount
            if statement.must is not None and changed != statement.must:
                self.failed = True
                raise Conflict(f"{statement.table}: {changed} rows changed, not {statement.must}")

    async def many(self, sql: str, rows: Sequence[tuple[Value, ...]]) -> None:
        try:
            self._connection.executemany(numbered(sql), map(_ready, rows))
        except _ERRORS as error:
            raise self._told(error) from error

    def _execute(self, sql: str, args: tuple[Value, ...]) -> sqlite3.Cursor:
        try:
            return self._connection.execute(numbered(sql), _ready(args))
        except _ERRORS as error:
            raise self._told(error) from error

    def _told(self, error: Exception) -> DatabaseError:
        """What went wrong, in the words of both databases; nothing goes on after it."""
        self.failed = True
        kind = Conflict if isinstance(error, sqlite3.IntegrityError) else DatabaseError
        return kind(str(error))


def to_its_end(work: Awaitable[T]) -> T:
    """Run a coroutine that has nothing to wait for."""
    step = work.__await__()
    try:
        next(step)
    except StopIteration as done:
        result: T = done.value
        return result
    step.close()
    raise WaitedInTransaction("a transaction waited for something other than its database")


class SqliteDatabase:
    dialect = Dialect.SQLITE

    def __init__(self, url: str, connection: sqlite3.Connection) -> None:
        self.url = url
        self._connection = connection
        self._file = file_of(url)
        self._opened = _identity(self._file)
        self._line = Line()
        self.closed = False
        self._thread = threading.Thread(target=self._serve, name="sqlite", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, url: str) -> SqliteDatabase:
        """`OSError` or `DatabaseError` when the file cannot be opened."""
        file = file_of(url)
        pragmas = _PRAGMAS | dict(parse_qsl(urlsplit(url).query))
        try:
            connection = sqlite3.connect(
                file,
                isolation_level=None,
                check_same_thread=False,
                detect_types=sqlite3.PARSE_DECLTYPES,
                cached_statements=_PREPARED,
            )
            for name, value in pragmas.items():
                connection.execute(f"PRAGMA {name}={value}")
        except sqlite3.Error as error:
            raise DatabaseError(f"{file}: {error}") from error
        return cls(url, connection)

    async def run(self, work: Work[T], lock: str = "", *, anew: bool = False) -> T:
        if self.closed:
            raise DatabaseError("the database is closed")
        job = Job(work, anew)
        self._line.put(job)
        result: T = await job.future  # whoever is cancelled leaves; the work goes to its end
        return result

    async def run_short(self, work: Work[T]) -> T:
        return await self.run(work, anew=True)

    async def read(self, look: Look[T]) -> T:
        return await self.run(look, anew=True)

    async def close(self) -> None:
        self.closed = True
        self._line.close()
        await asyncio.to_thread(self._thread.join)
        self._connection.close()

    def _serve(self) -> None:
        while jobs := self._line.next():
            self.commit(jobs)
            tell(jobs)

    def commit(self, jobs: list[Job]) -> None:
        """One commit for all of them; each keeps or loses only its own part."""
        try:
            self._still_there()
            if not (len(jobs) == 1 or jobs[0].anew) or not self._at_once(jobs):
                self._each_apart(jobs)
            self._still_there()
        except BaseException as error:  # the disk is full, the file is locked: nobody's part was kept
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            lost = DatabaseError(str(error))
            for job in jobs:
                job.error = job.error or lost

    def _at_once(self, jobs: list[Job]) -> bool:
        """Without savepoints, in each of which SQLite copies every page before it changes. False: one of several failed
        after it had written, and nothing was kept."""
        self._connection.execute("BEGIN IMMEDIATE")
        for job in jobs:
            before = self._connection.total_changes
            self._done(job)
            if job.error is not None and not self._is_as(before):
                self._connection.execute("ROLLBACK")
                return len(jobs) == 1
        self._connection.execute("COMMIT")
        return True

    def _is_as(self, before: int) -> bool:
        """Whether the transaction goes on, and nothing more was written in it; no work of the service changes a table itself, which
        is not counted."""
        return self._connection.in_transaction and self._connection.total_changes == before

    def _each_apart(self, jobs: list[Job]) -> None:
        """From their beginning, each in a savepoint."""
        self._connection.execute("BEGIN IMMEDIATE")
        for job in jobs:
            self._connection.execute("SAVEPOINT one")
            self._done(job)
            if job.error is not None:
                self._connection.execute("ROLLBACK TO one")
            self._connection.execute("RELEASE one")
        self._connection.execute("COMMIT")

    def _still_there(self) -> None:
        """Whoever has a file open goes on writing to it after it was removed, and everything would be lost with it.
        Asked after a commit too: what was committed meanwhile did not happen, and is done again in the new file."""
        if _identity(self._file) != self._opened:
            raise DatabaseError(
                f"{self._file} was replaced or removed while it was open; nothing is written until it is back, or "
                "until the service is started again with the one that is there now"
            )

    def _done(self, job: Job) -> None:
        """Its work, with its result or its error."""
        tx = SqliteTx(self._connection)
        try:
            job.error = None
            job.result = to_its_end(job.work(tx))
            if tx.failed:  # and `work` kept it to itself: PostgreSQL would have ended it there
                raise DatabaseError("a transaction went on after an error; nothing of it was kept")
        except BaseException as error:
            job.error = error
