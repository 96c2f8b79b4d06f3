"""Paper cards whose stamps were moved over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Reader
from storage.people.members import SELVES


async def was_moved(read: Reader, member_id: int) -> bool:
    """Whether a paper card was moved to this member, or to one that became part of them."""
    row = await read.row(
        f"""SELECT e."id" FROM "entry" e WHERE e."member_id" IN ({SELVES}) AND e."kind" = 'paper'
        AND NOT EXISTS (SELECT 1 FROM "entry" r
            WHERE r."key" = 'undo:' || CAST(e."visit_id" AS VARCHAR)) LIMIT 1""",
        member_id,
    )
    return row is not None


@dataclass(frozen=True, slots=True)
class PaperCard:
    """Stamps moved over from a paper card, not taken back."""

    id: int
    member_id: int
    staff_id: int
    stamps: int
    at: datetime


_PAPER = """SELECT e."visit_id" AS "id", e."member_id", t."staff_id", e."amount" AS "stamps", e."at"
FROM "audit" t JOIN "entry" e ON e."visit_id" = t."subject" AND e."kind" = 'paper'
WHERE t."action" = 'paper' AND NOT EXISTS (SELECT 1 FROM "entry" r
    WHERE r."key" = 'undo:' || CAST(e."visit_id" AS VARCHAR)) AND """


async def by_id(read: Reader, id: int) -> PaperCard | None:
    row = await read.row(_PAPER + 't."subject" = $1', id)
    return PaperCard(**dict(row)) if row else None


async def last_by(read: Reader, staff_id: int) -> PaperCard | None:
    row = await read.row(_PAPER + 't."staff_id" = $1 ORDER BY e."at" DESC LIMIT 1', staff_id)
    return PaperCard(**dict(row)) if row else None
