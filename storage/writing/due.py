"""Which members planning is to look at."""

from __future__ import annotations

from datetime import datetime

from loyalty.planning.schedule import RESCHEDULE
from storage.engine.db import Statement, fresh_id


def reschedule(member_id: int, now: datetime) -> Statement:
    """Planning works out the dates of the member's occasions anew, in its next round."""
    return Statement(
        "due",
        """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step") VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT ("member_id", "occasion") DO UPDATE SET "at" = excluded."at" """,
        (fresh_id(), member_id, RESCHEDULE, now),
    )


def unschedule(member_id: int) -> Statement:
    """No occasion of the member is due any more."""
    return Statement("due", 'DELETE FROM "due" WHERE "member_id" = $1', (member_id,))
