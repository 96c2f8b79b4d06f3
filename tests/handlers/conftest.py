from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.databases import Databases
from tests.handlers.cast import open_at
from tests.handlers.stage import Stage


@pytest.fixture
async def stage(databases: Databases) -> AsyncIterator[Stage]:
    """The service on SQLite, on a morning, with nobody in it; a test of another shop or database has its own."""
    async with open_at(await databases.sqlite()) as opened:
        yield opened
