"""Once a night, in the night of the shop, and not for longer than it may take."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from scheduler.purging import Purging
from storage.ledger import check
from storage.messages import inbox
from tests.handlers.cast import open_at
from tests.handlers.stage import PROGRAMME, Stage

NIGHT = datetime(2026, 6, 2, 1, tzinfo=UTC)  # 3:00 in Warsaw


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_at(url) as opened:
        opened.now = NIGHT
        yield opened
        assert await check.problems(url) == []


async def noted(stage: Stage) -> None:
    """The night before, the first of all, in which nothing goes."""
    stage.later(days=-1)
    assert await purging(stage).night() == 0
    stage.later(days=1)


def purging(stage: Stage, rows: int = 100) -> Purging:
    return Purging(stage.database, PROGRAMME, lambda: stage.now, rows, pause=0)


async def test_the_inbox_is_kept_as_long_as_a_provider_may_come_again(stage: Stage) -> None:
    """Thirty days, also what waits for a person to look at it."""
    await inbox.fail(stage.database, "telegram:odd", "{}", "KeyError", stage.now, None)
    await stage.says("telegram", "5", "hello", key="a message")
    stage.later(days=29, hours=23)
    await noted(stage)
    for kept in (True, False):
        await purging(stage).look()
        assert kept is await stage.database.run(lambda tx: inbox.is_done(tx, "telegram:a message"))
        assert ["telegram:odd"] * kept == [one.key for one in await inbox.aside(stage.database)]
        stage.later(days=1)


@pytest.mark.parametrize(("hour", "goes"), [(23, 0), (0, 1), (2, 1), (3, 0), (12, 0)])
async def test_only_at_night(stage: Stage, hour: int, goes: int) -> None:
    """From two to five where the shop is; and then once."""
    await inbox.fail(stage.database, "telegram:odd", "{}", "KeyError", stage.now, None)
    stage.now = (NIGHT + timedelta(days=40)).replace(hour=hour)
    await noted(stage)
    assert [await purging(stage).look() for _ in range(2)] == [goes, 0]


@pytest.mark.parametrize(
    ("start", "longest"),
    [({"hours": -1}, timedelta(hours=2)), ({"hours": 1, "minutes": 30}, timedelta(minutes=30))],
)
async def test_a_night_has_an_end(stage: Stage, start: dict[str, float], longest: timedelta) -> None:
    """Two hours, and never after five; the next one goes on where it stopped."""
    for number in range(60):
        await inbox.fail(stage.database, f"telegram:{number:02}", "{}", "KeyError", stage.now, None)
    stage.later(days=40)
    await noted(stage)

    def now() -> datetime:
        stage.later(minutes=5)
        return stage.now

    slow = Purging(stage.database, PROGRAMME, now, 1, pause=0)
    stage.later(**start)
    begun = stage.now
    assert 0 < (first := await slow.look()) < 60
    assert stage.now - begun <= longest + timedelta(minutes=5)
    assert [await slow.look() for _ in range(2)] == [0, 0]
    stage.now = NIGHT + timedelta(days=41)
    assert first + await purging(stage).look() == 60


async def test_other_settings_hold_at_once(stage: Stage) -> None:
    """Also for the rest of a night that is under way."""
    for number in range(3):
        await inbox.fail(stage.database, f"telegram:{number}", "{}", "KeyError", stage.now, None)
    stage.later(days=40)
    await noted(stage)

    asked = count(1)
    longer = replace(PROGRAMME, retention=replace(PROGRAMME.retention, inbox=timedelta(days=90)))

    def now() -> datetime:
        if next(asked) > 2:  # after the first step
            one.programme = longer
        return stage.now

    one = Purging(stage.database, PROGRAMME, now, 1, pause=0)
    assert await one.look() == 1
