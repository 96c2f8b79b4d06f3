"""A member's visits that stand, when challenges were paid, and badges: as far back as the shop's challenges ask."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.model import NO_STANDING, Standing
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.progress import Record
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules import visits
from loyalty.rules.challenges import since
from loyalty.standing.challenges import NOTHING_IN_PLAY, InPlay, pursued
from storage.engine.db import Reader, Row
from storage.engine.lists import filled, places
from storage.ledger import standings
from storage.people.members import SELVES
from storage.people.past_uses import VISITED, used

_VISIT, _PAID, _NUMBER, _BADGE = "visit", "paid", "number", "badge"


async def known(
    read: Reader, programme: Programme, member_id: int, purchase: Purchase, until: datetime
) -> Purchase:
    """The purchase with what challenges look at, of before `until` (UTC): of this member, of one who became part of them,
    and what was paid on a card they left. A shop without challenges reads nothing."""
    challenges = programme.challenges
    if not challenges:
        return purchase
    day = local_day(purchase.at, purchase.shop_zone)
    first = since(challenges, day, purchase.shop_zone)
    ids = filled([challenge.id for challenge in challenges])
    rows = await read.rows(
        _together(_of_challenges(challenges, len(ids))), member_id, first, until, False, *ids
    )
    before = _visited(programme, rows, purchase.standing)
    paid = {each.id: _paid(each, rows, first) for each in challenges}
    return replace(purchase, before=before, uses={**purchase.uses, **paid})


async def in_play(read: Reader, programme: Programme, member_id: int, now: datetime) -> InPlay:
    """What a card shows of challenges, of this member and of those who became part of them. A shop without challenges and
    badges reads nothing."""
    challenges, zone = programme.challenges, ZoneInfo(programme.shop.timezone)
    if not (challenges or programme.badges):
        return NOTHING_IN_PLAY
    day = local_day(now, zone)
    first = since(challenges, day, zone)
    ids = filled([challenge.id for challenge in challenges] or [""])
    asked = [
        *_of_challenges(challenges, len(ids)),
        _BADGES,
        *_number(challenges, programme.earning.counts_from),
    ]
    rows = await read.rows(_together(asked), member_id, first, now, False, *ids)
    conditions = (challenge.when.tiers for challenge in challenges)
    standing = await standings.asked(read, programme, member_id, now, conditions)
    before = _visited(programme, rows, standing)
    number = sum(row["amount"] for row in rows if row["of"] == _NUMBER)
    found = []
    for each in challenges:
        paid = _paid(each, rows, first)
        days = tuple(local_day(at, zone) for at in paid.at)
        found.append((each, each.progress(Record(before, day, number, days, paid.in_all))))
    badges = sorted((row["at"], row["what"]) for row in rows if row["of"] == _BADGE)
    return InPlay(pursued(found, day), tuple(id for _, id in badges))


def _visited(
    programme: Programme, rows: Sequence[Row], standing: Standing = NO_STANDING
) -> tuple[Purchase, ...]:
    """As rules look at them; whose they are stands as it does today."""
    return tuple(
        replace(
            visits.purchase(
                programme,
                row["amount"],
                row["at"],
                row["what"],
                1,
                json.loads(row["tags"]) if row["tags"] else visits.NO_TAGS,
            ),
            standing=standing,
        )
        for row in rows
        if row["of"] == _VISIT
    )


def _paid(challenge: Challenge, rows: Sequence[Row], first: datetime) -> Used:
    at = [row["at"] for row in rows if row["of"] == _PAID and row["what"] == challenge.id]
    return Used(tuple(one for one in at if one >= first), len(at)) if at else UNUSED


def _together(parts: Sequence[str]) -> str:
    """One question."""
    return " UNION ALL ".join(parts)


_STANDING = f"""FROM "rule_use" u JOIN "visit" v ON v."id" = u."visit_id"
    WHERE u."member_id" IN ({SELVES}) AND v."undone_at" IS NULL"""
_BADGES = f"""SELECT '{_BADGE}', min(u."at"), u."badge", NULL, NULL {_STANDING} AND u."badge" <> '' GROUP BY u."badge" """


def _of_challenges(challenges: Sequence[Challenge], count: int) -> list[str]:
    """What is paid once is asked for whenever it was, and else only what is young enough."""
    ids = places(count, 5)
    young = "" if any(each.within == "ever" for each in challenges) else """ AND u."at" >= $2"""
    return [
        f"""SELECT '{_VISIT}' AS "of", v."at" AS "at", v."location" AS "what", v."amount" - v."used" AS "amount",
            v."tags" AS "tags" FROM "visit" v WHERE v."member_id" IN ({SELVES}) AND v."at" >= $2 AND v."at" < $3
            AND v."undone_at" IS NULL AND v."excluded" = $4""",
        f"""SELECT '{_PAID}', u."at", u."rule", NULL, NULL {_STANDING} AND u."at" < $3{young}
            AND u."rule" IN ({ids})""",
        f"""SELECT '{_PAID}', "at", "rule", NULL, NULL FROM (
            SELECT DISTINCT p."leaving", p."at", substr(p."what", 6) AS "rule" FROM "past_use" p
            JOIN "address" a ON a."hash" = p."hash" WHERE a."member_id" = $1 AND p."what" LIKE 'rule:%' AND p."until" > $3)
            AS "past" WHERE "rule" IN ({ids})""",
    ]


def _number(challenges: Sequence[Challenge], least: int) -> Iterator[str]:
    """How many visits count, ever, with those of a card they left."""
    if any(challenge.within == "ever" for challenge in challenges):
        yield f"""SELECT '{_NUMBER}', NULL, NULL, CAST((SELECT count(*) FROM "visit" WHERE "member_id" IN ({SELVES})
            AND "undone_at" IS NULL AND "excluded" = $4 AND coalesce("amount", 0) - "used" >= {least})
            + {used("$1", f"'{VISITED}'", "$3")} AS BIGINT), NULL"""
