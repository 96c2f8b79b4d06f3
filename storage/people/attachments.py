"""Addresses that were added to a card, and can be taken off again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.model.addresses import Address
from storage.engine.db import Reader, Row
from storage.people.rows import address_of


@dataclass(frozen=True, slots=True)
class Attachment:
    """An address that was added to a card, and is still on it. `name` is the member's. `replaced` is the address whose
    place it took, while that one is nobody's and can be given back."""

    id: int
    at: datetime
    address: Address
    member_id: int
    name: str
    replaced: int | None


# Of a card with one address none can be taken off, unless another is given back: it would be left without any.
_ATTACHED = """SELECT t."id" AS "attachment_id", t."at", m."name", o."id" AS "replaced", a.*
FROM "attachment" t
LEFT JOIN "address" o ON o."id" = t."replaced" AND o."member_id" IS NULL AND o."value" NOT LIKE 'forgotten:%'
JOIN "address" a ON a."id" = t."address_id" AND a."member_id" = t."member_id"
JOIN "member" m ON m."id" = t."member_id"
WHERE t."detached_at" IS NULL AND m."merged_into_id" IS NULL AND m."left_at" IS NULL
    AND (o."id" IS NOT NULL OR t."member_id" IN (SELECT "member_id" FROM "address"
        WHERE "member_id" IS NOT NULL GROUP BY "member_id" HAVING count(*) > 1))"""


async def recent(read: Reader, limit: int = 4) -> tuple[Attachment, ...]:
    """The newest that can be undone."""
    rows = await read.rows(f'{_ATTACHED} ORDER BY t."at" DESC, t."id" DESC LIMIT $1', limit)
    return tuple(_attachment(row) for row in rows)


async def by_id(read: Reader, id: int) -> Attachment | None:
    """None where it cannot be undone any more."""
    row = await read.row(f'{_ATTACHED} AND t."id" = $1', id)
    return _attachment(row) if row else None


def _attachment(row: Row) -> Attachment:
    return Attachment(
        row["attachment_id"], row["at"], address_of(row), row["member_id"], row["name"], row["replaced"]
    )
