"""What PostgreSQL believes of the queue. It counts a table anew when a tenth of it has changed, at most once a minute; a queue
that filled since then is believed to be empty, and each batch looks through all of it for the rows of fifty people."""

from __future__ import annotations

import json

from storage.engine.db import Dialect, Tx

_FEW = 1_000  # messages that may wait unnoticed: to look through them takes a millisecond
_MANY = 20_000  # more are not counted
_WRONG = 4  # times as many wait as is believed
# One condition: of two PostgreSQL multiplies the shares, and never believes what is true where most of the table is answers.
_WAITING = """FROM "outbox" WHERE "state" = 'waiting'"""


async def keep(tx: Tx) -> bool:
    """Has the outbox counted anew where far more waits than is believed. Returns whether it was. SQLite needs none."""
    if tx.dialect is Dialect.SQLITE:
        return False
    waiting = await _waiting(tx)
    if waiting < _FEW or waiting < _WRONG * await believed(tx):
        return False
    await tx.rows('ANALYZE "outbox"')
    return True


async def _waiting(tx: Tx) -> int:
    row = await tx.row(f'SELECT count(*) AS "n" FROM (SELECT 1 {_WAITING} LIMIT $1) w', _MANY)
    return row["n"] if row else 0


async def believed(tx: Tx) -> int:
    """How many messages PostgreSQL expects to wait."""
    row = await tx.row(f"EXPLAIN (FORMAT JSON) SELECT 1 {_WAITING}")
    return int(json.loads(row["QUERY PLAN"])[0]["Plan"]["Plan Rows"]) if row else 0
