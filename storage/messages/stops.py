"""Lifting what a provider asked to wait with, or what waits for a fault to be mended, by an operator who knows better."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.outcomes import MENDED
from loyalty.messages.reasons import Reason
from storage.engine.db import Database, Statement, Tx


async def lift(database: Database, now: datetime) -> tuple[Sequence[str], int]:
    """End all stops; what waits for them, or for a fault, is due now. Returns the channels, and how many addresses."""

    async def work(tx: Tx) -> tuple[Sequence[str], int]:
        channels = await tx.rows(
            """UPDATE "rate_limit" SET "free_at" = $1, "why" = '', "probe_at" = NULL
            WHERE "why" <> '' RETURNING "channel" """,
            now,
        )
        addresses = await tx.rows('DELETE FROM "address_stop" RETURNING "until"')
        await tx.write([Statement("outbox", _DUE, (now, *_WAITING))])
        return sorted(row["channel"] for row in channels), sum(row["until"] > now for row in addresses)

    return await database.run(work)


_WAITING = tuple(reason.value for reason in (Reason.LATER, Reason.CHANNEL_STOPPED, *MENDED.values()))
_DUE = """UPDATE "outbox" SET "due_at" = $1
    WHERE "state" = 'waiting' AND "due_at" > $1 AND "reason" IN ($2, $3, $4, $5, $6)"""
