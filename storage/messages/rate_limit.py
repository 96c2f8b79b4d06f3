"""The rate limit of a channel, kept in one row that all processes share, and a provider's stop of it.

A stop ends in two steps: when its time is over one message goes, and the others when the provider took that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.db import Row, Statement, Tx

LONGEST_STOP = timedelta(minutes=15)  # whatever a provider, an older version or a wrong clock wrote
LONGEST_RUN = timedelta(minutes=5)  # how far a rate limit runs ahead at most, with texts of many segments
PROBE = timedelta(seconds=40)  # after it the next message finds out: longer than any provider takes to answer


@dataclass(frozen=True, slots=True)
class Grant:
    """How many sends are reserved. `probe`: the one that finds out whether a stop is over."""

    sends: int
    probe: bool = False


NOTHING = Grant(0)


def stop(channel: str, until: datetime, why: str) -> Statement:
    """Stop the channel until then (UTC), in all processes. A shorter stop does not end a longer one."""
    return Statement(
        "rate_limit",
        """INSERT INTO "rate_limit" ("channel", "free_at", "why") VALUES ($1, $2, $3)
        ON CONFLICT ("channel") DO UPDATE SET "free_at" = CASE
            WHEN "rate_limit"."probe_at" IS NULL AND "rate_limit"."free_at" > excluded."free_at"
            THEN "rate_limit"."free_at" ELSE excluded."free_at" END,
            "why" = excluded."why", "probe_at" = NULL""",
        (channel, until, why[:200]),
    )


async def lock(tx: Tx, channel: str, now: datetime) -> None:
    """Nobody else reserves, stops or resumes until this transaction ends."""
    await _ensure(tx, channel, now)
    await _locked(tx, channel)


async def _ensure(tx: Tx, channel: str, now: datetime) -> None:
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


async def _locked(tx: Tx, channel: str) -> Row | None:
    return await tx.row(
        'SELECT p."free_at", p."why", p."probe_at" FROM "rate_limit" p WHERE p."channel" = $1'
        + tx.dialect.lock("p"),
        channel,
    )


async def reserve(
    tx: Tx, channel: str, now: datetime, interval: timedelta, wanted: int, burst: timedelta
) -> Grant:
    """Reserve up to `wanted` sends, one per `interval` for all processes together.
    `burst` is how far the shared row may run ahead of the clock."""
    row = await _locked(tx, channel)
    if row is None:
        await _ensure(tx, channel, now)
        row = await _locked(tx, channel)
    start = max(row["free_at"] if row else now, now)
    stopped = row is not None and row["why"] != ""
    if not stopped and start > now + LONGEST_RUN:  # by a clock that was ahead
        start = now
    if start > now + LONGEST_STOP:
        await free(tx, channel, now + LONGEST_STOP)
        return NOTHING
    granted = _granted(start, now, interval, wanted, burst)
    if granted and row and stopped:
        await _write(tx, channel, now + PROBE + burst, row["why"], now)
        return Grant(1, probe=True)
    if granted and interval:
        await free(tx, channel, start + interval * granted)
    return Grant(granted)


def _granted(start: datetime, now: datetime, interval: timedelta, wanted: int, burst: timedelta) -> int:
    if not interval:
        return 0 if start > now else wanted
    return max(0, min(wanted, (now + burst - start) // interval))


async def free(tx: Tx, channel: str, at: datetime) -> None:
    """Say when the channel may next be used (UTC)."""
    sql = 'UPDATE "rate_limit" SET "free_at" = $1 WHERE "channel" = $2'
    await tx.write([Statement("rate_limit", sql, (at, channel), 1)])


async def free_at(tx: Tx, channel: str) -> datetime | None:
    """When the channel may next be used (UTC): after its rate limit is used up, or the channel stopped."""
    row = await tx.row('SELECT p."free_at" FROM "rate_limit" p WHERE p."channel" = $1', channel)
    return row["free_at"] if row else None


async def is_stopped(tx: Tx, channel: str) -> bool:
    """Also while one message finds out whether the stop is over."""
    row = await tx.row('SELECT "why" FROM "rate_limit" WHERE "channel" = $1', channel)
    return row is not None and row["why"] != ""


async def resume(tx: Tx, channel: str, begun: datetime, now: datetime) -> bool:
    """A message that was begun then (UTC) got through: end the stop, if that was after it. Returns whether the
    channel is free."""
    row = await _locked(tx, channel)
    if row is None or not row["why"]:
        return True
    if begun < (row["probe_at"] or row["free_at"]):
        return False
    await _write(tx, channel, now, "", None)
    return True


async def _write(tx: Tx, channel: str, at: datetime, why: str, probe_at: datetime | None) -> None:
    sql = 'UPDATE "rate_limit" SET "free_at" = $1, "why" = $2, "probe_at" = $3 WHERE "channel" = $4'
    await tx.write([Statement("rate_limit", sql, (at, why, probe_at, channel), 1)])


async def spend(tx: Tx, channel: str, length: timedelta) -> None:
    """Use that much more of the rate limit, for further segments; give it back when `length` is negative."""
    row = await _locked(tx, channel)
    if row is not None:
        await free(tx, channel, row["free_at"] + length)
