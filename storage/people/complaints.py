"""What an address once allowed, by its keyed hash: also after its member left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.model.members import Purpose
from storage.engine.db import Reader


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A yes or a no, where it was said, and to which version of the terms. `at` is UTC."""

    at: datetime
    purpose: Purpose
    channel: str
    given: bool
    wording: str
    source: str


async def consents_of(read: Reader, hash: str) -> tuple[ConsentRow, ...]:
    """Every word of this address, and those that a link wrote for its member on its channel; the oldest first."""
    rows = await read.rows(
        """SELECT * FROM "consent" c WHERE c."hash" = $1 OR (c."hash" IS NULL AND EXISTS (SELECT 1
            FROM "consent" own WHERE own."hash" = $1 AND own."member_id" = c."member_id"
            AND own."channel" = c."channel"))
        ORDER BY c."at", c."id" """,
        hash,
    )
    return tuple(
        ConsentRow(
            row["at"],
            Purpose(row["purpose"]),
            row["channel"],
            bool(row["given"]),
            row["wording"],
            row["source"],
        )
        for row in rows
    )
