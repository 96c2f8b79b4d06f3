"""Answers: those to messages that were carried out at the till, by their idempotency key, and those under way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from loyalty.messages.message import Message
from storage.engine.db import Reader
from storage.messages.outbox import LEASE
from storage.messages.wire import decode

A_CALL = timedelta(
    seconds=40
)  # longer than a call to a provider takes; what was claimed before that is not waited for


async def under_way_before(read: Reader, address_id: int, id: int, now: datetime) -> Sequence[int]:
    """Earlier answers to the address that somebody is sending."""
    rows = await read.rows(
        """SELECT "id" FROM "outbox" WHERE "state" = 'claimed' AND "lease_until" > $1 AND "cls" = 0
        AND "address_id" = $2 AND "id" < $3""",
        now + LEASE - A_CALL,
        address_id,
        id,
    )
    return [row["id"] for row in rows]


async def is_answered(read: Reader, key: str) -> bool:
    row = await read.row('SELECT 1 AS "answered" FROM "outbox" WHERE "idempotency_key" = $1', key)
    return row is not None


async def answer(read: Reader, key: str) -> Message | None:
    """What was answered; None where nothing was, or its words are deleted by now."""
    row = await read.row('SELECT "body" FROM "outbox" WHERE "idempotency_key" = $1', key)
    return decode(row["body"]) if row and row["body"] else None


async def newest_key(read: Reader, address_id: int, prefix: str) -> str | None:
    """The key of the newest answer to this address whose key begins so."""
    row = await read.row(
        """SELECT "idempotency_key" FROM "outbox" WHERE "address_id" = $1 AND "idempotency_key" LIKE $2
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        address_id,
        f"{prefix}%",
    )
    return row["idempotency_key"] if row else None
