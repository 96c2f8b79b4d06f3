from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.engine.opening import open_database
from tests.storage.letters import Letters


@pytest.fixture
async def letters(url: str) -> AsyncIterator[Letters]:
    """A fresh database with a clock that stands still, on SQLite and on PostgreSQL."""
    database = await open_database(url)
    yield Letters(database)
    await database.close()
