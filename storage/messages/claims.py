"""Claims on the outbox: a worker takes rows under a lease, and ends each with what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model import AddressState
from storage.engine.db import Dialect, Row, Statement, Tx
from storage.engine.lists import filled, places
from storage.messages.outbox import LEASE, Claimed
from storage.messages.wire import decode, encode

_READ_PAUSE, _READ_TRIES = timedelta(minutes=5), 12

# Answers that wait for another try go before all that nobody asked for. Each half is read in its order from
# its own index: a backlog is not to be sorted at every claim.
# Materialized: a plan that looked twice would skip what it just took, and take more than it may.
_NEXT = """SELECT "id", "due_at", "cls" FROM "outbox" WHERE "state" = 'waiting' AND "cls" {whose} 0
    AND "channel" = $3 AND "due_at" <= $4 ORDER BY "due_at", "cls", "id" LIMIT $5{skip}"""
_CLAIM = f"""WITH "replies" AS MATERIALIZED ({_NEXT.replace("{whose}", "=")}),
    "others" AS MATERIALIZED ({_NEXT.replace("{whose}", ">")}),
    "next" AS MATERIALIZED (SELECT "id" FROM (SELECT * FROM "replies" UNION ALL SELECT * FROM "others")
        AS "both" ORDER BY "cls" > 0, "due_at", "cls", "id" LIMIT $5)
UPDATE "outbox" SET "state" = 'claimed', "token" = $1, "lease_until" = $2, "tries" = "tries" + 1,
    "reserved_at" = CASE WHEN "cls" > 0 THEN $4 ELSE "reserved_at" END
WHERE "id" IN (SELECT "id" FROM "next") RETURNING "address_id", "cls" """
_JOIN = """UPDATE "outbox" SET "state" = 'claimed', "token" = $1, "lease_until" = $2, "tries" = "tries" + 1,
    "reserved_at" = $3
WHERE "id" IN (SELECT "id" FROM "outbox" WHERE "state" = 'waiting' AND "cls" > 0 AND "cls" = $4
    AND "due_at" <= $3 AND "address_id" IN ({addresses}) ORDER BY "id"{skip})"""
_CLAIMED = """SELECT o.*, a."value" AS "to", a."locale", a."state" AS "address_state",
    a."member_id" AS "owner", m."merged_into_id" AS "merged"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
LEFT JOIN "member" m ON m."id" = o."member_id"
WHERE o."token" = $1 AND o."state" = 'claimed' -- whose index is small; a token has none
ORDER BY o."cls" > 0, o."due_at", o."cls", o."id" """


def _whose(row: Row) -> int | None:
    """The member who has the address now: their caps and their word count, also when their card took in
    the one the message was made for. Nobody's, when the address went to somebody else since."""
    owner: int | None = row["owner"]
    return owner if owner in (row["member_id"], row["merged"]) else None


def _claimed(row: Row) -> Claimed:
    return Claimed(
        id=row["id"],
        address_id=row["address_id"],
        member_id=_whose(row),
        channel=row["channel"],
        to=row["to"],
        locale=row["locale"],
        state=AddressState(row["address_state"]),
        message=decode(row["body"]),
        cls=Class(row["cls"]),
        edit=row["edit"],
        tries=row["tries"],
        token=row["token"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        due_at=row["due_at"],
        promotion_id=row["promotion_id"],
        lease_until=row["lease_until"],
    )


async def claim(tx: Tx, channel: str, token: str, now: datetime, limit: int) -> Sequence[Claimed]:
    """Take what is due on this channel, under a lease. Two workers never take the same row. With a milestone
    come all others that are due at its address, beyond the limit: they will be lines of one message."""
    skip = " FOR UPDATE SKIP LOCKED" if tx.dialect is Dialect.POSTGRES else ""
    taken = await tx.rows(_CLAIM.format(skip=skip), token, now + LEASE, channel, now, limit)
    if not taken:
        return ()
    crowded = filled(dict.fromkeys(row["address_id"] for row in taken if row["cls"] == Class.MILESTONE))
    if crowded:
        join = _JOIN.format(addresses=places(len(crowded), 5), skip=skip)
        await tx.rows(join + ' RETURNING "id"', token, now + LEASE, now, int(Class.MILESTONE), *crowded)
    readable: list[Claimed] = []
    unreadable: list[Settled] = []
    for row in await tx.rows(_CLAIMED, token):
        try:
            readable.append(_claimed(row))
        except (ValueError, KeyError, TypeError):
            unreadable.append(_set_by(row, now))
    await settle(tx, unreadable, now)
    return readable


def _set_by(row: Row, now: datetime) -> Settled:
    """A row of another version, or a broken one, stands in nobody's way: it is looked at again later,
    when a newer version may be running, and not for ever."""
    state = "waiting" if row["tries"] < _READ_TRIES else "dead"
    why = "this version cannot read it"
    return Settled(row["id"], row["token"], state, Reason.UNREADABLE, why, now + _READ_PAUSE)


@dataclass(frozen=True, slots=True)
class Settled:
    """The end of a claim. `state` as above; `waiting` again with a `due_at` to try later."""

    id: int
    token: str
    state: str
    reason: Reason
    why: str
    due_at: datetime | None = None
    provider_id: str | None = None
    segments: int = 0
    untry: bool = False  # the gate or the rate limit held it: that was no try

    @property
    def keeps_its_slot(self) -> bool:
        return self.state in _KEEPS_ITS_SLOT


WAITS = ("waiting", "paused")
_KEEPS_ITS_SLOT = ("sent", "unclear")
# Each try that a provider took is on the bill; what became of the one before is not said of this one.
_SETTLE = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "provider_id" = $4, "segments" = "segments" + $5, "settled_at" = $6, "token" = NULL,
    "lease_until" = NULL, "tries" = "tries" - $7, "status" = '',
    "reserved_at" = CASE WHEN $8 THEN "reserved_at" END, "reason" = $9
WHERE "id" = $10 AND "token" = $11 AND "state" = 'claimed'"""


async def settle(tx: Tx, batch: Sequence[Settled], now: datetime) -> None:
    """Only whoever holds the claim can end it: a late worker changes nothing."""
    if not batch:
        return
    await tx.many(
        _SETTLE,
        [
            (
                settled.state,
                settled.why[:200],
                settled.due_at,
                settled.provider_id,
                settled.segments,
                None if settled.state in WAITS else now,
                1 if settled.untry else 0,
                settled.keeps_its_slot,
                settled.reason.value,
                settled.id,
                settled.token,
            )
            for settled in batch
        ],
    )


async def reclaim(tx: Tx, now: datetime) -> tuple[int, int]:
    """Rows whose worker died: replies go out again, everything else may have been sent and becomes
    `unclear`. Returns how many of each."""
    again = await tx.rows(
        f"""UPDATE "outbox" SET "state" = 'waiting', "token" = NULL, "due_at" = $1,
            "reason" = '{Reason.LEASE}', "why" = 'its worker stopped; a reply is sent again'
        WHERE "state" = 'claimed' AND "lease_until" <= $1 AND "cls" = 0 RETURNING "id" """,
        now,
    )
    unclear = await tx.rows(
        f"""UPDATE "outbox" SET "state" = 'unclear', "token" = NULL, "settled_at" = $1,
            "reason" = '{Reason.LEASE}', "why" = 'its worker stopped between the send and the answer; not sent again'
        WHERE "state" = 'claimed' AND "lease_until" <= $1 AND "cls" > 0 RETURNING "id" """,
        now,
    )
    return len(again), len(unclear)


async def release(tx: Tx, now: datetime) -> None:
    """At the start of the only process there is (SQLite): whatever is claimed has lost its worker."""
    await tx.write(
        [Statement("outbox", """UPDATE "outbox" SET "lease_until" = $1 WHERE "state" = 'claimed'""", (now,))]
    )
    await reclaim(tx, now)


async def reword(tx: Tx, claim: Claimed, message: Message) -> None:
    """What a claimed row says is another message now: several were made one."""
    sql = 'UPDATE "outbox" SET "body" = $1 WHERE "id" = $2 AND "token" = $3'
    await tx.write([Statement("outbox", sql, (encode(message), claim.id, claim.token), 1)])
