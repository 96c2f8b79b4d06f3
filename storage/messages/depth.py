"""The depth of the outbox: rows by state, and rows that are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Database, Reader

# A count per state, because each state has a partial index.
_DEPTH = "SELECT " + ", ".join(
    f"""(SELECT count(*) FROM "outbox" WHERE "state" = '{state}') AS "{state}" """
    for state in ("waiting", "claimed", "dead", "unclear")
)


@dataclass(frozen=True, slots=True)
class Depth:
    """Rows by state, and when the oldest due one was due (UTC)."""

    states: dict[str, int]
    oldest_due: datetime | None


async def measure(database: Database, now: datetime) -> Depth:
    async def look(read: Reader) -> Depth:
        found = await read.row(_DEPTH)
        oldest = await read.row(
            """SELECT "due_at" FROM "outbox" WHERE "state" = 'waiting' AND "due_at" <= $1
            ORDER BY "due_at" LIMIT 1""",
            now,
        )
        return Depth(dict(found or {}), oldest["due_at"] if oldest else None)

    return await database.read(look)


async def due(read: Reader, channel: str, now: datetime, limit: int) -> int:
    """How many rows of the channel are due, counted up to `limit`."""
    row = await read.row(
        """SELECT count(*) AS "n" FROM (SELECT 1 FROM "outbox" WHERE "state" = 'waiting'
            AND "channel" = $1 AND "due_at" <= $2 LIMIT $3) AS "ready" """,
        channel,
        now,
        limit,
    )
    return row["n"] if row else 0
