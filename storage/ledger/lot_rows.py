"""Statements on lots. They add and take, so that it does not matter which of two comes first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.ledger.lots import Lot
from loyalty.ledger.units import EARNED, Unit
from storage.engine.db import Row, Statement, insert

# What visits earn: a lot of anything else ends with its own end alone, and is read where that is asked about.
EARNED_UNITS = ", ".join(f"'{unit}'" for unit in EARNED)
# Of a lot l; its id stands beside them, under the name its query has for it.
LOT = """l."left", l."made_at", l."ends_at", l."own_ends_at", l."origin", l."source" """


def lot_of(row: Row, id: int) -> Lot:
    return Lot(
        id, row["left"], row["made_at"], row["ends_at"], row["own_ends_at"], row["origin"], row["source"]
    )


def new_lot(member_id: int, unit: Unit, lot: Lot) -> Statement:
    return insert(
        "lot",
        id=lot.id,
        member_id=member_id,
        unit=unit.value,
        left=lot.left,
        made_at=lot.made_at,
        ends_at=lot.ends_at,
        own_ends_at=lot.own_ends_at,
        origin=lot.origin,
        source=lot.source,
    )


def refilled(more: Sequence[tuple[int, int]]) -> Statement:
    """More (or less) in these lots, by their ids."""
    return Statement(
        "lot",
        f"""UPDATE "lot" AS l SET "left" = l."left" + c."more" FROM ({_rows(len(more))}) AS c
        WHERE l."id" = c."id" """,
        tuple(value for row in more for value in row),
        len(more),
    )


def _rows(count: int) -> str:
    return " UNION ALL ".join(
        f'SELECT CAST(${2 * n + 1} AS BIGINT) AS "id", CAST(${2 * n + 2} AS BIGINT) AS "more"'
        for n in range(count)
    )


def redated(member_id: int, unit: Unit, end: datetime | None, now: datetime) -> Statement:
    """What is held ends then (None: never), or at its own end where that comes sooner. What has ended stays ended."""
    return Statement(
        "lot",
        """UPDATE "lot" SET "ends_at" = CASE WHEN "own_ends_at" >= $3 THEN $3 ELSE coalesce("own_ends_at", $3) END
        WHERE "member_id" = $1 AND "unit" = $2 AND "left" > 0 AND ("ends_at" IS NULL OR "ends_at" > $4)""",
        (member_id, unit.value, end, now),
    )
