from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.settings.file import Config
from storage.engine.apart import Apart
from tests.stories.logs import errors
from tests.stories.pairs import pytest_itemcollected
from tests.stories.quick import Shared, quicken
from tests.stories.shop import AT_ONCE, Channel, Shop, open_shop

__all__ = ["pytest_itemcollected"]


@pytest.fixture(scope="session")
async def apart() -> AsyncIterator[Apart]:
    shared = Shared()
    yield shared
    await shared.end()


@pytest.fixture(scope="module", autouse=True)
def quick(apart: Apart) -> Iterator[None]:
    """Only here: what other tests of the same process start is as it would be in earnest."""
    with pytest.MonkeyPatch.context() as patch:
        quicken(patch, apart)
        yield


@pytest.fixture(params=["telegram", "sms"])
def channel(request: pytest.FixtureRequest) -> Channel:
    """Every story is played on both, unless it says `@on_telegram` or `@on_sms`."""
    found: Channel = request.param
    return found


@pytest.fixture
def config() -> Config:
    """A story with other settings says `parametrize("config", [changed(...)])`."""
    return AT_ONCE


@pytest.fixture
async def shop(
    url: str, channel: Channel, config: Config, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Shop]:
    """The whole service, with nobody in it yet. Whatever the story is, the books are right at its
    end, and nothing went wrong that only the log would tell. A story of such a fault clears the log of it."""
    async with open_shop(url, channel, config=config) as opened:
        yield opened
        assert await opened.faults() == []
    assert errors(caplog) == []
