"""The last of a reward is given once, however many want it at the same instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from loyalty.programme.reward_limits import RewardLimits
from loyalty.rewards.item import Item
from storage.ledger import check
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Stage, text
from tests.races.tills import Job, copies, dealt_out

CUSTOMERS, STOCK = 12, 5

MUG = Item("mug", text("Mug"), timedelta(days=7), stock=STOCK, limits=RewardLimits(in_all=1))
SHOP = replace(PROGRAMME, rewards=(MUG,))


async def test_twelve_customers_at_once_share_what_is_left(url: str) -> None:
    """By two copies of the service, on PostgreSQL; on SQLite there is only one. Each taps twice, on two phones."""
    async with open_at(url) as stage, open_at(url) as other:
        both = copies(stage, other, SHOP)
        people = [stage.person("telegram", f"ana-{number}", "Ana") for number in range(CUSTOMERS)]
        for ana in people:
            await join(ana)
        jobs: list[Job] = [
            (f"job-{number}-{again}", ana.address, "!redeem:mug")
            for number, ana in enumerate(people)
            for again in range(2)
        ]
        told = await dealt_out(both, jobs)
        assert told.count("VOUCHER") == STOCK
        assert set(told) == {"VOUCHER", "REWARD_HAD", "REWARD_SOLD_OUT"}
        assert await _owners(stage) == STOCK
    assert await check.problems(url) == []


async def _owners(stage: Stage) -> object:
    (row,) = await stage.rows('SELECT count(DISTINCT "member_id") AS "owners" FROM "voucher"')
    return row["owners"]
