"""Forgetting: what is left of a person who left is the shop's books, without a name or a number."""

from __future__ import annotations

from datetime import datetime

from storage.db import Database, Statement, Tx


async def addresses(database: Database, now: datetime) -> int:
    """Addresses due to be forgotten lose their value, and every message to them its words."""
    return await database.run(lambda tx: _forget(tx, now), lock="sweep:forget")


async def _forget(tx: Tx, now: datetime) -> int:
    rows = await tx.rows(
        """SELECT a."id" FROM "address" a WHERE a."forget_at" <= $1 AND NOT EXISTS
            (SELECT 1 FROM "staff" s WHERE s."address_id" = a."id" AND s."removed_at" IS NULL)""",
        now,
    )
    for row in rows:
        await tx.write(_forgotten(row["id"]))
    return len(rows)


def _forgotten(id: int) -> list[Statement]:
    return [
        Statement("dialogue", 'DELETE FROM "dialogue" WHERE "address_id" = $1', (id,)),
        Statement("phone_proof", 'DELETE FROM "phone_proof" WHERE "address_id" = $1', (id,)),
        Statement(
            "outbox",
            """UPDATE "outbox" SET "body" = '', "edit" = '', "state" = CASE
                WHEN "state" IN ('waiting', 'claimed') THEN 'dropped' ELSE "state" END
            WHERE "address_id" = $1""",
            (id,),
        ),
        Statement(
            "address",
            """UPDATE "address" SET "value" = $1, "state" = 'blocked', "forget_at" = NULL
            WHERE "id" = $2""",
            (f"forgotten:{id}", id),
            1,
        ),
    ]
