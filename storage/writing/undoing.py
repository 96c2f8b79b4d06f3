"""What an undo at the till changes beyond its own entries: links, waiting messages, and the code."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.reasons import Reason
from storage.engine.db import Statement
from storage.messages.dropping import drop_rows
from storage.messages.waking import lost
from storage.people.members import heirs


def visit_gone(id: int) -> Statement:
    """Lowers the visits that unlinking will give back: the one that is undone may have been credited to a card that
    became part of another since, and came along by a link."""
    giver = '(SELECT "member_id" FROM "visit" WHERE "id" = $1)'
    return Statement(
        "link",
        f"""UPDATE "link" SET "visits" = "visits" - 1
        WHERE "undone_at" IS NULL AND "absorbed_id" IN ({heirs(giver)})""",
        (id,),
    )


def visit_back(id: int) -> Statement:
    """The same the other way: a visit that stands again came along by these links."""
    giver = '(SELECT "member_id" FROM "visit" WHERE "id" = $1)'
    return Statement(
        "link",
        f"""UPDATE "link" SET "visits" = "visits" + 1
        WHERE "undone_at" IS NULL AND "absorbed_id" IN ({heirs(giver)})""",
        (id,),
    )


def drop_waiting(cause: int, now: datetime) -> Statement:
    """Drops messages that wait, and that the undone credit (`cause`, its id) had caused."""
    rows = f""""cause" = $1 AND "cause" <> 0 AND ("state" IN ('waiting', 'paused') OR {lost("$2")})"""
    return drop_rows(rows, cause, now, reason=Reason.UNDONE, now=now)


def free_code(table: str, id: int, member_id: int, now: datetime) -> Statement:
    """Opens the code that was used for what is undone, while it lives, so that a slip can be mended with it.
    `table` and `id` as above; `member_id` is the member it belongs to now. Not if a live code has its digits by now."""
    return Statement(
        "visit_code",
        f"""UPDATE "visit_code" SET "closed_at" = NULL, "used_at" = NULL, "visit_id" = NULL, "member_id" = $2
        WHERE "id" = (SELECT "code" FROM "{table}" WHERE "id" = $1) AND "expires_at" > $3
        AND NOT EXISTS (SELECT 1 FROM "visit_code" o WHERE o."code" = "visit_code"."code" AND o."closed_at" IS NULL)""",
        (id, member_id, now),
    )
