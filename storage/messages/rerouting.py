"""Messages that were meant for one address of a member and now belong at another."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.gate.purposes import NEEDS
from storage.engine.db import Statement, Tx, Value
from storage.engine.lists import filled, places
from storage.people.consent import allowed
from storage.people.members import kept_id
from storage.people.reach import OPEN, reached

_PURPOSE = f"""CASE o."cls" {
    " ".join(f"WHEN {cls:d} THEN '{purpose.value}'" for cls, purpose in NEEDS.items() if purpose)
} END"""
_ALLOWED = allowed('x."member_id"', _PURPOSE, 'x."channel"')
# To the member a message was made for, or the one they became part of, at any remove. Only among addresses where they allow it,
# so there is no purpose to order them by.
_THERE = reached(kept_id('m."id"'), None, f'{OPEN} AND x."id" <> o."address_id" AND {_ALLOWED}')


def _reroute(which: str, states: str) -> str:
    return f"""UPDATE "outbox" SET "address_id" = a."id", "channel" = a."channel"
    FROM (SELECT o."id" AS "message", {_THERE} AS "to"
        FROM "outbox" o JOIN "member" m ON m."id" = o."member_id" WHERE o."cls" > 0 AND {which}) AS r
    JOIN "address" a ON a."id" = r."to"
    WHERE "outbox"."id" = r."message" AND "outbox"."state" IN ({states})"""


async def reroute(tx: Tx, claimed: Sequence[int]) -> frozenset[int]:
    """Those of these claimed messages that can go to another address of their member, and are put there."""
    if not claimed:
        return frozenset()
    ids = filled(claimed)
    sql = _reroute(f'o."id" IN ({places(len(ids))})', "'claimed'")
    return frozenset(row["id"] for row in await tx.rows(f'{sql} RETURNING "outbox"."id" AS "id"', *ids))


def rerouted_from(address_id: Value, group: str) -> Statement:
    """What waits for this address goes to another one of its member, as far as that is allowed."""
    return Statement(group, _reroute('o."address_id" = $1', "'waiting', 'paused'"), (address_id,))
