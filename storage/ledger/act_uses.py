"""Which rules for acts have counted: for a member, and for all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.facts.acts import ActUndone
from loyalty.programme.rule import Giving
from loyalty.purchase import Used
from storage.engine.db import Reader
from storage.people import past_uses
from storage.people.members import SELVES


async def of(
    read: Reader, member_ids: Sequence[int], address_id: int, rules: Sequence[Giving], now: datetime
) -> Mapping[str, Used]:
    """By these members, by those who became part of them, or on a card that they or this address left."""
    had: set[str] = set()
    for member_id in member_ids:
        had |= await _own(read, member_id) | await past_uses.acts(read, member_id, address_id, now)
    shared = await _shared(read) if any(rule.limits.is_shared for rule in rules) else {}
    return {rule.id: Used((), int(rule.id in had), *shared.get(rule.id, (0, 0))) for rule in rules}


async def _own(read: Reader, member_id: int) -> set[str]:
    rows = await read.rows(
        f'SELECT "rule" FROM "act_use" WHERE "member_id" IN ({SELVES}) AND "once" IS NOT NULL', member_id
    )
    return {row["rule"] for row in rows}


async def standing(read: Reader, subject: int) -> tuple[ActUndone, ...]:
    """What the end of this link, or of this address on its card, takes back."""
    rows = await read.rows(
        'SELECT DISTINCT "member_id", "source" FROM "act_use" WHERE "subject" = $1 AND "once" IS NOT NULL',
        subject,
    )
    return tuple(ActUndone(row["member_id"], row["source"]) for row in rows)


async def _shared(read: Reader) -> Mapping[str, tuple[int, int]]:
    rows = await read.rows('SELECT "rule", "uses", "given" FROM "rule_total"')
    return {row["rule"]: (row["uses"], row["given"]) for row in rows}
