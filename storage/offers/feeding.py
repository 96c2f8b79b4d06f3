"""Feeding the outbox: a message for each recipient, released while their channel has room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.offers.early import Early
from loyalty.offers.promotions import Promotion
from storage.engine.db import Statement, Tx, Value, fresh_id
from storage.engine.lists import filled
from storage.messages import outbox
from storage.messages.wire import encode
from storage.offers.recipients import MemberRange, recipients_query
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
    """Insert a `paused` message for each recipient in the range who has an open address; return how many. Those with a
    `variant` are for these `members` alone. `first`: only those who hear first.

    A unique idempotency key keeps anybody from getting a second one.
    """
    ids: dict[str, Value] = {f"member{n}": id for n, id in enumerate(filled(members))}
    query, recipients = recipients_query(
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


async def revive(tx: Tx, id: int, message: Message, now: datetime, variant: int | None = None) -> int:
    """Let those of this wording that were dropped as sold out wait again, with this message; return how many, at most
    `BATCH`. Only where the address is still the member's."""
    same = '"variant" IS NULL' if variant is None else f'"variant" = {variant:d}'
    rows = await tx.rows(
        f"""UPDATE "outbox" SET "state" = 'paused', "settled_at" = NULL, "reason" = '', "why" = '', "due_at" = $1,
            "body" = $2 WHERE "id" IN (SELECT o."id" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
            WHERE o."promotion_id" = $3 AND o."state" = 'dropped' AND o."reason" = '{Reason.SOLD_OUT}'
            AND o.{same} AND o."kind" = $4 AND a."member_id" = o."member_id" LIMIT $5) RETURNING "id" """,
        now,
        encode(message),
        id,
        message.kind.text,
        BATCH,
    )
    return len(rows)


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
