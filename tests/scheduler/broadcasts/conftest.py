from __future__ import annotations

import pytest

from tests.scheduler.town import Town
from tests.storage.letters import Letters


@pytest.fixture
async def town(letters: Letters) -> Town:
    """With an owner on Telegram."""
    found = Town(letters)
    await found.owner()
    return found
