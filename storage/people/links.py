"""Two members made one: the links that can be undone."""

from __future__ import annotations

import json

from loyalty.model import LinkRecord
from storage.engine.db import Reader, Row
from storage.people.rows import amounts_of


def _link(row: Row) -> LinkRecord:
    return LinkRecord(
        id=row["id"],
        kept=row["kept_id"],
        absorbed=row["absorbed_id"],
        held=amounts_of(row),
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
