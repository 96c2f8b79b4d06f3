"""The message of ours that an answer is about: the one that was replied to, or the newest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.message import Message
from storage.engine.db import Reader, Row
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
    return _read(row)


async def newest(read: Reader, address_id: int, since: datetime) -> Message | None:
    """The newest message that reached this address, or is on its way. None for one that is older, or was erased."""
    row = await read.row(
        """SELECT "body" FROM "outbox"
        WHERE "address_id" = $1 AND "state" IN ('sent', 'claimed', 'unclear') AND "created_at" >= $2
        ORDER BY coalesce("settled_at", "created_at") DESC, "id" DESC LIMIT 1""",
        address_id,
        since,
    )
    return _read(row)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a message was, also after its words were erased, and when it went out (UTC)."""

    kind: str
    at: datetime


async def sent(read: Reader, address_id: int, since: datetime, provider_id: str = "") -> Sent | None:
    """The newest message that reached this address since then, or the one with this id of the provider."""
    row = await read.row(
        """SELECT "kind", "settled_at", "created_at" FROM "outbox"
        WHERE "address_id" = $1 AND "state" IN ('sent', 'claimed', 'unclear') AND "created_at" >= $2
            AND ($3 = '' OR "provider_id" = $3)
        ORDER BY coalesce("settled_at", "created_at") DESC, "id" DESC LIMIT 1""",
        address_id,
        since,
        provider_id,
    )
    return Sent(row["kind"], row["settled_at"] or row["created_at"]) if row else None


async def caused(read: Reader, address_id: int, cause: int) -> Message | None:
    """The newest message to this address with this cause."""
    row = await read.row(
        """SELECT "body" FROM "outbox" WHERE "cause" = $1 AND "cause" <> 0 AND "address_id" = $2 AND "body" <> ''
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        cause,
        address_id,
    )
    return _read(row)


def _read(row: Row | None) -> Message | None:
    try:
        return decode(row["body"]) if row and row["body"] else None
    except (ValueError, KeyError):
        return None
