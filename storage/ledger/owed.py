"""What the shop owes its members today: what is left on their cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from storage.engine.db import Reader


@dataclass(frozen=True, slots=True)
class Owed:
    """So much on so many cards, of members who are here."""

    held: Amounts
    cards: int


async def owed(read: Reader, now: datetime) -> Owed:
    """Without what has ended by now, whether or not a job has written it down. It reads all lots that have something
    left: for a question that an owner asks, never for a turn at the till."""
    left = """FROM "lot" l JOIN "member" m ON m."id" = l."member_id"
        WHERE l."left" > 0 AND (l."ends_at" IS NULL OR l."ends_at" > $1)
        AND m."left_at" IS NULL AND m."merged_into_id" IS NULL"""
    rows = await read.rows(f'SELECT l."unit", sum(l."left") AS "held" {left} GROUP BY l."unit"', now)
    cards = await read.row(f'SELECT count(DISTINCT l."member_id") AS "cards" {left}', now)
    return Owed(
        Amounts({Unit(row["unit"]): int(row["held"]) for row in rows}), cards["cards"] if cards else 0
    )
