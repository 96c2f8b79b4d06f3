"""Bringing a database to today's schema, whatever version it was made by. Tortoise is loaded only where there is something
to do, which costs a start a second less."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import asyncpg

from storage import migrations
from storage.engine.db import Unreachable
from storage.engine.postgres import dsn
from storage.engine.postgres_errors import told
from storage.engine.sqlite import file_of, make_private

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

_PATIENCE = 15.0  # seconds for another process to be done with an SQLite file
_LOCK = 7_265_091  # any number, the same in every process: the advisory lock of migrations


_TROUBLES = (
    OSError,
    ValueError,  # an address that is none
    sqlite3.Error,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
)


def _looked_into(url: str) -> None:
    """Whether the file can be a database. Asked before any library starts a thread on it, which would
    not end. `sqlite3.Error` if not."""
    make_private(file_of(url))
    with closing(sqlite3.connect(file_of(url))) as connection:
        connection.execute("PRAGMA schema_version")


@contextmanager
def _reachable(url: str) -> Iterator[None]:
    """A database that does not answer is one clear sentence, whichever library noticed."""
    try:
        if url.startswith("sqlite"):
            _looked_into(url)
        yield
    except _TROUBLES as error:
        said = told(error)
        raise Unreachable(f"the database cannot be reached: {said}") from None


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[None]:
    """Copies of the service that start together migrate one after the other."""
    if url.startswith("sqlite"):
        yield
        return
    connection = await asyncpg.connect(dsn(url))
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        yield
    finally:
        await connection.close()


async def migrate(url: str, target: str = "__latest__") -> list[str]:
    """Apply what is missing, up to `target`; returns the names of what was applied."""
    applied: list[str] = []
    with _reachable(url):
        if not (todo := await _missing(url)):
            return []
        if url.startswith("sqlite"):
            _copy_first(url, todo)
        await _migrate(url, target, applied)
    return applied


def _copy_first(url: str, todo: list[str]) -> None:
    """Keep a copy of a file that is about to change, beside it: `shop.db.before-0026_lots`."""
    if len(todo) == len(_all()):  # nothing in it yet
        return
    file = file_of(url)
    kept = file.with_name(f"{file.name}.before-{todo[0]}")
    make_private(kept)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(kept)) as copy:
        source.backup(copy)


def _all() -> list[str]:
    return sorted(module.name for module in iter_modules(migrations.__path__))


async def _migrate(url: str, target: str, applied: list[str]) -> None:
    from tortoise.exceptions import DBConnectionError
    from tortoise.migrations.executor import MigrationTarget

    from storage.engine.lean_executor import LeanExecutor
    from storage.engine.orm import orm, orm_config

    def progress(event: str, _: str, name: str) -> None:
        if event == "apply_done":
            applied.append(name)

    async with alone(url), orm(url) as context:
        executor = LeanExecutor(context.connections.get("default"), orm_config(url)["apps"])
        try:
            await executor.migrate([MigrationTarget("storage", target)], progress=progress)
        except DBConnectionError as error:
            raise OSError(str(error)) from error


async def missing(url: str) -> list[str]:
    """Migrations this database does not have yet; nothing is made by looking."""
    if url.startswith("sqlite") and not file_of(url).exists():
        if not file_of(url).parent.is_dir():
            raise Unreachable(f"{file_of(url).parent} is no folder")
        return _all()
    with _reachable(url):
        return await _missing(url)


async def _missing(url: str) -> list[str]:
    has = _sqlite_has(url) if url.startswith("sqlite") else await _postgres_has(url)
    return [name for name in _all() if name not in has]


_APPLIED = """SELECT "name" FROM "tortoise_migrations" WHERE "app" = 'storage'"""


def _sqlite_has(url: str) -> set[str]:
    with closing(sqlite3.connect(file_of(url), timeout=_PATIENCE)) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'tortoise_migrations'")
        return {name for (name,) in connection.execute(_APPLIED)} if known.fetchone() else set()


async def _postgres_has(url: str) -> set[str]:
    connection = await asyncpg.connect(dsn(url))
    try:
        known = await connection.fetchval("SELECT to_regclass('tortoise_migrations')")
        return {row["name"] for row in await connection.fetch(_APPLIED)} if known else set()
    finally:
        await connection.close()
