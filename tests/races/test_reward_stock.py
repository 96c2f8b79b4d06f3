"""The last of a reward is given once, however many want it at the same instant."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from loyalty.programme.reward_limits import RewardLimits
from loyalty.rewards.item import Item
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Stage, text
from tests.races.tills import Job, answered

CUSTOMERS, STOCK = 12, 5

MUG = Item("mug", text("Mug"), timedelta(days=7), stock=STOCK, limits=RewardLimits(in_all=1))
SHOP = replace(PROGRAMME, rewards=(MUG,))


async def test_twelve_customers_at_once_share_what_is_left(url: str) -> None:
    """By two copies of the service, on PostgreSQL; on SQLite there is only one. Each taps twice, on two phones."""
    async with open_at(url) as stage, open_at(url) as other:
        copies = (stage, other) if stage.database.dialect.value == "postgres" else (stage, stage)
        for copy in copies:
            copy.programme, copy.now = SHOP, stage.now
        people = [stage.person("telegram", f"ana-{number}", "Ana") for number in range(CUSTOMERS)]
        for ana in people:
            await join(ana)
        jobs: list[Job] = [
            (f"job-{number}-{again}", ana.address, "!redeem:mug")
            for number, ana in enumerate(people)
            for again in range(2)
        ]
        halves = await asyncio.gather(*(answered(copy, jobs[n::2]) for n, copy in enumerate(copies)))
        told = [answer for half in halves for answer in half]
        assert told.count("VOUCHER") == STOCK
        assert set(told) == {"VOUCHER", "REWARD_HAD", "REWARD_SOLD_OUT"}
        assert await _owners(stage) == STOCK
    assert await check.problems(url) == []


async def _owners(stage: Stage) -> object:
    (row,) = await stage.rows('SELECT count(DISTINCT "member_id") AS "owners" FROM "voucher"')
    return row["owners"]
