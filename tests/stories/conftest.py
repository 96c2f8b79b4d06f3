from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.stories.shop import Shop, open_shop


@pytest.fixture(params=["telegram", "sms"])
async def shop(request: pytest.FixtureRequest, url: str) -> AsyncIterator[Shop]:
    """The whole service: every story runs on both channels and both databases."""
    async with open_shop(url, request.param) as opened:
        yield opened
