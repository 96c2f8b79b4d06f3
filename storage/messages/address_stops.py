"""Addresses that a provider wants us to wait with, shared by all processes, and when they are too many for that."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from storage.engine.db import Dialect, Statement, Tx

CROWD = 3  # so many addresses refused within so short a time: it is the whole channel that is too fast
WITHIN = timedelta(seconds=10)


async def stop(tx: Tx, channel: str, address_id: int, until: datetime, now: datetime) -> None:
    """Nothing goes to the address before `until`, and what waits for it is due then. A shorter stop does not end a
    longer one. Stops that are over are forgotten here."""
    skip = " FOR UPDATE SKIP LOCKED" if tx.dialect is Dialect.POSTGRES else ""
    await tx.write(
        [
            Statement(
                "address_stop",
                'DELETE FROM "address_stop" WHERE "channel" = $1 AND "refused_at" <= $2 AND "until" <= $3',
                (channel, now - WITHIN, now),
            ),
            Statement(
                "address_stop",
                """INSERT INTO "address_stop" ("address_id", "channel", "refused_at", "until")
                VALUES ($1, $2, $3, $4) ON CONFLICT ("address_id") DO UPDATE SET
                    "refused_at" = excluded."refused_at", "until" = CASE
                        WHEN "address_stop"."until" > excluded."until" THEN "address_stop"."until"
                        ELSE excluded."until" END""",
                (address_id, channel, now, until),
            ),
            Statement(
                "outbox",
                f"""UPDATE "outbox" SET "due_at" = $1 WHERE "id" IN (SELECT "id" FROM "outbox"
                    WHERE "address_id" = $2 AND "state" = 'waiting' AND "due_at" < $1 ORDER BY "id"{skip})""",
                (until, address_id),
            ),
        ]
    )


async def crowd(tx: Tx, channel: str, now: datetime) -> datetime | None:
    """The end of the longest stop, if `CROWD` addresses of the channel were refused `WITHIN` the last seconds. Whoever
    asks holds the channel's row of `rate_limit`, so that no two processes count beside each other."""
    rows = await tx.rows(
        """SELECT "until" FROM "address_stop" WHERE "channel" = $1 AND "refused_at" > $2
        AND "refused_at" <= $3 ORDER BY "refused_at" DESC LIMIT $4""",
        channel,
        now - WITHIN,
        now,
        CROWD,
    )
    return max(row["until"] for row in rows) if len(rows) == CROWD else None


async def stopped(tx: Tx, channel: str, now: datetime) -> Mapping[int, datetime]:
    """Until when each address of the channel is stopped (UTC)."""
    rows = await tx.rows(
        'SELECT "address_id", "until" FROM "address_stop" WHERE "channel" = $1 AND "until" > $2', channel, now
    )
    return {row["address_id"]: row["until"] for row in rows}
