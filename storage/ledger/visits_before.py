"""A member's visits that stand, and when challenges were paid, as far back as the shop's challenges ask."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules import visits
from loyalty.rules.challenges import since
from storage.engine.db import Reader, Row
from storage.engine.lists import filled, places
from storage.people.members import SELVES

_VISIT, _PAID = "visit", "paid"


async def known(
    read: Reader, programme: Programme, member_id: int, purchase: Purchase, until: datetime
) -> Purchase:
    """The purchase with what challenges look at, of before `until` (UTC): of this member, of one who became part of them,
    and what was paid on a card they left. A shop without challenges reads nothing."""
    challenges = programme.challenges
    if not challenges:
        return purchase
    first = since(challenges, purchase)
    ids = filled([challenge.id for challenge in challenges])
    rows = await read.rows(_asked(challenges, len(ids)), member_id, first, until, False, *ids)
    before = tuple(_visited(programme, row, purchase) for row in rows if row["of"] == _VISIT)
    paid = {each.id: _paid(each, rows, first) for each in challenges}
    return replace(purchase, before=before, uses={**purchase.uses, **paid})


def _visited(programme: Programme, row: Row, purchase: Purchase) -> Purchase:
    """As rules look at it; whose it is stands as it does today."""
    tags = json.loads(row["tags"]) if row["tags"] else visits.NO_TAGS
    then = visits.purchase(programme, row["amount"], row["at"], row["what"], 1, tags)
    return replace(then, standing=purchase.standing)


def _paid(challenge: Challenge, rows: Sequence[Row], first: datetime) -> Used:
    at = [row["at"] for row in rows if row["of"] == _PAID and row["what"] == challenge.id]
    return Used(tuple(one for one in at if one >= first), len(at)) if at else UNUSED


def _asked(challenges: Sequence[Challenge], count: int) -> str:
    """One question. What is paid once is asked for whenever it was, and else only what is young enough."""
    ids = places(count, 5)
    young = "" if any(each.within == "ever" for each in challenges) else """ AND u."at" >= $2"""
    return f"""SELECT '{_VISIT}' AS "of", v."at" AS "at", v."location" AS "what", v."amount" - v."used" AS "amount",
            v."tags" AS "tags" FROM "visit" v WHERE v."member_id" IN ({SELVES}) AND v."at" >= $2 AND v."at" < $3
            AND v."undone_at" IS NULL AND v."excluded" = $4
        UNION ALL SELECT '{_PAID}', u."at", u."rule", NULL, NULL FROM "rule_use" u JOIN "visit" v ON v."id" = u."visit_id"
            WHERE u."member_id" IN ({SELVES}) AND v."undone_at" IS NULL AND u."at" < $3{young} AND u."rule" IN ({ids})
        UNION ALL SELECT '{_PAID}', "at", "rule", NULL, NULL FROM (
            SELECT DISTINCT p."leaving", p."at", substr(p."what", 6) AS "rule" FROM "past_use" p
            JOIN "address" a ON a."hash" = p."hash" WHERE a."member_id" = $1 AND p."what" LIKE 'rule:%' AND p."until" > $3)
            AS "past" WHERE "rule" IN ({ids})"""
