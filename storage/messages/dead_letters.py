"""Dead letters: messages that could not be delivered after every try, and those that may have arrived or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Database, Tx


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """`state` is `dead` or `unclear`; `why` is the provider's last error."""

    id: int
    channel: str
    kind: str
    state: str
    tries: int
    why: str
    created_at: datetime


_NEWEST = """SELECT "id", "channel", "kind", "state", "tries", "why", "created_at" FROM "outbox"
WHERE "state" = '{state}' ORDER BY "created_at" DESC LIMIT $1"""


async def newest(database: Database, limit: int = 100) -> Sequence[DeadLetter]:
    async def work(tx: Tx) -> Sequence[DeadLetter]:
        found = [
            row for state in ("dead", "unclear") for row in await tx.rows(_NEWEST.format(state=state), limit)
        ]
        letters = [DeadLetter(**dict(row)) for row in found]
        return sorted(letters, key=lambda letter: letter.created_at, reverse=True)[:limit]

    return await database.run(work)


async def send_again(database: Database, id: int, now: datetime) -> bool:
    """Give a dead message all its tries again. An unclear one is left alone: it may have arrived."""

    async def work(tx: Tx) -> bool:
        rows = await tx.rows(
            """UPDATE "outbox" SET "state" = 'waiting', "tries" = 0, "due_at" = $1, "settled_at" = NULL
            WHERE "id" = $2 AND "state" = 'dead' AND "body" <> '' RETURNING "id" """,
            now,
            id,
        )
        return bool(rows)

    return await database.run(work)
