"""Rows that wait are dropped by a fact: one statement, whatever the fact."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.reasons import SENTENCES, Reason
from storage.engine.db import Statement, Value


def drop_rows(
    rows: str, *args: Value, reason: Reason, now: datetime, why: str = "", group: str = "outbox"
) -> Statement:
    """`rows` is the condition, with `args` as $1, $2 and so on; it must name the states that may be dropped.
    `group` keeps the statement apart from others on the outbox, whose changes it is not to see."""
    n = len(args)
    sql = f"""UPDATE "outbox" SET "state" = 'dropped', "reason" = ${n + 1}, "why" = ${n + 2},
        "settled_at" = ${n + 3} WHERE {rows}"""
    return Statement(group, sql, (*args, reason.value, why or SENTENCES[reason], now))
