"""Answers to messages that were carried out at the till, by their idempotency key."""

from __future__ import annotations

from loyalty.messages.message import Message
from storage.engine.db import Reader
from storage.messages.wire import decode


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
