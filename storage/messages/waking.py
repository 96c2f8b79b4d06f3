"""Members whose slots or rivals change: locked while it happens, and then decided about again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.messages.reasons import HELD
from storage.engine.db import Dialect, Statement, Tx
from storage.engine.lists import filled, places

HELD_BY_GATE = ", ".join(f"'{reason}'" for reason in HELD)


async def lock_members(tx: Tx, member_ids: Iterable[int]) -> None:
    """Nobody else decides about these members until this transaction ends, and what was decided before is seen."""
    ids = filled(sorted(set(member_ids)))
    if ids and tx.dialect is Dialect.POSTGRES:  # SQLite has one writer
        sql = f'SELECT "id" FROM "member" WHERE "id" IN ({places(len(ids))}) ORDER BY "id" '
        await tx.rows(sql + tx.dialect.lock("member"), *ids)


def wake(dialect: Dialect, member_ids: Iterable[int], now: datetime) -> Statement:
    """Slots came free, or rivals are gone: messages of these members that the gate holds are due now. Rows that
    somebody decides about at this moment are left out: that decision waits for this very transaction."""
    ids = filled(dict.fromkeys(member_ids))
    skip = " FOR UPDATE SKIP LOCKED" if dialect is Dialect.POSTGRES else ""
    return Statement(
        "outbox",
        f"""UPDATE "outbox" SET "due_at" = CASE WHEN "not_before" > $1 THEN "not_before" ELSE $1 END
        WHERE "id" IN (SELECT "id" FROM "outbox"
            WHERE "state" = 'waiting' AND "cls" > 0 AND "due_at" > $1 AND "reason" IN ({HELD_BY_GATE})
            AND "address_id" IN (SELECT "id" FROM "address"
                WHERE "member_id" IN ({places(len(ids), 2)})){skip})""",
        (now, *ids),
    )
