from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.engine.postgres import PostgresDatabase
from tests.databases import Databases


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[str]:
    """A new database on PostgreSQL too: some of these tests change its tables."""
    async with databases.fresh(request.param) as address:
        yield address


@pytest.fixture
async def postgres(databases: Databases) -> AsyncIterator[PostgresDatabase]:
    async with databases.postgres() as url:
        opened = await PostgresDatabase.open(url)
        yield opened
        await opened.close()
