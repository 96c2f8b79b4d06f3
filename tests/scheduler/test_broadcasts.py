"""Offers on their way: counted, started, fed, paused, ended and reported; once, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from loyalty.messages import Kind
from loyalty.model import Purpose
from loyalty.promotions import PromotionState
from tests.scheduler.town import DAY, OWNER, Town, names
from tests.storage.letters import NOON, Letters


@pytest.fixture
async def town(letters: Letters) -> Town:
    found = Town(letters)
    await found.owner()
    return found


async def people(town: Town, *numbers: int, channel: str = "telegram") -> None:
    """Members who want offers."""
    for number in numbers:
        await town.letters.person(number, channel, Purpose.OFFERS)


async def test_an_offer_goes_to_everybody_once(town: Town) -> None:
    await people(town, 1, 2, 3)
    await town.goes_out()
    broadcasts = town.broadcasts()
    for _ in range(3):
        await town.settle(broadcasts)
        town.letters.clock.later(seconds=10)
    assert await town.got() == [1, 2, 3]
    assert await town.state() == "running"
