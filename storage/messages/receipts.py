"""Receipts: what a provider says became of a message after it had taken it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.kind import Class
from storage.engine.db import Statement, Tx
from storage.engine.lists import places
from storage.messages.claims import WAITS, Settled

UNDELIVERED = ("undelivered", "failed", "canceled")
"""The statuses that say it did not arrive."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that its provider has taken, when there is news of it. `member_id` is whose address it is now."""

    id: int
    address_id: int
    member_id: int | None
    kind: str
    cls: Class
    tries: int
    expires_at: datetime | None


async def record(
    tx: Tx, channel: str, provider_id: str, status: str, code: int | None, over: Sequence[str]
) -> Taken | None:
    """Note what became of a message after the fact, unless something later is known: `over` are the
    statuses it may take the place of. Which message it is, if this was news."""
    rows = await tx.rows(
        f"""UPDATE "outbox" SET "status" = $1, "status_code" = $2
        WHERE "provider_id" = $3 AND "channel" = $4 AND "status" IN ({places(len(over), 5)})
        RETURNING "id", "address_id", "kind", "cls", "tries", "expires_at",
            (SELECT a."member_id" FROM "address" a WHERE a."id" = "outbox"."address_id") AS "owner" """,
        status,
        code,
        provider_id,
        channel,
        *over,
    )
    for row in rows:
        return Taken(
            row["id"],
            row["address_id"],
            row["owner"],
            row["kind"],
            Class(row["cls"]),
            row["tries"],
            row["expires_at"],
        )
    return None


# Without the provider's id nothing more that is told of the old try finds the row. What stays as it is: a message
# whose words are worn out, or forgotten with its person; one to somebody who said STOP since; one of a visit that
# was undone since.
_COMES_BACK = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "settled_at" = $4, "provider_id" = CASE WHEN $5 THEN NULL ELSE "provider_id" END, "reserved_at" = NULL, "reason" = $6
WHERE "id" = $7 AND "state" = 'sent' AND "body" <> '' AND EXISTS (
    SELECT 1 FROM "address" a WHERE a."id" = "outbox"."address_id" AND a."state" = 'open')
    AND NOT EXISTS (SELECT 1 FROM "visit" v WHERE v."id" = "outbox"."cause" AND v."undone_at" IS NOT NULL)"""


async def come_back(tx: Tx, settled: Settled, now: datetime) -> None:
    """A message that was sent did not arrive: `waiting` for another try, or `dead`. Its slot is given back."""
    again = settled.state in WAITS
    sql, ends = _COMES_BACK, None if again else now
    args = (
        settled.state, settled.why[:200], settled.due_at, ends, again, settled.reason.value, settled.id
    )  # fmt: skip
    await tx.write([Statement("outbox", sql, args)])
