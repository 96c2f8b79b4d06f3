"""Claims on the outbox: a worker takes due rows under a lease; an expired lease is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import AddressState
from storage.engine.db import Dialect, Row, Statement, Tx
from storage.engine.lists import filled, of_each, places
from storage.messages.outbox import LEASE, Claimed
from storage.messages.settlement import Settled, settle
from storage.messages.wire import decode, encode
from storage.people.members import kept_id

_STATES = {state.value: state for state in AddressState}
_CLASSES = {int(cls): cls for cls in Class}
_READ_PAUSE, _READ_TRIES = timedelta(minutes=5), 12  # between tries to read a row, and how many

# Replies go before everything else. Each half is read in the order of its own index, so that a claim never
# sorts a backlog.
# MATERIALIZED: a plan that evaluated this twice would skip the rows it had just claimed and exceed the limit.
_NEXT = """SELECT "id", "due_at", "cls" FROM "outbox" WHERE "state" = 'waiting' AND "cls" {whose} 0
    AND "channel" = $3 AND "due_at" <= $4 ORDER BY "due_at", "cls", "id" LIMIT $5{skip}"""
_CLAIM = f"""WITH "replies" AS MATERIALIZED ({_NEXT.replace("{whose}", "=")}),
    "others" AS MATERIALIZED ({_NEXT.replace("{whose}", ">")}),
    "next" AS MATERIALIZED (SELECT "id" FROM (SELECT * FROM "replies" UNION ALL SELECT * FROM "others")
        AS "both" ORDER BY "cls" > 0, "due_at", "cls", "id" LIMIT $5)
UPDATE "outbox" SET "state" = 'claimed', "token" = $1, "lease_until" = $2, "tries" = "tries" + 1,
    "reserved_at" = CASE WHEN "cls" > 0 THEN $4 ELSE "reserved_at" END
WHERE "id" IN (SELECT "id" FROM "next") RETURNING "id", "address_id", "cls" """
_JOIN = """UPDATE "outbox" SET "state" = 'claimed', "token" = $1, "lease_until" = $2, "tries" = "tries" + 1,
    "reserved_at" = $3
WHERE "id" IN (SELECT "id" FROM ({along}) AS "along")"""
_ALONG = (
    """SELECT "id" FROM "outbox" WHERE "state" = 'waiting' AND "cls" > 0 AND "cls" = $4 AND "due_at" <= $3"""
)
_CLAIMED = f"""SELECT o."id", o."address_id", o."member_id", o."channel", o."body", o."cls", o."edit", o."tries",
    o."token", o."created_at", o."expires_at", o."due_at", o."promotion_id", o."fault", a."value" AS "to", a."locale", a."state" AS "address_state",
    a."member_id" AS "owner", CASE WHEN m."merged_into_id" IS NULL THEN NULL ELSE {kept_id('m."id"')} END AS "kept"
FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
LEFT JOIN "member" m ON m."id" = o."member_id"
WHERE o."token" = $1 AND o."id" IN """  # by id, for nearly all in the index of claimed rows is over
_IN_ORDER = ' ORDER BY o."cls" > 0, o."due_at", o."cls", o."id"'


def _whose(row: Row) -> int | None:
    """The member whose caps and consent count: the owner of the address, if the message was made for them or
    for a card merged into theirs. None when the address has another owner by now."""
    owner: int | None = row["owner"]
    return owner if owner in (row["member_id"], row["kept"]) else None


def _claimed(row: Row, lease_until: datetime) -> Claimed:
    return Claimed(
        id=row["id"],
        address_id=row["address_id"],
        member_id=_whose(row),
        channel=row["channel"],
        to=row["to"],
        locale=row["locale"],
        state=_STATES[row["address_state"]],
        message=decode(row["body"]),
        cls=_CLASSES[row["cls"]],
        edit=row["edit"],
        tries=row["tries"],
        token=row["token"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        due_at=row["due_at"],
        promotion_id=row["promotion_id"],
        lease_until=lease_until,
        fault=row["fault"],
    )


async def claim(tx: Tx, channel: str, token: str, now: datetime, limit: int) -> Sequence[Claimed]:
    """Claim up to `limit` due rows of this channel, under a lease. Two workers never claim the same row.
    A milestone brings all others due at its address, beyond the limit: they become lines of one message."""
    skip = " FOR UPDATE SKIP LOCKED" if tx.dialect is Dialect.POSTGRES else ""
    taken = await tx.rows(_CLAIM.format(skip=skip), token, now + LEASE, channel, now, limit)
    if not taken:
        return ()
    ids = [row["id"] for row in taken]
    crowded = filled(dict.fromkeys(row["address_id"] for row in taken if row["cls"] == Class.MILESTONE))
    if crowded:
        along = of_each(tx.dialect, _ALONG, '"address_id"', places(len(crowded), 5), skip)
        join = _JOIN.format(along=along) + ' RETURNING "id"'
        joined = await tx.rows(join, token, now + LEASE, now, int(Class.MILESTONE), *crowded)
        ids += [row["id"] for row in joined]
    held = filled(ids)
    readable: list[Claimed] = []
    unreadable: list[Settled] = []
    for row in await tx.rows(f"{_CLAIMED} ({places(len(held), 2)}) {_IN_ORDER}", token, *held):
        try:
            readable.append(_claimed(row, now + LEASE))
        except (ValueError, KeyError, TypeError):
            unreadable.append(_set_by(row, now))
    await settle(tx, unreadable, now)
    return readable


def _set_by(row: Row, now: datetime) -> Settled:
    """A row that cannot be read (broken, or of another version) is tried again later, when a newer version may
    run, and is dead after the last try. The rows behind it go."""
    state = "waiting" if row["tries"] < _READ_TRIES else "dead"
    why = "this version cannot read it"
    return Settled(row["id"], row["token"], state, Reason.UNREADABLE, why, now + _READ_PAUSE)


async def reclaim(tx: Tx, now: datetime) -> tuple[int, int]:
    """Take back rows whose lease is over: replies are sent again; other messages may have been sent and become
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
    """Take back all claims, at the start of the only process there is (SQLite)."""
    await tx.write(
        [Statement("outbox", """UPDATE "outbox" SET "lease_until" = $1 WHERE "state" = 'claimed'""", (now,))]
    )
    await reclaim(tx, now)


async def reword(tx: Tx, claim: Claimed, message: Message) -> None:
    """Replace the message of a claimed row, after a refresh or a merge."""
    sql = 'UPDATE "outbox" SET "body" = $1 WHERE "id" = $2 AND "token" = $3'
    await tx.write([Statement("outbox", sql, (encode(message), claim.id, claim.token), 1)])
