"""Delivery receipts: what a provider reports of a message after it had accepted it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.engine.db import Statement, Tx
from storage.engine.lists import places
from storage.messages.settlement import WAITS, Settled

UNDELIVERED = ("undelivered", "failed", "canceled")
"""The statuses of a message that did not arrive."""

FAILED = ", ".join(f"'{status}'" for status in UNDELIVERED)


def state_of(row: str) -> str:
    """SQL for the state of a row of the outbox; one that was sent and did not arrive is `undelivered`."""
    return f"""CASE WHEN {row}."state" = 'sent' AND {row}."status" IN ({FAILED})
        THEN 'undelivered' ELSE {row}."state" END"""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that a receipt is about. `member_id` is the owner of its address now; `fault` is the last one of ours
    that it met."""

    id: int
    address_id: int
    member_id: int | None
    kind: str
    cls: Class
    tries: int
    created_at: datetime
    expires_at: datetime | None
    fault: str


async def record(
    tx: Tx, channel: str, provider_id: str, status: str, code: int | None, over: Sequence[str]
) -> Taken | None:
    """Write a receipt's status, if it is news: `over` are the earlier statuses that it may replace. Returns the
    message then."""
    rows = await tx.rows(
        f"""UPDATE "outbox" SET "status" = $1, "status_code" = $2
        WHERE "provider_id" = $3 AND "channel" = $4 AND "status" IN ({places(len(over), 5)})
        RETURNING "id", "address_id", "kind", "cls", "tries", "created_at", "expires_at", "fault",
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
            row["created_at"],
            row["expires_at"],
            row["fault"],
        )
    return None


# Later receipts of the old try do not find the row once its provider id is gone. Not sent again: a message whose
# body was erased, one to an address that was closed since, one about a visit that was undone since.
_COMES_BACK = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "settled_at" = $4, "provider_id" = CASE WHEN $5 THEN NULL ELSE "provider_id" END, "reserved_at" = NULL,
    "reason" = $6, "tries" = "tries" - $7, "fault" = CASE WHEN $8 THEN $9 ELSE "fault" END
WHERE "id" = $10 AND "state" = 'sent' AND "body" <> '' AND EXISTS (
    SELECT 1 FROM "address" a WHERE a."id" = "outbox"."address_id" AND a."state" = 'open')
    AND NOT EXISTS (SELECT 1 FROM "visit" v WHERE v."id" = "outbox"."cause" AND v."undone_at" IS NOT NULL)"""


async def come_back(tx: Tx, settled: Settled, now: datetime) -> None:
    """A sent message did not arrive: it waits for another try, or is `dead`. Its slot of the caps is given back."""
    again = settled.state in WAITS
    sql, ends = _COMES_BACK, None if again else now
    args = (
        settled.state, settled.why[:200], settled.due_at, ends, again, settled.reason.value,
        1 if settled.untry else 0, settled.fault != "", settled.fault, settled.id,
    )  # fmt: skip
    await tx.write([Statement("outbox", sql, args)])


async def leave_unclear(tx: Tx, taken: Taken, why: str, now: datetime) -> None:
    """A sent message of which nobody says whether it arrived: it is never sent again, and keeps its slot."""
    sql = """UPDATE "outbox" SET "state" = 'unclear', "reason" = $1, "why" = $2, "settled_at" = $3
        WHERE "id" = $4 AND "state" = 'sent'"""
    args = (Reason.UNCLEAR.value, f"may have arrived: {why}"[:200], now, taken.id)
    await tx.write([Statement("outbox", sql, args)])
