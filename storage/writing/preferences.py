"""What a member wants of our messages, and when planning looks at their dates again."""

from __future__ import annotations

from datetime import datetime

from loyalty.facts import WishesSet
from storage.engine.db import Statement, fresh_id

_CLOCK = "%H:%M"


def preferences(fact: WishesSet) -> Statement:
    wanted = fact.preferences
    return Statement(
        "member",
        """UPDATE "member" SET "fewer" = $1, "muted" = $2, "quiet_from" = $3, "quiet_to" = $4
        WHERE "id" = $5""",
        (
            wanted.fewer,
            ",".join(str(int(each)) for each in sorted(wanted.muted)),
            wanted.quiet.start.strftime(_CLOCK) if wanted.quiet else None,
            wanted.quiet.end.strftime(_CLOCK) if wanted.quiet else None,
            fact.member_id,
        ),
        1,
    )


def arrange(member_id: int, now: datetime) -> Statement:
    """Something happened that may move this member's dates: planning looks at them soon."""
    return Statement(
        "due",
        """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step") VALUES ($1, $2, 'arrange', $3, 0)
        ON CONFLICT ("member_id", "occasion") DO UPDATE SET "at" = excluded."at" """,
        (fresh_id(), member_id, now),
    )


def forget_dates(member_id: int) -> Statement:
    return Statement("due", 'DELETE FROM "due" WHERE "member_id" = $1', (member_id,))
