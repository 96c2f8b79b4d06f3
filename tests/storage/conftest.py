from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.engine.db import Database
from storage.engine.opening import open_database


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open one, on SQLite and on PostgreSQL."""
    opened = await open_database(url)
    yield opened
    await opened.close()
