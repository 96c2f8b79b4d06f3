"""From an address to an open database, of whichever kind."""

from __future__ import annotations

from storage.engine.db import Database
from storage.engine.postgres import PostgresDatabase
from storage.engine.sqlite import SqliteDatabase


async def open_database(url: str) -> Database:
    """`sqlite://path` (one process) or `postgres://…` (many). Opening makes no tables: `migrate`
    does. `ValueError` for any other scheme."""
    scheme = url.split(":", 1)[0]
    if scheme == "sqlite":
        return SqliteDatabase.open(url)
    if scheme in {"postgres", "postgresql", "asyncpg"}:
        return await PostgresDatabase.open(url)
    raise ValueError(f"DATABASE_URL: {scheme}: is not known here; use sqlite://file or postgres://…")
