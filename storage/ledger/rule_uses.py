"""How rules with limits were used, by visits that stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.programme.rule import Giving
from loyalty.purchase import Used
from storage.engine.db import Reader
from storage.people import past_uses
from storage.people.members import SELVES

_OWN = f"""FROM "rule_use" u JOIN "visit" v ON v."id" = u."visit_id"
    WHERE u."member_id" IN ({SELVES}) AND v."undone_at" IS NULL"""


async def of(read: Reader, member_id: int, rules: Sequence[Giving], since: datetime) -> Mapping[str, Used]:
    """By this member, by one who became part of them, or on a card they left, and by all together. `since`: how far
    back they are needed one by one."""
    recent = await read.rows(f'SELECT u."rule", u."at" {_OWN} AND u."at" >= $2', member_id, since)
    ever = await _ever(read, member_id) if any(rule.limits.in_all for rule in rules) else {}
    shared = await _shared(read) if any(rule.limits.is_shared for rule in rules) else {}
    before = await past_uses.rules(read, member_id, since)
    found: dict[str, Used] = {}
    for rule in rules:
        past = [at for id, at in before if id == rule.id]
        at = (
            *(one for one in past if one >= since),
            *(row["at"] for row in recent if row["rule"] == rule.id),
        )
        found[rule.id] = Used(at, ever.get(rule.id, 0) + len(past), *shared.get(rule.id, (0, 0)))
    return found


async def _ever(read: Reader, member_id: int) -> Mapping[str, int]:
    rows = await read.rows(f'SELECT u."rule", count(*) AS "count" {_OWN} GROUP BY u."rule"', member_id)
    return {row["rule"]: row["count"] for row in rows}


async def _shared(read: Reader) -> Mapping[str, tuple[int, int]]:
    rows = await read.rows('SELECT "rule", "uses", "given" FROM "rule_total"')
    return {row["rule"]: (row["uses"], row["given"]) for row in rows}
