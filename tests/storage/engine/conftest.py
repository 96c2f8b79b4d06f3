from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.databases import Databases


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[str]:
    """A new database on PostgreSQL too: some of these tests change its tables."""
    async with databases.fresh(request.param) as address:
        yield address
