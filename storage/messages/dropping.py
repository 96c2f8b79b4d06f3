"""Dropping rows that a fact contradicts, or that nobody will send."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.reasons import SENTENCES, Reason
from storage.engine.db import Statement, Value


def drop_rows(
    rows: str,
    *args: Value,
    reason: Reason,
    now: datetime,
    why: str = "",
    group: str = "outbox",
    on_postgres: str = "",
) -> Statement:
    """Drop the rows that the condition `rows` names, with `args` as its $1, $2 and so on; it must name their states
    too. `on_postgres` is the same condition for PostgreSQL alone. A `group` of its own makes the statement run apart
    from others on the outbox, so that it does not see their changes."""
    values = (*args, reason.value, why or SENTENCES[reason], now)
    return Statement(
        group,
        _drop(rows, len(args)),
        values,
        on_postgres=_drop(on_postgres, len(args)) if on_postgres else "",
    )


def _drop(rows: str, n: int) -> str:
    return f"""UPDATE "outbox" SET "state" = 'dropped', "reason" = ${n + 1}, "why" = ${n + 2},
        "settled_at" = ${n + 3} WHERE {rows}"""
