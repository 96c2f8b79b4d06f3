"""The loop: restarts and several processes at once change nothing, and one failure stops nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from loyalty.offers.promotions import PromotionState
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Database, Dialect
from storage.engine.opening import open_database
from tests.scheduler.broadcasts.scenes import people, states
from tests.scheduler.town import Town, names

RUNNING, PAUSED = PromotionState.RUNNING, PromotionState.PAUSED


@asynccontextmanager
async def another(town: Town) -> AsyncIterator[Database]:
    """Another process's database; on SQLite the same, because there is only one process."""
    database = town.letters.database
    if database.dialect is Dialect.SQLITE:
        yield database
        return
    other = await open_database(database.url)
    try:
        yield other
    finally:
        await other.close()


async def test_a_promotion_that_fails_does_not_stop_another(town: Town) -> None:
    await people(town, 1)
    await town.goes_out(id=6)
    await town.letters.rows("""UPDATE "promotion" SET "audience" = 'nonsense' """)
    await town.goes_out(id=7)
    await town.settle()
    assert await town.got() == [1]


async def test_a_restart_after_every_step_changes_nothing(town: Town) -> None:
    """Nobody gets it twice, nobody is skipped."""
    town.batch = 3
    await people(town, *range(1, 21))
    town.room = 5
    await town.goes_out()
    for _ in range(60):
        await town.broadcaster().step()
        await town.courier().round("telegram", RateLimit())
    assert await town.got() == list(range(1, 21))


async def test_two_processes_send_it_once(town: Town) -> None:
    """With one dry run and one report."""
    town.batch = 3
    await people(town, *range(1, 41))
    town.room = 7
    draft = await town.draft()
    async with another(town) as other:
        here, there = town.broadcaster(), town.broadcaster(other)
        couriers = town.courier(), town.courier(other)

        async def at_once(rounds: int) -> None:
            for _ in range(rounds):
                await asyncio.gather(
                    here.step(), there.step(), *(one.round("telegram", RateLimit()) for one in couriers)
                )

        await at_once(30)
        assert names(town.told()) == ["DRY_RUN"]
        await town.confirm(draft)
        await at_once(40)
        town.letters.clock.at = draft.ends_at
        await at_once(10)
    assert await town.got() == list(range(1, 41))
    assert town.report().args["sent"] == 40
    assert (await states(town)) == {"sent": 40}


async def test_a_pause_and_a_feed_at_the_same_time(town: Town) -> None:
    """Whichever is first, no message is left that would still go out."""
    town.batch = 2
    await people(town, *range(1, 31))
    promotion = await town.goes_out()
    broadcaster = town.broadcaster()
    await broadcaster.step()
    async with another(town) as other:
        there = town.broadcaster(other)
        for _ in range(8):
            await asyncio.gather(broadcaster.step(), town.moves(promotion, RUNNING, PAUSED), there.step())
            assert "waiting" not in await states(town)
            await asyncio.gather(broadcaster.step(), town.moves(promotion, PAUSED, RUNNING), there.step())
    await town.settle(broadcaster)
    assert await town.got() == list(range(1, 31))
