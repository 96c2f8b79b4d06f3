"""Texts to people who never bought anything, counted for the shop's hourly ceiling."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.reasons import Reason
from storage.engine.db import Dialect, Reader, Statement, fresh_id, insert

_LOCK = 7_265_092  # any number, the same in every process: an advisory lock of PostgreSQL


async def sent_since(read: Reader, since: datetime, now: datetime) -> int:
    """How many since then (UTC). Until this transaction ends nobody else counts: of two turns that want the last one
    only one gets it."""
    if read.dialect is Dialect.POSTGRES:  # SQLite has one writer
        await read.row("SELECT pg_advisory_xact_lock($1)", _LOCK)
    row = await read.row(
        'SELECT count(*) AS "n" FROM "stranger_text" WHERE "at" > $1 AND "at" <= $2', since, now
    )
    return int(row["n"]) if row else 0


def sent(now: datetime) -> Statement:
    """One more."""
    return insert("stranger_text", id=fresh_id(), at=now)


async def unsaid(read: Reader, phones: str, digits: str, since: datetime) -> int:
    """How many answers to a number that ends so were not sent since then, because of the ceiling. `phones` is the
    channel where an address is a number."""
    row = await read.row(
        """SELECT count(*) AS "n" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        WHERE a."channel" = $1 AND a."value" LIKE $2 AND o."created_at" > $3 AND o."reason" = $4""",
        phones,
        f"%{digits}",
        since,
        Reason.CEILING.value,
    )
    return int(row["n"]) if row else 0
