"""What members said of visits, and to surveys."""

from __future__ import annotations

from storage.engine.db import Reader


async def score(read: Reader, member_id: int, subject: str) -> int | None:
    """What this member said of it; None: nothing."""
    row = await read.row(
        'SELECT "score" FROM "opinion" WHERE "member_id" = $1 AND "subject" = $2', member_id, subject
    )
    return row["score"] if row else None
