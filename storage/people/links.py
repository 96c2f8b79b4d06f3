"""Two members made one: the links that can be undone."""

from __future__ import annotations

import json
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.members import LinkRecord
from storage.engine.db import Reader, Row


def _link(row: Row) -> LinkRecord:
    return LinkRecord(
        id=row["id"],
        kept=row["kept_id"],
        absorbed=row["absorbed_id"],
        visits=row["visits"],
        addresses=tuple(json.loads(row["addresses"])),
        at=row["at"],
        undone_at=row["undone_at"],
    )


async def recent(read: Reader, limit: int = 4) -> tuple[tuple[LinkRecord, str], ...]:
    """The newest links that can be undone, each with the name of the member who was kept. Where that member
    became part of another, the newer link is undone first; where they left, nothing can be."""
    rows = await read.rows(
        """SELECT l.*, m."name" FROM "link" l JOIN "member" m ON m."id" = l."kept_id"
        WHERE l."undone_at" IS NULL AND m."merged_into_id" IS NULL AND m."left_at" IS NULL
        ORDER BY l."at" DESC, l."id" DESC LIMIT $1""",
        limit,
    )
    return tuple((_link(row), row["name"]) for row in rows)


async def by_id(read: Reader, id: int) -> LinkRecord | None:
    row = await read.row('SELECT * FROM "link" WHERE "id" = $1', id)
    return _link(row) if row else None


async def left(read: Reader, record: LinkRecord, now: datetime) -> Amounts:
    """What is left, at that instant, of what the link brought."""
    rows = await read.rows(
        """SELECT "unit", sum("left") AS "left" FROM "lot" WHERE "member_id" = $1 AND "source" = $2
        AND "left" > 0 AND ("ends_at" IS NULL OR "ends_at" > $3) GROUP BY "unit" """,
        record.kept,
        f"link:{record.id}",
        now,
    )
    return Amounts({Unit(row["unit"]): int(row["left"]) for row in rows})
