"""The ends of what is held, worked out anew when the shop changes what lapses for whoever stays away.

What has a lifetime of its own keeps the one it was earned with.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from loyalty.ledger.as_of import AsOf
from loyalty.ledger.lifetimes import Lifetimes
from loyalty.ledger.units import EARNED
from storage.engine.bulk import in_bulk
from storage.engine.db import Database, Reader, Row, Statement, Tx
from storage.ledger.lot_rows import redated
from storage.writing.due import reschedule

_NAME = "idle"
_AT_ONCE = 1000


async def take(database: Database, as_of: AsOf, notice: datetime) -> bool:
    """Whether they had changed. Nothing ends before `notice` that nobody was warned of."""
    wanted = _said(as_of.lifetimes)
    if await database.run(_kept) == wanted:
        return False
    after: int | None = 0
    while after is not None:
        after = await database.run(lambda tx, after=after: _redate(tx, after, as_of, notice))  # type: ignore[misc]
    await database.run(lambda tx: tx.write([_keep(wanted)]))
    return True


def _said(lifetimes: Lifetimes) -> str:
    each = (
        f"{unit} {of.idle.days} {of.idle.months}{' reward' if of.idle_from != 'visit' else ''}"
        for unit, of in sorted(lifetimes.by_unit.items())
        if of.idle
    )
    away = f"{lifetimes.away.total_seconds():.0f}" if lifetimes.away is not None else ""
    return ";".join([away, *each])


async def _kept(read: Reader) -> str:
    row = await read.row('SELECT "value" FROM "book_setting" WHERE "name" = $1', _NAME)
    return str(row["value"]) if row else ""


def _keep(value: str) -> Statement:
    return Statement(
        "book_setting",
        """INSERT INTO "book_setting" ("name", "value") VALUES ($1, $2)
        ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" """,
        (_NAME, value),
    )


async def _redate(tx: Tx, after: int, as_of: AsOf, notice: datetime) -> int | None:
    """A batch of members; the last of them, None when all are done."""
    rows = await tx.rows(
        """SELECT m."id", m."joined_at", act."last_visit_at", act."redeemed_at" FROM "member" m
        JOIN "activity" act ON act."member_id" = m."id"
        WHERE m."id" > $1 AND EXISTS (SELECT 1 FROM "lot" l WHERE l."member_id" = m."id" AND l."left" > 0)
        ORDER BY m."id" LIMIT $2"""
        + tx.dialect.lock("act"),
        after,
        _AT_ONCE,
    )
    await in_bulk(tx, [one for row in rows for one in _ends(row, as_of, notice)])
    return rows[-1]["id"] if rows else None


def _ends(row: Row, as_of: AsOf, notice: datetime) -> Iterator[Statement]:
    came = row["last_visit_at"] or row["joined_at"]
    for unit in EARNED:
        end = as_of.lifetimes.idle_end(unit, came, row["redeemed_at"])
        yield redated(row["id"], unit, max(end, notice) if end else None, as_of.now)
    yield reschedule(row["id"], as_of.now)
