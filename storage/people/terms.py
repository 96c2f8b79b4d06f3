"""Which version of the shop's own terms holds, and who is to be told that it is another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.reasons import Reason
from storage.engine.db import Reader, Row, Statement, Tx, insert
from storage.messages.dropping import drop_rows
from storage.messages.waking import lost

_CHANGED = OccasionKind.TERMS_CHANGED.text

# The version of the shop's own that a member m agreed to or was told of last: of a draft nobody is told.
_KNOWN = f"""SELECT "version" FROM (
    SELECT c."wording" AS "version", c."at" FROM "consent" c WHERE c."member_id" = m."id" AND c."purpose" = 'terms'
        AND (c."wording" = $1 OR c."wording" IN (SELECT "version" FROM "terms_version"))
    UNION ALL SELECT t."version", o."created_at" FROM "terms_version" t JOIN "outbox" o
        ON o."idempotency_key" = 'terms:' || CAST(t."number" AS TEXT) || ':' || CAST(m."id" AS TEXT)
        WHERE o."kind" = '{_CHANGED}' AND o."state" IN ('sent', 'merged', 'unclear')
    ) "known" ORDER BY "at" DESC LIMIT 1"""
# Members with a card to whom a version ($1) is another.
_UNTOLD = f"""FROM "member" m WHERE m."id" > $2 AND m."left_at" IS NULL AND m."merged_into_id" IS NULL
    AND coalesce(({_KNOWN}), '') <> $1"""


@dataclass(frozen=True, slots=True)
class Untold:
    """A version of which members are still to be told, from those with an id above `told_up_to` on."""

    number: int
    version: str
    told_up_to: int


async def take(tx: Tx, version: str, now: datetime) -> int:
    """This version holds from now on; "": drafts of the service's, of which nobody is told. Returns how many members are
    to be told of it. What waits of another one is dropped."""
    newest = await tx.row('SELECT * FROM "terms_version" ORDER BY "number" DESC LIMIT 1')
    if newest and newest["version"] == version:
        return 0
    count = await _count(tx, version) if newest and version else 0
    number = newest["number"] + 1 if newest else 1
    told_at = None if count else now
    row = insert("terms_version", number=number, version=version, since=now, told_up_to=0, told_at=told_at)
    await tx.write([row, _over(now)] if newest else [row])
    return count


def _over(now: datetime) -> Statement:
    rows = f""""id" IN (SELECT "id" FROM "outbox" WHERE "kind" = $1 AND "state" = 'waiting'
        UNION ALL SELECT "id" FROM "outbox" WHERE "kind" = $1 AND {lost("$2")})"""
    why = "no longer true: other terms hold"
    return drop_rows(rows, _CHANGED, now, reason=Reason.STALE, why=why, now=now)


async def _count(tx: Tx, version: str) -> int:
    row = await tx.row(f'SELECT count(*) AS "count" {_UNTOLD}', version, 0)
    return row["count"] if row else 0


async def untold(read: Reader) -> Untold | None:
    """None where everybody was told."""
    row = await read.row(
        """SELECT "number", "version", "told_up_to" FROM "terms_version" WHERE "told_at" IS NULL
        ORDER BY "number" DESC LIMIT 1"""
    )
    return Untold(row["number"], row["version"], row["told_up_to"]) if row else None


async def next_members(read: Reader, untold: Untold, limit: int) -> list[int]:
    """Who is to be told, by id."""
    rows: list[Row] = [
        *await read.rows(
            f'SELECT m."id" {_UNTOLD} ORDER BY m."id" LIMIT $3', untold.version, untold.told_up_to, limit
        )
    ]
    return [row["id"] for row in rows]


def told(untold: Untold, upto: int) -> Statement:
    sql = 'UPDATE "terms_version" SET "told_up_to" = $1 WHERE "number" = $2'
    return Statement("terms_version", sql, (upto, untold.number), 1)


def all_told(untold: Untold, now: datetime) -> Statement:
    """Also of the versions before it."""
    sql = 'UPDATE "terms_version" SET "told_at" = $1 WHERE "told_at" IS NULL AND "number" <= $2'
    return Statement("terms_version", sql, (now, untold.number))
