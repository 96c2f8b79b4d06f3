"""The inbox: the idempotency keys of inbound messages, and the raw text of those whose turn failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

from storage.engine.db import Database, Dialect, Reader, Statement, Tx, insert

_LEASE = timedelta(minutes=1)  # longer than a turn takes


@dataclass(frozen=True, slots=True)
class Failed:
    """An inbound message whose turn failed. `body` is the raw message; `tries` counts its turns."""

    key: str
    body: str
    tries: int
    error: str
    state: str
    at: datetime


def done(key: str, now: datetime) -> Statement:
    """Mark the message as done; `Conflict` if it is already. A failed one becomes done."""
    return Statement(
        "inbox",
        """INSERT INTO "inbox" ("key", "state", "tries", "at") VALUES ($1, 'done', 1, $2)
        ON CONFLICT ("key") DO UPDATE SET "state" = 'done', "body" = NULL, "next_at" = NULL, "chat" = ''
        WHERE "inbox"."state" <> 'done'""",
        (key, now),
        1,
    )


async def is_done(read: Reader, key: str) -> bool:
    row = await read.row("""SELECT 1 AS "done" FROM "inbox" WHERE "key" = $1 AND "state" = 'done'""", key)
    return row is not None


async def fail(
    database: Database,
    key: str,
    body: str,
    error: str,
    now: datetime,
    next_at: datetime | None,
    whose: tuple[str, str] | None = None,
) -> None:
    """Keep a failed message of `whose` channel and address. Without `next_at` it is set aside for replay by hand."""
    state, chat = ("failed" if next_at else "aside"), _chat(whose) if whose else ""
    fresh = insert(
        "inbox", key=key, state=state, body=body, tries=1, error=error, next_at=next_at, at=now, chat=chat
    )
    kept = Statement(
        "inbox",
        fresh.sql
        + """ ON CONFLICT ("key") DO UPDATE SET "state" = excluded."state", "error" = excluded."error",
            "next_at" = excluded."next_at", "chat" = excluded."chat", "tries" = "inbox"."tries" + 1
        WHERE "inbox"."state" <> 'done'""",
        fresh.args,
    )

    async def work(tx: Tx) -> None:
        await tx.write([kept])

    await database.run(work)


def _chat(whose: tuple[str, str]) -> str:
    """By which the messages of one chat are known to be of one; the address is not kept."""
    return blake2b(":".join(whose).encode(), digest_size=16).hexdigest()


_FAILED = 'SELECT "key", "body", "tries", "error", "state", "at" FROM "inbox" WHERE '


_DUE = """UPDATE "inbox" SET "next_at" = $1 WHERE "key" IN (SELECT "key" FROM "inbox" i
    WHERE "state" = 'failed' AND "next_at" <= $2 AND NOT EXISTS (SELECT 1 FROM "inbox" e
        WHERE e."state" = 'failed' AND e."chat" = i."chat" AND e."chat" <> ''
        AND (e."at" < i."at" OR (e."at" = i."at" AND e."key" < i."key")))
    ORDER BY "next_at" LIMIT $3{skip})
RETURNING "key", "body", "tries", "error", "state", "at" """


async def due(database: Database, now: datetime, limit: int = 50) -> Sequence[Failed]:
    """Failed messages whose next try is due, leased to one process at a time, the oldest first. Of each chat only the
    oldest that failed: what is in the hands of a process that died holds up those behind it until its lease is over."""

    async def work(tx: Tx) -> Sequence[Failed]:
        skip = " FOR UPDATE SKIP LOCKED" if tx.dialect is Dialect.POSTGRES else ""
        rows = await tx.rows(_DUE.format(skip=skip), now + _LEASE, now, limit)
        return sorted((Failed(**dict(row)) for row in rows), key=lambda failed: (failed.at, failed.key))

    return await database.run(work)


async def aside(database: Database, limit: int = 200) -> Sequence[Failed]:
    """Messages set aside and messages to be tried again, the oldest first."""

    async def work(tx: Tx) -> Sequence[Failed]:
        rows = await tx.rows(_FAILED + """"state" <> 'done' ORDER BY "at" LIMIT $1""", limit)
        return [Failed(**dict(row)) for row in rows]

    return await database.run(work)


async def replay(database: Database, key: str, now: datetime) -> bool:
    """Try a message again now; returns False if none has that key."""

    async def work(tx: Tx) -> bool:
        rows = await tx.rows(
            """UPDATE "inbox" SET "state" = 'failed', "next_at" = $1, "tries" = 0
            WHERE "key" = $2 AND "state" <> 'done' RETURNING "key" """,
            now,
            key,
        )
        return bool(rows)

    return await database.run(work)


async def drop(database: Database, key: str) -> bool:
    """Give up a message; returns False if none has that key."""

    async def work(tx: Tx) -> bool:
        rows = await tx.rows(
            """UPDATE "inbox" SET "state" = 'done', "body" = NULL, "next_at" = NULL, "chat" = ''
            WHERE "key" = $1 AND "state" <> 'done' RETURNING "key" """,
            key,
        )
        return bool(rows)

    return await database.run(work)


async def failures(database: Database) -> int:
    """How many messages are failed or set aside."""

    async def work(tx: Tx) -> int:
        row = await tx.row("""SELECT count(*) AS "n" FROM "inbox" WHERE "state" <> 'done'""")
        return row["n"] if row else 0

    return await database.run(work)
