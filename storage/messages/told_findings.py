"""What an owner was told that is told once: oddities, findings, and for which week they were looked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from storage.engine.db import Reader, Statement, fresh_id

OFF = "finding:off"  # the key of whoever wants no finding any more


async def of(read: Reader, address_id: int, since: datetime | None = None) -> Collection[str]:
    """The keys that were told to the owner at this address, at all or since then (UTC)."""
    rows = await read.rows('SELECT "key", "at" FROM "told_finding" WHERE "address_id" = $1', address_id)
    return {row["key"] for row in rows if since is None or row["at"] >= since}


async def who_was_told(read: Reader, key: str) -> Collection[int]:
    """The addresses of the owners who were."""
    rows = await read.rows('SELECT "address_id" FROM "told_finding" WHERE "key" = $1', key)
    return {row["address_id"] for row in rows}


def told(address_id: int, keys: Iterable[str], now: datetime) -> list[Statement]:
    return [
        Statement(
            "told_finding",
            """INSERT INTO "told_finding" ("id", "address_id", "key", "at") VALUES ($1, $2, $3, $4)
            ON CONFLICT ("address_id", "key") DO UPDATE SET "at" = excluded."at" """,
            (fresh_id(), address_id, key, now),
            1,
        )
        for key in keys
    ]


def wanted(address_id: int) -> list[Statement]:
    """Findings are told again."""
    sql = 'DELETE FROM "told_finding" WHERE "address_id" = $1 AND "key" = $2'
    return [Statement("told_finding", sql, (address_id, OFF))]


def forgotten(address_id: int) -> Statement:
    return Statement("told_finding", 'DELETE FROM "told_finding" WHERE "address_id" = $1', (address_id,))
