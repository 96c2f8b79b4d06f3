"""Questions that were asked of people who had not asked for them, and why some were not, counted where they are written down:
in the outbox."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from loyalty.messages.kind import Kind
from storage.engine.db import Reader
from storage.engine.lists import places


async def caused(read: Reader, kind: Kind, cause: int, since: datetime, now: datetime) -> int:
    """How many of this kind had this cause since then (UTC); not those of a time to come, left by a clock that was ahead."""
    row = await read.row(
        """SELECT count(*) AS "n" FROM "outbox" WHERE "cause" = $1 AND "cause" <> 0 AND "kind" = $2
        AND "created_at" >= $3 AND "created_at" <= $4""",
        cause,
        kind.text,
        since,
        now,
    )
    return int(row["n"]) if row else 0


async def was(read: Reader, kind: Kind, address_id: int) -> bool:
    """Whether this address was ever asked it, as long as we know the address."""
    row = await read.row(
        'SELECT 1 FROM "outbox" WHERE "address_id" = $1 AND "kind" = $2 LIMIT 1', address_id, kind.text
    )
    return row is not None


async def answered(
    read: Reader, kinds: Collection[Kind], address_id: int, since: datetime, now: datetime
) -> int:
    """How many of these kinds went to this address since then (UTC); not those of a time to come."""
    row = await read.row(
        f"""SELECT count(*) AS "n" FROM "outbox" WHERE "address_id" = $1 AND "created_at" >= $2
        AND "created_at" <= $3 AND "kind" IN ({places(len(kinds), 4)})""",
        address_id,
        since,
        now,
        *(kind.text for kind in kinds),
    )
    return int(row["n"]) if row else 0
