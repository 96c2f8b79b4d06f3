"""Statements that other files build on: a line of the audit trail, a count of visits, a member's lock."""

from __future__ import annotations

import json
from datetime import datetime

from storage.engine.db import Statement, Value, fresh_id, insert


def audit(
    now: datetime,
    actor: int,
    action: str,
    *,
    member_id: int | None = None,
    staff_id: int | None = None,
    subject: int | None = None,
    **detail: Value,
) -> Statement:
    """One line of the audit trail. `detail` must hold no personal data: it is not erased."""
    return insert(
        "audit",
        id=fresh_id(),
        at=now,
        actor=actor,
        action=action,
        member_id=member_id,
        staff_id=staff_id,
        subject=subject,
        detail=json.dumps(detail),
    )


def visited(member_id: int, more: int, at: datetime | None) -> Statement:
    """So many visits more count, and the last one is at that instant (None: as it was)."""
    return Statement(
        "activity",
        """UPDATE "activity" SET "visits" = "visits" + $1, "last_visit_at" = coalesce($2, "last_visit_at")
        WHERE "member_id" = $3""",
        (more, at, member_id),
        1,
    )


HERE = (
    """"merged_into_id" IS NULL AND "left_at" IS NULL"""  # a member who did not leave and is part of no other
)


def set_member(member_id: int, column: str, value: Value) -> Statement:
    """Changes a member who is here; a `Conflict` for anybody else."""
    return Statement(
        "member", f'UPDATE "member" SET "{column}" = $1 WHERE "id" = $2 AND {HERE}', (value, member_id), 1
    )


def lock_member(member_id: int) -> Statement:
    """Locks a member who is here; a `Conflict` for anybody else. Whatever gives a member something (an address, a
    voucher, a code) has this among its statements, so that whoever leaves at the same moment leaves with it. The
    gate locks members as well, so it counts what this one received with the address that comes or goes, or without
    it."""
    return Statement(
        "member",
        f'UPDATE "member" SET "location" = "location" WHERE "id" = $1 AND {HERE}',
        (member_id,),
        1,
    )
