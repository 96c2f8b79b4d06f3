"""Which rules for acts have counted: for a member, and for all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.programme.rule import Giving
from loyalty.purchase import Used
from storage.engine.db import Reader
from storage.people import past_uses
from storage.people.members import SELVES


async def of(
    read: Reader, member_id: int, address_id: int, rules: Sequence[Giving], now: datetime
) -> Mapping[str, Used]:
    """By this member, by one who became part of them, or on a card that this address left."""
    rows = await read.rows(
        f'SELECT "rule" FROM "act_use" WHERE "member_id" IN ({SELVES}) AND "once" IS NOT NULL', member_id
    )
    had = {row["rule"] for row in rows} | await past_uses.acts(read, member_id, address_id, now)
    shared = await _shared(read) if any(rule.limits.is_shared for rule in rules) else {}
    return {rule.id: Used((), int(rule.id in had), *shared.get(rule.id, (0, 0))) for rule in rules}


async def _shared(read: Reader) -> Mapping[str, tuple[int, int]]:
    rows = await read.rows('SELECT "rule", "uses", "given" FROM "rule_total"')
    return {row["rule"]: (row["uses"], row["given"]) for row in rows}
