"""What all tests share: both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator

import hypothesis
import pytest

from tests.databases import Databases, shared_folder

# What an example takes says more of the machine than of the code.
hypothesis.settings.register_profile(
    "shop", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("shop")


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    return Databases(shared_folder(tmp_path_factory), tmp_path_factory.mktemp("databases"))


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[str]:
    """The address of a fresh, migrated database: each test that asks for it runs on both."""
    async with databases.fresh(request.param) as address:
        yield address
