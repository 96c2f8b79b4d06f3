"""What a message that was sent says, by the provider's own id of it."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.messages.message import Message
from storage.engine.db import Reader
from storage.messages.wire import decode


async def versions(read: Reader, address_id: int, provider_id: str) -> Sequence[Message]:
    """As it was last edited, and before that, to what was sent first. Words that are deleted by now, or cannot be
    read, are left out."""
    rows = await read.rows(
        """SELECT "body" FROM "outbox" WHERE "address_id" = $1 AND "provider_id" = $2 AND "body" <> ''
        ORDER BY "created_at" DESC, "id" DESC""",
        address_id,
        provider_id,
    )
    return [message for row in rows if (message := _readable(row["body"]))]


def _readable(body: str) -> Message | None:
    try:
        return decode(body)
    except (ValueError, KeyError):
        return None
