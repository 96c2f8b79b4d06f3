"""Dates that are due, claimed a batch of members at a time.

The lock of a batch is on the accounts of its members: whoever is at the till at this moment is left for
the next round, and two processes never plan for the same member at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.value import value
from storage.engine.db import Reader, Tx
from storage.engine.lists import filled, places


@value(frozen=True, slots=True)
class Due:
    """A row of the table: when the planner looks at an occasion of a member."""

    id: int
    member_id: int
    occasion: str
    at: datetime
    step: int


async def dates_of(read: Reader, member_ids: Sequence[int], until: datetime) -> tuple[Due, ...]:
    """The dates of these members that come until then, as they are noted now."""
    ids = filled(member_ids)
    if not ids:
        return ()
    rows = await read.rows(
        f"""SELECT "id", "member_id", "occasion", "at", "step" FROM "due"
        WHERE "member_id" IN ({places(len(ids), 2)}) AND "at" <= $1 ORDER BY "at", "id" """,
        until,
        *ids,
    )
    return tuple(Due(row["id"], row["member_id"], row["occasion"], row["at"], row["step"]) for row in rows)


async def claim_due(tx: Tx, now: datetime, limit: int) -> tuple[Due, ...]:
    """All dates of the members who are next, locked until this transaction ends. Dates are read after the lock:
    what another process has planned meanwhile is no longer due."""
    next_ = await tx.rows(
        """SELECT b."member_id" FROM "due" d JOIN "activity" b ON b."member_id" = d."member_id"
        WHERE d."at" <= $1 ORDER BY d."at" LIMIT $2"""
        + tx.dialect.lock("b", skip=True),
        now,
        limit,
    )
    ids = filled(dict.fromkeys(row["member_id"] for row in next_))
    if not ids:
        return ()
    rows = await tx.rows(
        f"""SELECT "id", "member_id", "occasion", "at", "step" FROM "due"
        WHERE "member_id" IN ({places(len(ids))}) ORDER BY "at", "id" """,
        *ids,
    )
    return tuple(Due(row["id"], row["member_id"], row["occasion"], row["at"], row["step"]) for row in rows)
