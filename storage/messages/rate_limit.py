"""The rate limit of a channel, kept in one row that all processes share, and a provider's stop of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.engine.db import Statement, Tx

LONGEST_STOP = timedelta(minutes=15)  # whatever a provider, an older version or a wrong clock wrote


def stop(channel: str, until: datetime, why: str) -> Statement:
    """Stop the channel until then (UTC), in all processes. A shorter stop does not end a longer one."""
    return Statement(
        "rate_limit",
        """INSERT INTO "rate_limit" ("channel", "free_at", "why") VALUES ($1, $2, $3)
        ON CONFLICT ("channel") DO UPDATE SET "free_at" = CASE
            WHEN "rate_limit"."free_at" > excluded."free_at" THEN "rate_limit"."free_at"
            ELSE excluded."free_at" END, "why" = excluded."why" """,
        (channel, until, why[:200]),
    )


async def reserve(
    tx: Tx, channel: str, now: datetime, interval: timedelta, wanted: int, burst: timedelta
) -> int:
    """Reserve up to `wanted` sends, one per `interval` for all processes together; returns how many.
    `burst` is how far the shared row may run ahead of the clock."""
    await tx.write(
        [
            Statement(
                "rate_limit",
                """INSERT INTO "rate_limit" ("channel", "free_at", "why") VALUES ($1, $2, '')
                ON CONFLICT ("channel") DO NOTHING""",
                (channel, now - timedelta(days=1)),
            )
        ]
    )
    row = await tx.row(
        'SELECT p."free_at" FROM "rate_limit" p WHERE p."channel" = $1' + tx.dialect.lock("p"), channel
    )
    start = max(row["free_at"] if row else now, now)
    if start > now + LONGEST_STOP:
        await _free(tx, channel, now + LONGEST_STOP)
        return 0
    if not interval:
        return 0 if start > now else wanted
    room = (now + burst - start) // interval
    granted = max(0, min(wanted, room))
    if granted:
        await _free(tx, channel, start + interval * granted)
    return granted


async def _free(tx: Tx, channel: str, at: datetime) -> None:
    sql = 'UPDATE "rate_limit" SET "free_at" = $1 WHERE "channel" = $2'
    await tx.write([Statement("rate_limit", sql, (at, channel), 1)])


async def free_at(tx: Tx, channel: str) -> datetime | None:
    """When the channel may next be used (UTC): after its rate limit is used up, or the channel stopped."""
    row = await tx.row('SELECT p."free_at" FROM "rate_limit" p WHERE p."channel" = $1', channel)
    return row["free_at"] if row else None


async def spend(tx: Tx, channel: str, length: timedelta) -> None:
    """Use that much more of the rate limit, for further segments; give it back when `length` is negative."""
    row = await tx.row(
        'SELECT p."free_at" FROM "rate_limit" p WHERE p."channel" = $1' + tx.dialect.lock("p"), channel
    )
    if row is not None:
        await _free(tx, channel, row["free_at"] + length)
