"""What an undo at the till changes beyond its own entries: links and waiting messages."""

from __future__ import annotations

from datetime import datetime

from storage.engine.db import Statement
from storage.people.members import heirs


def brought_less(giver: str, of: int | str, points: int, stamps: int, visits: int) -> Statement:
    """What a card brought along when it became part of another, and is taken back there, does not go
    back with it when the two are taken apart. `giver` says in SQL whose `of` ($1) was."""
    return Statement(
        "link",
        f"""UPDATE "link" SET "visits" = "visits" - $2,
            "points" = CASE WHEN "points" > $3 THEN "points" - $3 ELSE 0 END,
            "stamps" = CASE WHEN "stamps" > $4 THEN "stamps" - $4 ELSE 0 END
        WHERE "undone_at" IS NULL AND "absorbed_id" IN ({heirs(giver)})""",
        (of, visits, points, stamps),
    )


def drop_waiting(cause: int, now: datetime) -> Statement:
    """What was to be said because of it, and has not gone out yet, does not go out."""
    return Statement(
        "outbox",
        """UPDATE "outbox" SET "state" = 'dropped', "why" = 'its cause was undone', "settled_at" = $1
        WHERE "cause" = $2 AND "cause" <> 0 AND "state" IN ('waiting', 'paused')""",
        (now, cause),
    )
