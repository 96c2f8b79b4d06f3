"""The lease and the result of a dry run: one process at a time counts a draft, and it is counted once."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.extras import Choices
from storage.engine.db import Statement, Tx
from storage.people import offered

_UNCOUNTED = """"state" = 'draft' AND "counted_at" IS NULL"""


async def begin_count(tx: Tx, id: int, now: datetime, lease_until: datetime) -> bool:
    """Take the lease. False: the draft is counted, or another process holds the lease."""
    rows = await tx.rows(
        f"""UPDATE "promotion" SET "count_lease_until" = $1 WHERE "id" = $2 AND {_UNCOUNTED}
        AND ("count_lease_until" IS NULL OR "count_lease_until" < $3) RETURNING "id" """,
        lease_until,
        id,
        now,
    )
    return bool(rows)


def renew_count(id: int, lease_until: datetime) -> Statement:
    """Renew the lease."""
    sql = f'UPDATE "promotion" SET "count_lease_until" = $1 WHERE "id" = $2 AND {_UNCOUNTED}'
    return Statement("promotion", sql, (lease_until, id))


def counted(id: int, expected: int, now: datetime) -> Statement:
    """Keep the result. A `Conflict` if another process has counted it, or it is no longer a draft."""
    sql = f"""UPDATE "promotion" SET "expected" = $1, "counted_at" = $2, "count_lease_until" = NULL
        WHERE "id" = $3 AND {_UNCOUNTED}"""
    return Statement("promotion", sql, (expected, now, id), 1)


def remember_choices(address_id: int, choices: Choices, since: datetime) -> Statement:
    """Let the owner type the number of a choice, or its label.

    Nothing changes if the owner's conversation has moved on after `since`.
    """
    sql = 'UPDATE "dialogue" SET "choices" = $1 WHERE "address_id" = $2 AND "at" <= $3'
    return Statement("dialogue", sql, (offered.encode(choices), address_id, since))
