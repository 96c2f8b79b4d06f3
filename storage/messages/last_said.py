"""The last message to an address: a number, or a bare "yes", answers that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.kind import Kind
from storage.engine.db import Reader
from storage.engine.lists import places


@dataclass(frozen=True, slots=True)
class LastSaid:
    """The kind of that message, and when it was sent (UTC)."""

    kind: str
    at: datetime


async def last_said(read: Reader, address_id: int, kinds: Sequence[Kind] = ()) -> LastSaid | None:
    """The newest message that reached this address, or is on its way; of these kinds, where any are named."""
    among = f'AND "kind" IN ({places(len(kinds), 2)})' if kinds else ""
    row = await read.row(
        f"""SELECT "kind", "settled_at", "created_at" FROM "outbox"
        WHERE "address_id" = $1 AND "state" IN ('sent', 'claimed', 'unclear') {among}
        ORDER BY coalesce("settled_at", "created_at") DESC, "id" DESC LIMIT 1""",
        address_id,
        *(kind.text for kind in kinds),
    )
    return LastSaid(row["kind"], row["settled_at"] or row["created_at"]) if row else None


@dataclass(frozen=True, slots=True)
class Newest:
    """The kind of a message, and the id of what it is about (0: of nothing that is known)."""

    kind: str
    cause: int


async def newest_of(read: Reader, address_id: int, kinds: Sequence[Kind]) -> Newest | None:
    """The newest message to this address that is of these kinds."""
    row = await read.row(
        f"""SELECT "kind", "cause" FROM "outbox" WHERE "address_id" = $1 AND "kind" IN ({places(len(kinds), 2)})
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        address_id,
        *(kind.text for kind in kinds),
    )
    return Newest(row["kind"], row["cause"]) if row else None


async def turned_into(read: Reader, address_id: int, provider_id: str) -> str:
    """The kind that a tap made of this message of ours, the newest; "" where it says what it said."""
    row = await read.row(
        """SELECT "kind" FROM "outbox"
        WHERE "address_id" = $1 AND "edit" = $2 AND "state" IN ('sent', 'claimed', 'unclear')
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        address_id,
        provider_id,
    )
    return row["kind"] if row else ""


async def newest_to(read: Reader, member_id: int, kind: Kind, since: datetime) -> datetime | None:
    """When the member was last told this, on any of their channels, since then (UTC); None: not, or not that we know
    it arrived."""
    row = await read.row(
        """SELECT "created_at" FROM "outbox"
        WHERE "address_id" IN (SELECT "id" FROM "address" WHERE "member_id" = $1) AND "created_at" > $2
        AND "kind" = $3 AND "state" IN ('sent', 'claimed', 'unclear') ORDER BY "created_at" DESC LIMIT 1""",
        member_id,
        since,
        kind.text,
    )
    return row["created_at"] if row else None
