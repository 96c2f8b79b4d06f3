"""Answers: those to messages that were carried out at the till, by their idempotency key, and those under way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from loyalty.messages.message import Message
from loyalty.value import value
from storage.engine.db import Dialect, Reader
from storage.engine.lists import filled, places
from storage.messages.outbox import LEASE
from storage.messages.wire import decode

A_CALL = timedelta(
    seconds=40
)  # longer than a call to a provider takes; what was claimed before that is not waited for


@value(frozen=True, slots=True)
class Seen:
    """What a turn saw of the people that it answers, when it looked at them: the answers to them that somebody was
    sending, each by its address and its id; and whether what its own answer says is held was so as it was written down."""

    ahead: Sequence[tuple[int, int]]
    is_held: bool

    def before(self, address_id: int, id: int) -> list[int]:
        """Those to this address that come before this one."""
        return [other for address, other in self.ahead if address == address_id and other < id]


def under_way(until: str) -> str:
    """In SQL: answers b that somebody is sending, where `until` is `A_CALL` before the end of a lease that begins now."""
    return f"""SELECT b."address_id", b."id" FROM "outbox" b
        WHERE b."state" = 'claimed' AND b."lease_until" > {until} AND b."cls" = 0"""


async def under_way_to(read: Reader, address_ids: Sequence[int], now: datetime) -> Sequence[tuple[int, int]]:
    """The answers to these addresses that somebody is sending: of each its address and its id."""
    ids = filled(address_ids)
    if not ids:
        return ()
    rows = await read.rows(
        f"""{under_way("$1")} AND b."address_id" IN ({places(len(ids), 2)})""", now + LEASE - A_CALL, *ids
    )
    return [(row["address_id"], row["id"]) for row in rows]


def ids_under_way(dialect: Dialect, address: str, now: str) -> str:
    """In SQL: the ids of those to an address (a column) at an instant (a parameter), as an array. On SQLite, where one
    process sends all, NULL."""
    if dialect is Dialect.SQLITE:
        return "NULL"
    until = f"CAST({now} AS TIMESTAMPTZ) + INTERVAL '{(LEASE - A_CALL).total_seconds()} seconds'"
    return f"""ARRAY(SELECT u."id" FROM ({under_way(until)}) u WHERE u."address_id" = {address})"""


async def under_way_to_members(
    read: Reader, member_ids: Sequence[int], now: datetime
) -> Sequence[tuple[int, int]]:
    """The same of the addresses of members."""
    ids = filled(member_ids)
    if not ids:
        return ()
    sql = f"""{under_way("$1")} AND b."member_id" IN ({places(len(ids), 2)})"""
    rows = await read.rows(sql, now + LEASE - A_CALL, *ids)
    return [(row["address_id"], row["id"]) for row in rows]


async def is_answered(read: Reader, key: str) -> bool:
    row = await read.row('SELECT 1 AS "answered" FROM "outbox" WHERE "idempotency_key" = $1', key)
    return row is not None


async def answer(read: Reader, key: str) -> Message | None:
    """What was answered; None where nothing was, or its words are deleted by now."""
    row = await read.row('SELECT "body" FROM "outbox" WHERE "idempotency_key" = $1', key)
    return decode(row["body"]) if row and row["body"] else None


async def newest_key(read: Reader, address_id: int, prefix: str) -> str | None:
    """The key of the newest answer to this address whose key begins so."""
    row = await read.row(
        """SELECT "idempotency_key" FROM "outbox" WHERE "address_id" = $1 AND "idempotency_key" LIKE $2
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        address_id,
        f"{prefix}%",
    )
    return row["idempotency_key"] if row else None
