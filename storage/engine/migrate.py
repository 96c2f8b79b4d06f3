"""Bringing a database to today's schema, whatever version it was made by."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import asyncpg
from tortoise.context import TortoiseContext
from tortoise.exceptions import DBConnectionError
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from storage import migrations
from storage.engine.db import Unreachable
from storage.engine.postgres import dsn
from storage.engine.postgres_errors import told
from storage.engine.schema import TABLES
from storage.engine.sqlite import file_of, make_private

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

_LOCK = 7_265_091  # any number, the same in every process: the advisory lock of migrations


def orm_url(url: str) -> str:
    """The address as Tortoise writes it."""
    if url.startswith("sqlite"):
        return f"{url}{'&' if '?' in url else '?'}synchronous=NORMAL&busy_timeout=15000"
    return "asyncpg://" + dsn(url).removeprefix("postgresql://")


def orm_config(url: str) -> dict[str, Any]:
    return {
        "connections": {"default": orm_url(url)},
        "apps": {
            "storage": {
                "models": list(TABLES),
                "default_connection": "default",
                "migrations": "storage.migrations",
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


_TROUBLES = (
    OSError,
    ValueError,  # an address that is none
    sqlite3.Error,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    DBConnectionError,
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
async def orm(url: str) -> AsyncIterator[TortoiseContext]:
    """The models, for the operator's commands: open for the length of one `async with`."""
    async with TortoiseContext() as context:
        await context.init(config=orm_config(url))
        yield context


@asynccontextmanager
async def _alone(url: str) -> AsyncIterator[None]:
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
        if url.startswith("sqlite"):
            await _copy_first(url)
        await _migrate(url, target, applied)
    return applied


async def _copy_first(url: str) -> None:
    """Keep a copy of a file that is about to change, beside it: `shop.db.before-0026_lots`."""
    file, todo = file_of(url), await _missing(url)
    if not todo or len(todo) == len(_all()):  # nothing to do, or nothing in it yet
        return
    kept = file.with_name(f"{file.name}.before-{todo[0]}")
    make_private(kept)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(kept)) as copy:
        source.backup(copy)


def _all() -> list[str]:
    return sorted(module.name for module in iter_modules(migrations.__path__))


async def _migrate(url: str, target: str, applied: list[str]) -> None:
    async with _alone(url), orm(url) as context:
        client = context.connections.get("default")
        executor = MigrationExecutor(client, orm_config(url)["apps"])
        await executor.migrate(
            [MigrationTarget(app_label="storage", name=target)],
            progress=lambda event, _, name: applied.append(name) if event == "apply_done" else None,
        )


async def missing(url: str) -> list[str]:
    """Migrations this database does not have yet; nothing is made by looking."""
    if url.startswith("sqlite") and not file_of(url).exists():
        if not file_of(url).parent.is_dir():
            raise Unreachable(f"{file_of(url).parent} is no folder")
        return _all()
    with _reachable(url):
        return await _missing(url)


async def _missing(url: str) -> list[str]:
    async with orm(url) as context:
        executor = MigrationExecutor(context.connections.get("default"), orm_config(url)["apps"])
        await executor.recorder.ensure_schema(executor._schema_editor(atomic=False))
        plan = await executor.plan([MigrationTarget(app_label="storage", name="__latest__")])
        return [step.migration.name for step in plan]
