"""Feeding the outbox: a message for each recipient, released while their channel has room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.message import Message
from loyalty.messages.reasons import LOST, Reason
from loyalty.offers.announcements import Edition
from loyalty.offers.early import Early
from loyalty.offers.promotions import Promotion
from storage.engine.db import Statement, Tx, Value, fresh_id
from storage.engine.lists import filled
from storage.messages import outbox
from storage.messages.wire import encode
from storage.offers.recipients import MemberRange, recipients_query
from storage.writing.due import reschedule
from storage.writing.promotions import BATCH

_IDS = 1 << 20  # reserved for one call: more than it ever inserts, and a quarter of a millisecond's worth
_FEED = 'WITH "recipient" AS ({recipients}) ' + outbox.put_each(
    'FROM "recipient" r JOIN "address" a ON a."id" = r."address_id" {among} RETURNING "id"',
    id='{{base}} + row_number() OVER (ORDER BY r."member_id")',
    address_id='a."id"',
    member_id='r."member_id"',
    idempotency_key='{{key}} || CAST(r."member_id" AS TEXT)',
    channel='a."channel"',
    kind="{{kind}}",
    cls="{{cls}}",
    body="{{body}}",
    state="'paused'",
    due_at="{{now}}",
    expires_at="{{ends}}",
    promotion_id="{{promotion}}",
    variant="{{variant}}",
    created_at="{{now}}",
)


async def feed(
    tx: Tx,
    promotion: Promotion,
    message: Message,
    within: MemberRange,
    channels: Sequence[str],
    now: datetime,
    variant: int | None = None,
    members: Sequence[int] = (),
    first: Early | None = None,
) -> int:
    """Insert a `paused` message for each recipient in the range who has an open address; return how many. `variant`: the
    number of the wording. `members`: for these alone. `first`: only those who hear first.

    A unique idempotency key keeps anybody from getting a second one.
    """
    ids: dict[str, Value] = {f"member{n}": id for n, id in enumerate(filled(members))}
    query, recipients = recipients_query(
        tx.dialect,
        promotion,
        within,
        channels,
        first,
        base=fresh_id(_IDS),
        key=f"promotion:{promotion.id}:",
        kind=message.kind.text,
        cls=int(message.kind.cls),
        body=encode(message),
        now=now,
        ends=promotion.ends_at,
        variant=variant,
        **ids,
    )
    among = f"""WHERE r."member_id" IN ({", ".join(f"{{{name}}}" for name in ids)})""" if ids else ""
    sql = query.sql(_FEED.format(recipients=recipients, among=among))
    return len(await tx.rows(sql, *query.args))


async def release(tx: Tx, id: int, channel: str, limit: int) -> int:
    """Let up to `limit` paused messages be sent, in no order; return how many there were."""
    rows = await tx.rows(
        """UPDATE "outbox" SET "state" = 'waiting' WHERE "id" IN (SELECT "id" FROM "outbox"
            WHERE "promotion_id" = $1 AND "state" = 'paused' AND "channel" = $2 LIMIT $3) RETURNING "id" """,
        id,
        channel,
        limit,
    )
    return len(rows)


# What may be too late for one end, and not for a later one.
_LATE = ", ".join(f"'{reason}'" for reason in (*LOST, Reason.LIFETIME))
_SAYS = """"body" = $1, "expires_at" = $2, "variant" = CAST($3 AS SMALLINT)"""
_OF = """o."promotion_id" = $4 AND o."kind" = $5 AND ($6 = 0 OR o."variant" = $6)"""


def _says(promotion: Promotion, edition: Edition) -> tuple[Value, ...]:
    kind = edition.message.kind.text
    return (
        encode(edition.message),
        promotion.ends_at,
        edition.number,
        promotion.id,
        kind,
        edition.of,
    )


async def rewrite(tx: Tx, promotion: Promotion, edition: Edition) -> int:
    """Let what waits and says another end, or is of another wording, say this; return how many, at most `BATCH`."""
    rows = await tx.rows(
        f"""UPDATE "outbox" SET {_SAYS} WHERE "state" IN ('waiting', 'paused') AND "id" IN (SELECT o."id"
            FROM "outbox" o WHERE {_OF} AND o."state" IN ('waiting', 'paused') AND (o."expires_at" <> $2
                OR coalesce(o."variant", 0) <> coalesce(CAST($3 AS SMALLINT), 0)) LIMIT $7) RETURNING "id" """,
        *_says(promotion, edition),
        BATCH,
    )
    return len(rows)


async def revive(tx: Tx, promotion: Promotion, edition: Edition, now: datetime) -> int:
    """Let those wait again that were dropped as sold out, or as too late for an earlier end, and say this; return how many,
    at most `BATCH`. Only where the address is still the member's."""
    rows = await tx.rows(
        f"""UPDATE "outbox" SET "state" = 'paused', "settled_at" = NULL, "reason" = '', "why" = '', "due_at" = $7, {_SAYS}
            WHERE "id" IN (SELECT o."id" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
            WHERE {_OF} AND o."state" = 'dropped' AND a."member_id" = o."member_id" AND (
                o."reason" = '{Reason.SOLD_OUT}' OR (o."reason" IN ({_LATE}) AND o."expires_at" < $2))
            LIMIT $8) RETURNING "id" """,
        *_says(promotion, edition),
        now,
        BATCH,
    )
    return len(rows)


async def move_vouchers(tx: Tx, promotion: Promotion, now: datetime) -> int:
    """Let its open vouchers end with it; return how many were moved, at most `BATCH`."""
    rows = await tx.rows(
        """UPDATE "voucher" SET "expires_at" = $1 WHERE "state" = 'open' AND "id" IN (SELECT "id" FROM "voucher"
            WHERE "promotion_id" = $2 AND "state" = 'open' AND "expires_at" <> $1 LIMIT $3) RETURNING "member_id" """,
        promotion.ends_at,
        promotion.id,
        BATCH,
    )
    await tx.write([reschedule(id, now) for id in sorted({row["member_id"] for row in rows})])
    return len(rows)


def fresh(id: int) -> Statement:
    """What waits, and its vouchers, are written anew."""
    return Statement("promotion", 'UPDATE "promotion" SET "stale" = FALSE WHERE "id" = $1', (id,), 1)


def advance(id: int, cursor: int, missed: int) -> Statement:
    """Move the cursor. `missed` counts all members without an open address up to there."""
    sql = 'UPDATE "promotion" SET "cursor" = $1, "missed" = $2 WHERE "id" = $3'
    return Statement("promotion", sql, (cursor, missed, id), 1)


def advance_early(id: int, cursor: int) -> Statement:
    """Move the cursor of those who hear first."""
    sql = 'UPDATE "promotion" SET "early_cursor" = $1 WHERE "id" = $2'
    return Statement("promotion", sql, (cursor, id), 1)


def finish(id: int, now: datetime) -> Statement:
    """The whole audience is fed."""
    return Statement("promotion", 'UPDATE "promotion" SET "fed_at" = $1 WHERE "id" = $2', (now, id), 1)
