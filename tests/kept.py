"""Connections to PostgreSQL that outlive a test: to open one, and to learn its tables and statements anew, takes longer
than what most tests ask of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from storage.engine.postgres import PostgresDatabase
from tests.databases import EMPTIED

_open, _close = PostgresDatabase.open, PostgresDatabase.close


@asynccontextmanager
async def kept_connections() -> AsyncIterator[None]:
    """Those to the database that is emptied for each test, for whoever opens and closes it in the loop of all tests."""
    loop = asyncio.get_running_loop()
    kept: dict[str, PostgresDatabase] = {}

    async def opened_once(url: str) -> PostgresDatabase:
        if EMPTIED not in url or asyncio.get_running_loop() is not loop:
            return await _open(url)
        if url not in kept:
            kept[url] = await _open(url)
        return kept[url]

    async def let_go(database: PostgresDatabase) -> None:
        if database in kept.values():
            await asyncio.gather(*database._running, return_exceptions=True)
        else:
            await _close(database)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PostgresDatabase, "open", opened_once)
        patch.setattr(PostgresDatabase, "close", let_go)
        yield
    for database in kept.values():
        await database.close()
