"""How rules with limits were used, by visits that stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from loyalty.programme.rule import Giving
from loyalty.purchase import Used
from storage.engine.db import Reader
from storage.people import past_uses
from storage.people.members import SELVES

_EACH, _EVER, _SHARED = "each", "ever", "shared"
_OWN = f"""FROM "rule_use" u JOIN "visit" v ON v."id" = u."visit_id"
    WHERE u."member_id" IN ({SELVES}) AND v."undone_at" IS NULL"""


async def of(read: Reader, member_id: int, rules: Sequence[Giving], since: datetime) -> Mapping[str, Used]:
    """By this member, by one who became part of them, or on a card they left, and by all together. `since`: how far
    back they are needed one by one."""
    rows = await read.rows(" UNION ALL ".join(_asked(rules)), member_id, since)
    before = await past_uses.rules(read, member_id, since)
    found: dict[str, Used] = {}
    for rule in rules:
        past = [at for id, at in before if id == rule.id]
        mine = [row for row in rows if row["rule"] == rule.id]
        at = (*(one for one in past if one >= since), *(row["at"] for row in mine if row["of"] == _EACH))
        ever = sum(row["uses"] for row in mine if row["of"] == _EVER)
        shared = next(((row["uses"], row["given"]) for row in mine if row["of"] == _SHARED), (0, 0))
        found[rule.id] = Used(at, ever + len(past), *shared)
    return found


async def badges(read: Reader, member_id: int, beside: int) -> frozenset[str]:
    """The badges of a member, as far as other visits gave them than that one."""
    rows = await read.rows(
        f"""SELECT DISTINCT u."badge" {_OWN} AND u."visit_id" <> $2 AND u."badge" <> '' """, member_id, beside
    )
    return frozenset(row["badge"] for row in rows)


def _asked(rules: Sequence[Giving]) -> Iterator[str]:
    """Parts of one question: each use, how many ever, and what all members share. What no rule needs is left out."""
    yield f"""SELECT '{_EACH}' AS "of", u."rule" AS "rule", u."at" AS "at", 0 AS "uses", 0 AS "given"
        {_OWN} AND u."at" >= $2"""
    if any(rule.limits.in_all for rule in rules):
        yield f"""SELECT '{_EVER}', u."rule", NULL, count(*), 0 {_OWN} GROUP BY u."rule" """
    if any(rule.limits.is_shared for rule in rules):
        yield f"""SELECT '{_SHARED}', "rule", NULL, "uses", "given" FROM "rule_total" """
