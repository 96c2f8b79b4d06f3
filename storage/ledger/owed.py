"""What the shop owes its members: what is left on their cards today, and what became of what they held a year ago."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.accounts import EntryKind
from loyalty.report.expectation import AGO, Past
from storage.engine.db import Reader
from storage.engine.lists import places
from storage.ledger.lot_rows import EARNED_UNITS
from storage.reports.cards import LINKED

# What was taken, and what came back unused.
_SPENT = (EntryKind.REDEMPTION, EntryKind.RETURN, EntryKind.SPENT, EntryKind.UNSPENT)


@dataclass(frozen=True, slots=True)
class Owed:
    """So much on so many cards, of members who are here."""

    held: Amounts
    cards: int


async def owed(read: Reader, now: datetime) -> Owed:
    """Without what has ended by now, whether or not a job has written it down. It reads all lots that have something
    left: for a question that an owner asks, never for a turn at the till."""
    left = f"""FROM "lot" l JOIN "member" m ON m."id" = l."member_id"
        WHERE l."unit" IN ({EARNED_UNITS}) AND l."left" > 0 AND (l."ends_at" IS NULL OR l."ends_at" > $1)
        AND m."left_at" IS NULL AND m."merged_into_id" IS NULL"""
    rows = await read.rows(f'SELECT l."unit", sum(l."left") AS "held" {left} GROUP BY l."unit"', now)
    cards = await read.row(f'SELECT count(DISTINCT l."member_id") AS "cards" {left}', now)
    return Owed(
        Amounts({Unit(row["unit"]): int(row["held"]) for row in rows}), cards["cards"] if cards else 0
    )


async def a_year_ago(read: Reader, now: datetime) -> Mapping[Unit, Past]:
    """What all cards held of each unit then, and how much of that was spent since: the oldest goes first, so it is what a
    card spent, up to what it held. With cards of members who left: theirs was not spent. It reads all entries."""
    rows = await read.rows(
        f"""{LINKED} SELECT "unit", count(*) AS "cards", sum("held") AS "held", sum(CASE WHEN "spent" > "held" THEN "held"
            WHEN "spent" > 0 THEN "spent" ELSE 0 END) AS "spent"
        FROM (SELECT coalesce(l."card", e."member_id") AS "card", e."unit" AS "unit",
                sum(CASE WHEN e."at" <= $1 THEN e."amount" ELSE 0 END) AS "held",
                -sum(CASE WHEN e."at" > $1 AND e."kind" IN ({places(len(_SPENT), 2)}) THEN e."amount" ELSE 0 END) AS "spent"
            FROM "entry" e LEFT JOIN "linked" l ON l."id" = e."member_id" WHERE e."unit" IN ({EARNED_UNITS})
            GROUP BY coalesce(l."card", e."member_id"), e."unit") AS "cards"
        WHERE "held" > 0 GROUP BY "unit" """,
        now - AGO,
        *(kind.value for kind in _SPENT),
    )
    return {Unit(row["unit"]): Past(int(row["cards"]), int(row["held"]), int(row["spent"])) for row in rows}
