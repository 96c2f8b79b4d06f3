"""A year that is purged every night is the year that is not, message by message."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import pytest

from loyalty.programme.retention import Retention
from simulation.inline import InlineDatabase
from simulation.run import Lived, live
from simulation.year import Year
from storage.engine.db import Database
from storage.ledger import check
from storage.offers import past
from tests.databases import Databases
from tests.simulation.test_simulate import SHOP

DAY = timedelta(days=1)
# No cap looks back further than a month, and nothing is kept for longer than the caps want it.
_SHORT = tuple(rule for rule in SHOP.policy.rules if rule.window.reach() <= 32 * DAY)
FORGETFUL = replace(
    SHOP,
    policy=replace(SHOP.policy, rules=_SHORT),
    retention=Retention(messages=30 * DAY, answers=30 * DAY),
    tiers=tuple(replace(tier, early=True) for tier in SHOP.tiers),  # some hear of an offer first
    occasions=replace(SHOP.occasions, question=replace(SHOP.occasions.question, every=30 * DAY)),
)
_GONE = """CREATE TABLE "gone" AS SELECT * FROM "outbox" WHERE "id" < 0;
CREATE TRIGGER "kept_here" BEFORE DELETE ON "outbox" BEGIN
    INSERT INTO "gone" SELECT * FROM "outbox" WHERE "id" = old."id"; END"""
_DRAWN = 10**15  # ids of a year's people are smaller
_ALL = """SELECT {what} FROM "outbox" UNION ALL SELECT {what} FROM "gone" """
_SAID = ", ".join(
    f'"{name}"'
    for name in (
        "address_id", "member_id", "idempotency_key", "channel", "kind", "cls", "state", "reason", "why", "due_at", "expires_at",
        "tries", "created_at", "settled_at", "reserved_at", "segments", "status", "fault", "variant",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """All messages that were ever written, how many of them are gone, and how many of these are of offers. `offers`: what is kept
    of each that is long over; `anew`: what its messages come to at the end."""

    messages: Counter[tuple[object, ...]]
    gone: int
    of_offers: int
    offers: dict[int, str]
    anew: dict[int, str]
    lived: Lived


async def found(databases: Databases, year: Year) -> Found:
    url = await databases.sqlite()
    database: Database = InlineDatabase.open(url)
    try:
        for statement in _GONE.replace(";\nCREATE", "\n\nCREATE").split("\n\n"):
            await database.run(lambda tx, sql=statement: tx.rows(sql))
        lived = await live(database, year)
        rows = await database.run(lambda tx: tx.rows(_ALL.format(what=_SAID)))
        (gone,) = await database.run(
            lambda tx: tx.rows('SELECT count(*) AS "n", count("promotion_id") AS "of_offers" FROM "gone"')
        )
        kept = await database.run(
            lambda tx: tx.rows('SELECT "id", "past" FROM "promotion" WHERE "past" IS NOT NULL')
        )
        anew = {row["id"]: await database.read(partial(past.counted, id=row["id"])) for row in kept}
    finally:
        await database.close()
    assert await check.problems(url) == []
    return Found(
        Counter(tuple(map(_plain, row.values())) for row in rows),
        gone["n"],
        gone["of_offers"],
        {row["id"]: row["past"] for row in kept},
        anew,
        lived,
    )


def _plain(value: object) -> object:
    """Without ids that were drawn."""
    if isinstance(value, int):
        return value if value < _DRAWN else "drawn"
    return re.sub(r"\d{15,}", "drawn", value) if isinstance(value, str) else value


@pytest.mark.parametrize(("members", "days"), [(10, 75), pytest.param(40, 365, marks=pytest.mark.prove)])
async def test_a_purged_year_is_the_same_year(databases: Databases, members: int, days: int) -> None:
    year = Year(FORGETFUL, members, days, 8)
    kept, purged = await found(databases, year), await found(databases, replace(year, purged=True))
    assert kept.messages == purged.messages
    assert (kept.gone, kept.offers) == (0, purged.offers)
    assert [*map(_figures, kept.anew.values())] == [*map(_figures, kept.offers.values())] != []
    assert purged.gone > len(kept.messages) / 10
    assert purged.of_offers > 0
    assert purged.lived.troubles == []


def _figures(past: str) -> dict[str, object]:
    """But who wants no offers any more: that has no end."""
    figures: dict[str, object] = json.loads(past)
    return {**figures, "report": {**figures["report"], "opted_out": 0}}  # type: ignore[dict-item]
