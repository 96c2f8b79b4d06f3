"""For folders whose tests need no other database beside their own: a `conftest.py` imports `url` from here."""

from __future__ import annotations

import pytest

from tests.databases import Databases


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, databases: Databases) -> str:
    """On PostgreSQL one database for one test after the other, emptied: a new one each takes longer than most."""
    return await (databases.emptied() if request.param == "postgres" else databases.sqlite())
