"""Messages on their way: put in with the fact that caused them, claimed, settled.

A row is `waiting` (for its time, its turn or the gate), `paused` (with its promotion), `claimed` (by
a worker, under a lease), and then for good `sent`, `merged` (said together with another), `refused`,
`dropped` (by the gate) or `unclear` (may have been sent, and must not be sent again). `dead` is what
could not be delivered after every try. What was `sent` waits again when its provider tells that it could
not be delivered this time.

A message of class 1-5 takes a slot of its person's caps (`reserved_at`) when it is claimed, and gives
it back when it surely was not sent, or did not arrive and goes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.model import Address, AddressState
from storage.engine.db import Database, Dialect, Reader, Row, Statement, Tx, fresh_id, insert
from storage.engine.lists import filled, places
from storage.messages.wire import decode, encode

LEASE = timedelta(seconds=90)  # longer than any provider is waited for; a row is its worker's so long
_READ_PAUSE, _READ_TRIES = timedelta(minutes=5), 12


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row a worker holds. `to` is the chat id or the phone number; `token` proves the claim."""

    id: int
    address_id: int
    member_id: int | None
    channel: str
    to: str
    locale: str
    state: AddressState
    message: Message
    cls: Class
    edit: str
    tries: int
    token: str
    created_at: datetime
    expires_at: datetime | None = None
    due_at: datetime | None = None
    promotion_id: int | None = None
    lease_until: datetime | None = None


def put(
    claim: Claimed, now: datetime, *, claimed: bool, once: str | None = None, cause: int = 0
) -> Statement:
    """A new row. A reply is born claimed: whoever commits it sends it in the same breath."""
    return insert(
        "outbox",
        id=claim.id,
        address_id=claim.address_id,
        member_id=claim.member_id,
        once=once,
        channel=claim.channel,
        kind=claim.message.kind.text,
        cls=int(claim.cls),
        body=encode(claim.message),
        edit=claim.edit,
        cause=cause,
        state="claimed" if claimed else "waiting",
        due_at=claim.due_at or now,
        not_before=claim.due_at,
        expires_at=claim.expires_at,
        promotion_id=claim.promotion_id,
        token=claim.token if claimed else None,
        lease_until=now + LEASE if claimed else None,
        tries=1 if claimed else 0,
        why="",
        segments=0,
        status="",
        created_at=now,
    )


def new(
    address: Address,
    message: Message,
    token: str,
    now: datetime,
    *,
    edit: str = "",
    expires_at: datetime | None = None,
    due_at: datetime | None = None,
    promotion_id: int | None = None,
) -> Claimed:
    return Claimed(
        id=fresh_id(),
        address_id=address.id,
        member_id=address.member_id,
        channel=address.channel,
        to=address.value,
        locale=address.locale,
        state=address.state,
        message=message,
        cls=message.kind.cls,
        edit=edit,
        tries=1,
        token=token,
        created_at=now,
        expires_at=expires_at,
        due_at=due_at,
        promotion_id=promotion_id,
        lease_until=now + LEASE if token else None,
    )


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
    return Settled(row["id"], row["token"], state, why, now + _READ_PAUSE)


@dataclass(frozen=True, slots=True)
class Settled:
    """The end of a claim. `state` as above; `waiting` again with a `due_at` to try later."""

    id: int
    token: str
    state: str
    why: str
    due_at: datetime | None = None
    provider_id: str | None = None
    segments: int = 0
    untry: bool = False  # the gate or the pace held it: that was no try

    @property
    def keeps_its_slot(self) -> bool:
        return self.state in _KEEPS_ITS_SLOT


_WAITS = ("waiting", "paused")
_KEEPS_ITS_SLOT = ("sent", "unclear")
# Each try that a provider took is on the bill; what became of the one before is not said of this one.
_SETTLE = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "provider_id" = $4, "segments" = "segments" + $5, "settled_at" = $6, "token" = NULL,
    "lease_until" = NULL, "tries" = "tries" - $7, "status" = '',
    "reserved_at" = CASE WHEN $8 THEN "reserved_at" END
WHERE "id" = $9 AND "token" = $10 AND "state" = 'claimed'"""


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
                None if settled.state in _WAITS else now,
                1 if settled.untry else 0,
                settled.keeps_its_slot,
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
        """UPDATE "outbox" SET "state" = 'waiting', "token" = NULL, "due_at" = $1,
            "why" = 'its worker stopped; a reply is sent again'
        WHERE "state" = 'claimed' AND "lease_until" <= $1 AND "cls" = 0 RETURNING "id" """,
        now,
    )
    unclear = await tx.rows(
        """UPDATE "outbox" SET "state" = 'unclear', "token" = NULL, "settled_at" = $1,
            "why" = 'its worker stopped between the send and the answer; not sent again'
        WHERE "state" = 'claimed' AND "lease_until" <= $1 AND "cls" > 0 RETURNING "id" """,
        now,
    )
    return len(again), len(unclear)


async def release_claims(tx: Tx, now: datetime) -> None:
    """At the start of the only process there is (SQLite): whatever is claimed has lost its worker."""
    await tx.write(
        [Statement("outbox", """UPDATE "outbox" SET "lease_until" = $1 WHERE "state" = 'claimed'""", (now,))]
    )
    await reclaim(tx, now)


def stop_channel(channel: str, until: datetime, why: str) -> Statement:
    """Nobody uses this channel before `until`, in any process."""
    return Statement(
        "pace",
        """INSERT INTO "pace" ("channel", "free_at", "why") VALUES ($1, $2, $3)
        ON CONFLICT ("channel") DO UPDATE SET "free_at" = CASE
            WHEN "pace"."free_at" > excluded."free_at" THEN "pace"."free_at"
            ELSE excluded."free_at" END, "why" = excluded."why" """,
        (channel, until, why[:200]),
    )


async def due(tx: Tx, channel: str, now: datetime, limit: int) -> int:
    """How many rows could go now, counted up to `limit`."""
    row = await tx.row(
        """SELECT count(*) AS "n" FROM (SELECT 1 FROM "outbox" WHERE "state" = 'waiting'
            AND "channel" = $1 AND "due_at" <= $2 LIMIT $3) AS "ready" """,
        channel,
        now,
        limit,
    )
    return row["n"] if row else 0


async def reserve(tx: Tx, channel: str, now: datetime, each: timedelta, wanted: int, ahead: timedelta) -> int:
    """How many sends this worker may start now, at one per `each` for all processes together.
    `ahead` is how far the shared row may run ahead of the clock: the size of a burst."""
    await tx.write(
        [
            Statement(
                "pace",
                """INSERT INTO "pace" ("channel", "free_at", "why") VALUES ($1, $2, '')
                ON CONFLICT ("channel") DO NOTHING""",
                (channel, now - timedelta(days=1)),
            )
        ]
    )
    row = await tx.row(
        'SELECT p."free_at" FROM "pace" p WHERE p."channel" = $1' + tx.dialect.lock("p"), channel
    )
    start = max(row["free_at"] if row else now, now)
    if not each:
        return 0 if start > now else wanted
    room = (now + ahead - start) // each
    granted = max(0, min(wanted, room))
    if granted:
        await tx.write(
            [
                Statement(
                    "pace",
                    'UPDATE "pace" SET "free_at" = $1 WHERE "channel" = $2',
                    (start + each * granted, channel),
                    1,
                )
            ]
        )
    return granted


async def free_at(tx: Tx, channel: str) -> datetime | None:
    """Up to when the channel's pace is used up, or the channel stopped."""
    row = await tx.row('SELECT p."free_at" FROM "pace" p WHERE p."channel" = $1', channel)
    return row["free_at"] if row else None


async def spend(tx: Tx, channel: str, length: timedelta) -> None:
    """A message was longer than one segment: the channel is free that much later."""
    row = await tx.row(
        'SELECT p."free_at" FROM "pace" p WHERE p."channel" = $1' + tx.dialect.lock("p"), channel
    )
    if row is not None:
        sql = 'UPDATE "pace" SET "free_at" = $1 WHERE "channel" = $2'
        await tx.write([Statement("pace", sql, (row["free_at"] + length, channel), 1)])


async def reworded(tx: Tx, claim: Claimed, message: Message) -> None:
    """What a claimed row says is another message now: several were made one."""
    sql = 'UPDATE "outbox" SET "body" = $1 WHERE "id" = $2 AND "token" = $3'
    await tx.write([Statement("outbox", sql, (encode(message), claim.id, claim.token), 1)])


# What became of a message after its provider had taken it

UNDELIVERED = ("undelivered", "failed", "canceled")
"""The statuses that say it did not arrive."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that its provider has taken, when there is news of it. `member_id` is whose address it is now."""

    id: int
    address_id: int
    member_id: int | None
    kind: str
    cls: Class
    tries: int
    expires_at: datetime | None


async def status(tx: Tx, provider_id: str, value: str, code: int | None, over: Sequence[str]) -> Taken | None:
    """Note what became of an SMS after the fact, unless something later is known: `over` are the
    statuses it may take the place of. Which message it is, if this was news."""
    places = ", ".join(f"${n}" for n in range(4, 4 + len(over)))
    rows = await tx.rows(
        f"""UPDATE "outbox" SET "status" = $1, "status_code" = $2
        WHERE "provider_id" = $3 AND "channel" = 'sms' AND "status" IN ({places})
        RETURNING "id", "address_id", "kind", "cls", "tries", "expires_at",
            (SELECT a."member_id" FROM "address" a WHERE a."id" = "outbox"."address_id") AS "owner" """,
        value,
        code,
        provider_id,
        *over,
    )
    for row in rows:
        return Taken(
            row["id"],
            row["address_id"],
            row["owner"],
            row["kind"],
            Class(row["cls"]),
            row["tries"],
            row["expires_at"],
        )
    return None


# Without the provider's id nothing more that is told of the old try finds the row. What stays as it is: a message
# whose words are worn out, or forgotten with its person; one to somebody who said STOP since; one of a visit that
# was undone since.
_COMES_BACK = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "settled_at" = $4, "provider_id" = CASE WHEN $5 THEN NULL ELSE "provider_id" END, "reserved_at" = NULL
WHERE "id" = $6 AND "state" = 'sent' AND "body" <> '' AND EXISTS (
    SELECT 1 FROM "address" a WHERE a."id" = "outbox"."address_id" AND a."state" = 'open')
    AND NOT EXISTS (SELECT 1 FROM "visit" v WHERE v."id" = "outbox"."cause" AND v."undone_at" IS NOT NULL)"""


async def come_back(tx: Tx, settled: Settled, now: datetime) -> None:
    """A message that was sent did not arrive: `waiting` for another try, or `dead`. Its slot is given back."""
    again = settled.state in _WAITS
    sql, ends = _COMES_BACK, None if again else now
    args = (settled.state, settled.why[:200], settled.due_at, ends, again, settled.id)
    await tx.write([Statement("outbox", sql, args)])


@dataclass(frozen=True, slots=True)
class LastSaid:
    """What somebody read last: the name of its text, and since when."""

    kind: str
    at: datetime


async def last_said(read: Reader, address_id: int) -> LastSaid | None:
    """The newest message that reached this address, or is on its way."""
    row = await read.row(
        """SELECT "kind", "settled_at", "created_at" FROM "outbox"
        WHERE "address_id" = $1 AND "state" IN ('sent', 'claimed', 'unclear')
        ORDER BY coalesce("settled_at", "created_at") DESC, "id" DESC LIMIT 1""",
        address_id,
    )
    return LastSaid(row["kind"], row["settled_at"] or row["created_at"]) if row else None


# One count for each partial index.
_DEPTH = "SELECT " + ", ".join(
    f"""(SELECT count(*) FROM "outbox" WHERE "state" = '{state}') AS "{state}" """
    for state in ("waiting", "claimed", "dead", "unclear")
)


@dataclass(frozen=True, slots=True)
class Depth:
    """How many rows stand in each state, and since when the oldest due one waits."""

    states: dict[str, int]
    oldest_due: datetime | None


async def depth(database: Database, now: datetime) -> Depth:
    async def work(tx: Tx) -> Depth:
        found = await tx.row(_DEPTH)
        oldest = await tx.row(
            """SELECT "due_at" FROM "outbox" WHERE "state" = 'waiting' AND "due_at" <= $1
            ORDER BY "due_at" LIMIT 1""",
            now,
        )
        return Depth(dict(found or {}), oldest["due_at"] if oldest else None)

    return await database.run(work)
