"""The message of ours that somebody replied to."""

from __future__ import annotations

from loyalty.messages.message import Message
from storage.engine.db import Reader
from storage.messages.wire import decode


async def quoted(read: Reader, address_id: int, provider_id: str) -> Message | None:
    """By the provider's id, and as it stands on the screen: a button may have replaced it. None for one that is not
    ours, or was erased since."""
    row = await read.row(
        """SELECT "body" FROM "outbox" WHERE "address_id" = $1 AND "provider_id" = $2
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        address_id,
        provider_id,
    )
    try:
        return decode(row["body"]) if row and row["body"] else None
    except (ValueError, KeyError):
        return None
