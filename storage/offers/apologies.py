"""Apologies: to whom, how far each is, and what is written for its next members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.facts.planned import Gifted
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.as_of import AsOf
from loyalty.ledger.earnings import APOLOGY
from loyalty.ledger.units import Unit
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.offers.apologies import LIFETIME, Apology
from loyalty.offers.promotions import Promotion
from storage.engine.db import Reader, Row, Statement, Tx
from storage.messages import outbox
from storage.messages.receipts import FAILED
from storage.people.reach import reach_each
from storage.planning.gifts import grant
from storage.reports.cards import LINKED

# That this member was sent one, or given something, for the promotion.
_HAD = """EXISTS (SELECT 1 FROM "apology" p WHERE p."promotion_id" = $1 AND (EXISTS (
        SELECT 1 FROM "outbox" y WHERE y."idempotency_key" =
            'apology:' || CAST(p."id" AS TEXT) || ':' || CAST({id} AS TEXT))
        OR EXISTS (SELECT 1 FROM "spent_key" y WHERE y."key" =
            'apology:' || CAST(p."id" AS TEXT) || ':' || CAST({id} AS TEXT))
        OR EXISTS (SELECT 1 FROM "entry" e WHERE e."key" =
            'apology:' || CAST(p."id" AS TEXT) || ':' || CAST({id} AS TEXT) || ':' || p."unit")))"""

# Each person once, whatever cards they had. $2 is the wording that is right, 0: none is; $3 the member to go on after; until
# $4 they read it.
_READERS = f"""{LINKED}, "reader" ("member_id") AS (
    SELECT DISTINCT k."id" FROM "outbox" o LEFT JOIN "linked" l ON l."id" = o."member_id"
    JOIN "member" k ON k."id" = coalesce(l."card", o."member_id")
    WHERE o."promotion_id" = $1 AND o."kind" = '{PromotionKind.PROMOTION.text}' AND o."state" = 'sent'
    AND o."status" NOT IN ({FAILED}) AND ($2 = 0 OR coalesce(o."variant", 1) <> $2)
    AND k."left_at" IS NULL AND k."id" > $3 AND o."settled_at" <= $4 AND NOT {_HAD.format(id='k."id"')}
    AND k."id" NOT IN (SELECT x."card" FROM "linked" x WHERE {_HAD.format(id='x."id"')})
)"""


def _right(promotion: Promotion) -> int:
    """The number of the text that is right; 0 where none was corrected."""
    return len(promotion.every) if promotion.corrected else 0


async def count(read: Reader, promotion: Promotion, now: datetime) -> int:
    """How many people an apology would be for."""
    sql = f'{_READERS} SELECT count(*) AS "n" FROM "reader"'
    row = await read.row(sql, promotion.id, _right(promotion), 0, now)
    return row["n"] if row else 0


async def next_readers(
    read: Reader, promotion: Promotion, apology: Apology, after: int, limit: int
) -> tuple[int, ...]:
    """The ids of the next members it is for: of those who had read it when it was made."""
    sql = f'{_READERS} SELECT "member_id" FROM "reader" ORDER BY "member_id" LIMIT $5'
    rows = await read.rows(sql, promotion.id, _right(promotion), after, apology.at, limit)
    return tuple(row["member_id"] for row in rows)


async def is_made(read: Reader, id: int) -> bool:
    return await read.row('SELECT 1 FROM "apology" WHERE "id" = $1', id) is not None


async def lock(tx: Tx, id: int) -> tuple[Apology, int] | None:
    """One that is not done, with its cursor, and its row locked until the transaction ends."""
    row = await tx.row(
        'SELECT * FROM "apology" WHERE "id" = $1 AND "done_at" IS NULL' + tx.dialect.lock("apology"), id
    )
    return (_apology(row), row["cursor"]) if row else None


def _apology(row: Row) -> Apology:
    return Apology(
        row["id"],
        row["promotion_id"],
        row["words"],
        Unit(row["unit"]),
        row["amount"],
        row["by"],
        row["at"],
    )


async def give(
    tx: Tx, apology: Apology, members: Sequence[int], message: Message, as_of: AsOf
) -> frozenset[str]:
    """Write to each of them, wherever they are reached, and give what it gives; return the channels with something new.
    Whether a message may go is the gate's; what is given stays given."""
    if apology.amount:
        amounts = Amounts({apology.unit: apology.amount})
        given = [Gifted(id, amounts, apology.key(id), rule=APOLOGY) for id in members]
        await grant(tx, given, as_of)
    until = apology.at + LIFETIME
    found = await reach_each(tx, members, Class.PROMOTION)
    rows = [
        outbox.put(
            outbox.new(to, message, "", as_of.now, expires_at=until),
            as_of.now,
            claimed=False,
            idempotency_key=apology.key(id),
            cause=apology.id,
        )
        for id, to in found.items()
    ]
    await outbox.put_once(tx, rows)
    return frozenset(to.channel for to in found.values())


def advance(id: int, cursor: int) -> Statement:
    return Statement("apology", 'UPDATE "apology" SET "cursor" = $1 WHERE "id" = $2', (cursor, id), 1)


def finish(id: int, now: datetime) -> Statement:
    """All have theirs."""
    return Statement("apology", 'UPDATE "apology" SET "done_at" = $1 WHERE "id" = $2', (now, id), 1)
