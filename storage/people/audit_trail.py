"""The audit trail: who did what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Reader


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. `actor` is the name of who did it, of a new card who enrolled it, empty if they never were staff; `about` is the name of the
    member, else of the member of staff, it was done to, empty if it was forgotten since."""

    at: datetime
    action: str
    actor: str
    staff_id: int | None
    about: str
    detail: Mapping[str, object]


_AUDIT = """SELECT t."at", t."action", t."detail", coalesce(m."name", w."name", '') AS "about",
    coalesce(s."name", '') AS "actor", s."id" AS "staff_id"
FROM "audit" t LEFT JOIN "member" m ON m."id" = t."member_id"
LEFT JOIN "staff" w ON w."id" = t."staff_id" AND t."member_id" IS NULL
LEFT JOIN "staff" e ON e."id" = t."staff_id" AND t."action" = 'joined'
LEFT JOIN "staff" s ON s."id" = (SELECT n."id" FROM "staff" n WHERE n."address_id" = coalesce(e."address_id", t."actor")
    ORDER BY n."since" DESC, n."id" DESC LIMIT 1)
WHERE CAST($1 AS BIGINT) = 0
    OR coalesce(e."address_id", t."actor") = (SELECT o."address_id" FROM "staff" o WHERE o."id" = CAST($1 AS BIGINT))
ORDER BY t."at" DESC, t."id" DESC LIMIT $2 OFFSET $3"""


async def lines(read: Reader, limit: int = 8, staff_id: int = 0, offset: int = 0) -> tuple[AuditEntry, ...]:
    """The newest first: all, or what one member of staff did (`staff_id`; they may have been removed since)."""
    rows = await read.rows(_AUDIT, staff_id, limit, offset)
    return tuple(
        AuditEntry(
            at=row["at"],
            action=row["action"],
            actor=row["actor"],
            staff_id=row["staff_id"],
            about=row["about"],
            detail=json.loads(row["detail"]),
        )
        for row in rows
    )


async def count(read: Reader, action: str, member_id: int) -> int:
    """How often it was done to this member."""
    row = await read.row(
        'SELECT count(*) AS "n" FROM "audit" WHERE "member_id" = $1 AND "action" = $2', member_id, action
    )
    return int(row["n"]) if row else 0
