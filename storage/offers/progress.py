"""How far a broadcast is, and the message that shows it to the owner."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from loyalty.offers.figures import BroadcastProgress
from storage.engine.db import Reader, Statement
from storage.engine.lists import places
from storage.messages.receipts import state_of
from storage.offers import refusals
from storage.offers.broadcast import OwnerStatus

_TO_COME = ("waiting", "paused", "claimed")
_SETTLED = ("sent", "refused", "dropped", "unclear", "dead", "merged", "undelivered")
_FAILED = ("refused", "dead", "undelivered")


async def progress(read: Reader, id: int, now: datetime) -> BroadcastProgress:
    rows = await read.rows(
        f"""SELECT {state_of('"outbox"')} AS "state", count(*) AS "n" FROM "outbox"
        WHERE "promotion_id" = $1 GROUP BY 1""",
        id,
    )
    states = Counter({row["state"]: row["n"] for row in rows})
    held = await _held(read, id, now) if states["waiting"] else 0
    settled = sum(states[state] for state in _SETTLED)
    refused = await refusals.by_reason(read, id) if any(states[state] for state in _FAILED) else ()
    return BroadcastProgress(states["sent"], settled + held, held, states.total(), refused)


async def still_to_reach(read: Reader, id: int) -> int:
    """How many it would still be sent to, as far as is known: those in the outbox, and until all are there what the
    dry run expects besides."""
    row = await read.row('SELECT "expected", "fed_at" FROM "promotion" WHERE "id" = $1', id)
    rows = await read.rows(
        """SELECT "state", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 GROUP BY "state" """, id
    )
    states = Counter({row["state"]: row["n"] for row in rows})
    waiting = sum(states[state] for state in _TO_COME)
    unfed = row["expected"] - states.total() if row and row["fed_at"] is None else 0
    return waiting + max(0, unfed)


async def _held(read: Reader, id: int, now: datetime) -> int:
    """Messages that the gate put off until later."""
    row = await read.row(
        """SELECT count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "state" = 'waiting'
        AND "due_at" > $2""",
        id,
        now,
    )
    return row["n"] if row else 0


async def any_left(read: Reader, id: int, *states: str) -> bool:
    """Whether any message of the broadcast is in one of these states."""
    sql = f"""SELECT 1 FROM "outbox" WHERE "promotion_id" = $1
        AND "state" IN ({places(len(states), 2)}) LIMIT 1"""
    return bool(await read.rows(sql, id, *states))


async def status_message(read: Reader, id: int) -> tuple[str, str]:
    """The outbox state of the owner's status message, and the provider's id of it, "" before it is sent."""
    row = await read.row('SELECT "state", "provider_id" FROM "outbox" WHERE "id" = $1', id)
    return (row["state"], row["provider_id"] or "") if row else ("gone", "")


def shown(id: int, status: OwnerStatus) -> Statement:
    """The owner's status message says this now."""
    sql = """UPDATE "promotion" SET "status_message" = $1, "status_text" = $2, "status_through" = $3,
        "status_at" = $4 WHERE "id" = $5"""
    return Statement("promotion", sql, (status.message, status.text, status.through, status.at, id), 1)
