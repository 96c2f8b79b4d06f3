"""Lifting what a provider asked to wait with, or what waits for a fault to be mended, by an operator who knows better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.outcomes import MENDED
from loyalty.messages.reasons import Reason
from storage.engine.db import Database, Statement, Tx


@dataclass(frozen=True, slots=True)
class Lifted:
    """Stopped channels, how many stopped addresses, and how many messages are due now that were not."""

    channels: Sequence[str]
    addresses: int
    messages: int


async def lift(database: Database, now: datetime) -> Lifted:
    """End all stops; what waits for them, or for a fault, is due now."""

    async def work(tx: Tx) -> Lifted:
        channels = await tx.rows(
            """UPDATE "rate_limit" SET "free_at" = $1, "why" = '', "probe_at" = NULL
            WHERE "why" <> '' RETURNING "channel" """,
            now,
        )
        addresses = await tx.rows('DELETE FROM "address_stop" RETURNING "until"')
        waiting = await tx.row(f'SELECT count(*) AS "n" FROM "outbox" WHERE {_WAITS}', now, *_WAITING)
        await tx.write(
            [Statement("outbox", f'UPDATE "outbox" SET "due_at" = $1 WHERE {_WAITS}', (now, *_WAITING))]
        )
        return Lifted(
            sorted(row["channel"] for row in channels),
            sum(row["until"] > now for row in addresses),
            int(waiting["n"]) if waiting else 0,
        )

    return await database.run(work)


_WAITING = tuple(reason.value for reason in (Reason.LATER, Reason.CHANNEL_STOPPED, *MENDED.values()))
_WAITS = """ "state" = 'waiting' AND "due_at" > $1 AND "reason" IN ($2, $3, $4, $5, $6)"""
