"""Fifty of an offer, and five hundred who want one at the same instant."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from loyalty.facts.promotions import PromotionDrafted
from loyalty.offers.promotions import PromotionState
from storage.engine.db import Statement, insert
from storage.ledger import check
from tests.amounts import account
from tests.databases import Databases
from tests.handlers.cast import open_at
from tests.handlers.stage import Stage
from tests.races.tills import Job, answered, open_tills
from tests.scheduler.town import DAY, offer

STOCK, MANY = 50, 500


@asynccontextmanager
async def shop(url: str, **more: Any) -> AsyncIterator[Stage]:
    """Member n writes from the chat m-n. The offer is out."""
    async with open_at(url) as stage:
        people = [one for number in range(1, MANY + 1) for one in member(stage, number)]
        for start in range(0, len(people), 300):
            await stage.run(*people[start : start + 300])
        terms: dict[str, Any] = {"stock": STOCK, "per_member": 1, "ends_at": stage.now + DAY, **more}
        await stage.write(PromotionDrafted(offer(7, stage.now, **terms)))
        await stage.rows('UPDATE "promotion" SET "state" = $1', PromotionState.RUNNING.value)
        yield stage
    assert await check.problems(url) == []


def member(stage: Stage, number: int) -> tuple[Statement, ...]:
    return (
        insert(
            "member", id=number, card=f"card-{number}", name="Ana", locale="en", location="", source="",
            joined_at=stage.now,
        ),
        *account(number),
        insert(
            "address", id=number, channel="telegram", value=f"m-{number}", locale="en", state="open",
            member_id=number, seen_at=stage.now, wrong_codes=0,
        ),
    )  # fmt: skip


def taps(*numbers: int, each: int = 1) -> list[Job]:
    return [
        (f"tap-{number}-{again}", f"m-{number}", "!claim:7") for again in range(each) for number in numbers
    ]


async def given(stage: Stage) -> tuple[int, int, int]:
    """Vouchers, different owners of them, and what the offer itself counted."""
    (row,) = await stage.rows(
        """SELECT count(*) AS "n", count(DISTINCT "member_id") AS "owners",
        (SELECT "claimed" FROM "promotion") AS "claimed" FROM "voucher" """
    )
    return row["n"], row["owners"], row["claimed"]  # type: ignore[return-value]


@pytest.mark.prove
async def test_fifty_for_five_hundred_in_four_processes(databases: Databases) -> None:
    """Exactly fifty, and a kind answer to the rest."""
    async with databases.postgres() as url, shop(url) as stage, open_tills(url, 4) as processes:
        told = Counter(await processes.at_once(taps(*range(1, MANY + 1))))
        assert told == {"CLAIMED": STOCK, "CLAIM_SOLD_OUT": MANY - STOCK}
        assert await given(stage) == (STOCK, STOCK, STOCK)


async def test_fifty_for_five_hundred_in_one_process(url: str) -> None:
    async with shop(url) as stage:
        told = Counter(await answered(stage, taps(*range(1, MANY + 1))))
        assert told == {"CLAIMED": STOCK, "CLAIM_SOLD_OUT": MANY - STOCK}
        assert await given(stage) == (STOCK, STOCK, STOCK)


async def test_one_who_taps_and_taps_has_one(url: str) -> None:
    """From two phones; the others get theirs."""
    async with shop(url) as stage:
        await stage.rows('UPDATE "address" SET "member_id" = 1 WHERE "id" = 2')
        told = Counter(await answered(stage, [*taps(1, 2, each=12), *taps(*range(3, 13))]))
        assert told == {"CLAIMED": 11, "CLAIMED_ALREADY": 23}
        assert await given(stage) == (11, 11, 11)


async def test_several_for_each_and_never_more(url: str) -> None:
    """The last one is whoever's is first."""
    async with shop(url, per_member=3, stock=17) as stage:
        told = Counter(await answered(stage, taps(*range(1, 7), each=5)))
        assert told["CLAIMED"] == 17
        assert (await given(stage))[0] == 17
        rows = await stage.rows('SELECT count(*) AS "n" FROM "voucher" GROUP BY "member_id"')
        assert max(int(str(row["n"])) for row in rows) == 3
