"""Answers that were given already, counted where they are written down: in the outbox. Those of a time to come, left
by a clock that was ahead, do not count."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from loyalty.messages.kind import Kind
from storage.engine.db import Reader
from storage.engine.lists import places


async def causes_since(
    read: Reader, address_id: int, kinds: Collection[Kind], since: datetime, now: datetime
) -> Sequence[int]:
    """The causes of the messages of these kinds to this address since then (UTC)."""
    rows = await read.rows(
        f"""SELECT "cause" FROM "outbox" WHERE "address_id" = $1 AND "created_at" > $2 AND "created_at" <= $3
        AND "kind" IN ({places(len(kinds), 4)})""",
        address_id,
        since,
        now,
        *(kind.text for kind in kinds),
    )
    return [row["cause"] for row in rows]


async def was_caused(read: Reader, kind: Kind, cause: int, since: datetime, now: datetime) -> bool:
    """Whether a message of this kind had this cause since then (UTC)."""
    row = await read.row(
        """SELECT 1 FROM "outbox" WHERE "cause" = $1 AND "cause" <> 0 AND "kind" = $2 AND "created_at" > $3
        AND "created_at" <= $4 LIMIT 1""",
        cause,
        kind.text,
        since,
        now,
    )
    return row is not None


async def was_answered(read: Reader, address_id: int, cause: int, since: datetime, now: datetime) -> bool:
    """Whether this address got an answer with this cause since then (UTC)."""
    row = await read.row(
        """SELECT 1 FROM "outbox" WHERE "cause" = $1 AND "cause" <> 0 AND "address_id" = $2 AND "created_at" > $3
        AND "created_at" <= $4 LIMIT 1""",
        cause,
        address_id,
        since,
        now,
    )
    return row is not None
