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


# In SQL: answers b that somebody is sending, where $3 is `A_CALL` before the end of a lease that begins now.
UNDER_WAY = (
    """SELECT b."id" FROM "outbox" b WHERE b."state" = 'claimed' AND b."lease_until" > $3 AND b."cls" = 0"""
)


async def under_way_before(read: Reader, address_id: int, id: int, now: datetime) -> Sequence[int]:
    """Earlier answers to the address that somebody is sending."""
    rows = await read.rows(
        f"""{UNDER_WAY} AND b."address_id" = $1 AND b."id" < $2""",
        address_id,
        id,
        now + LEASE - A_CALL,
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
