"""Members' visits that stand, when challenges were paid, and badges: as far back as the shop's challenges ask."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.progress import Record
from loyalty.purchase import UNUSED, Purchase, Used
from loyalty.rules import visits
from loyalty.rules.challenges import since
from loyalty.standing.challenges import NOTHING_IN_PLAY, InPlay, pursued
from storage.engine.db import Dialect, Reader, Row
from storage.engine.lists import filled, places
from storage.ledger import standings
from storage.people.past_uses import VISITED

_VISIT, _PAID, _NUMBER, _BADGE = "visit", "paid", "number", "badge"
_AN_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Played:
    """What challenges look at: visits that stand, and when each challenge was paid, by its id."""

    visits: tuple[Purchase, ...] = ()
    paid: Mapping[str, Used] = field(default_factory=dict)

    def beside(self, purchase: Purchase) -> Purchase:
        """The purchase with it. Whose visits they were stands as they do today."""
        before = tuple(replace(one, standing=purchase.standing) for one in self.visits)
        return (
            replace(purchase, before=before, uses={**purchase.uses, **self.paid}) if self.paid else purchase
        )


async def played(read: Reader, programme: Programme, member_id: int, at: datetime, until: datetime) -> Played:
    """As far back as challenges ask at that instant, and of before `until` (UTC): of this member, of one who became part
    of them, and what was paid on a card they left. A shop without challenges reads nothing."""
    challenges = programme.challenges
    if not challenges:
        return Played()
    zone = ZoneInfo(programme.shop.timezone)
    first = since(challenges, local_day(at, zone), zone)
    rows = await _rows(read, programme, [member_id], first, until, shown=False)
    return Played(_visited(programme, rows), {each.id: _paid(each, rows, first) for each in challenges})


async def in_play(read: Reader, programme: Programme, member_id: int, now: datetime) -> InPlay:
    """What a card shows of challenges and badges at that instant (UTC)."""
    if not programme.has_play:
        return NOTHING_IN_PLAY
    conditions = (challenge.when for challenge in programme.challenges)
    standing = await standings.asked(read, programme, member_id, now, conditions)
    return (await all_in_play(read, programme, [member_id], now, standing))[member_id]


async def all_in_play(
    read: Reader,
    programme: Programme,
    member_ids: Sequence[int],
    now: datetime,
    standing: Standing = NO_STANDING,
) -> Mapping[int, InPlay]:
    """The same of several members, in one statement. A shop without challenges and badges reads nothing."""
    if not (member_ids and programme.has_play):
        return dict.fromkeys(member_ids, NOTHING_IN_PLAY)
    zone = ZoneInfo(programme.shop.timezone)
    first = since(programme.challenges, local_day(now, zone), zone)
    by_member: dict[int, list[Row]] = defaultdict(list)
    for row in await _rows(read, programme, member_ids, first, now + _AN_INSTANT, shown=True):
        by_member[row["id"]].append(row)
    return {id: _in_play(programme, by_member[id], first, now, standing) for id in member_ids}


def _in_play(
    programme: Programme, rows: Sequence[Row], first: datetime, now: datetime, standing: Standing
) -> InPlay:
    zone = ZoneInfo(programme.shop.timezone)
    day = local_day(now, zone)
    before = tuple(replace(one, standing=standing) for one in _visited(programme, rows))
    number = sum(row["amount"] for row in rows if row["of"] == _NUMBER)
    found = []
    for each in programme.challenges:
        paid = _paid(each, rows, first)
        days = tuple(local_day(at, zone) for at in paid.at)
        found.append((each, each.progress(Record(before, day, number, days, paid.in_all))))
    badges = sorted((row["at"], row["what"]) for row in rows if row["of"] == _BADGE)
    return InPlay(pursued(found, day), tuple(id for _, id in badges))


def _visited(programme: Programme, rows: Sequence[Row]) -> tuple[Purchase, ...]:
    """As rules look at them."""
    return tuple(_visit(programme, row) for row in rows if row["of"] == _VISIT)


def _visit(programme: Programme, row: Row) -> Purchase:
    tags = json.loads(row["tags"]) if row["tags"] else visits.NO_TAGS
    return visits.purchase(programme, row["amount"], row["at"], row["what"], 1, tags)


def _paid(challenge: Challenge, rows: Sequence[Row], first: datetime) -> Used:
    at = [row["at"] for row in rows if row["of"] == _PAID and row["what"] == challenge.id]
    return Used(tuple(one for one in at if one >= first), len(at)) if at else UNUSED


async def _rows(
    read: Reader,
    programme: Programme,
    member_ids: Sequence[int],
    first: datetime,
    until: datetime,
    *,
    shown: bool,
) -> Sequence[Row]:
    """One question, with those who became part of these members. What is `shown` has badges, and how many visits count."""
    challenges = programme.challenges
    rules = filled([challenge.id for challenge in challenges] or [""])
    ids = filled(member_ids)
    ever = any(challenge.within == "ever" for challenge in challenges)
    parts = [*_of_challenges(places(len(rules), 4 + len(ids)), ever=ever)]
    if shown:
        parts += [_BADGES, *_numbers(programme.earning.counts_from, ever=ever)]
    sql = _SELVES + " UNION ALL ".join(parts)
    sql = sql.format(ids=places(len(ids), 4), **{row: _narrowed(read.dialect, row) for row in ("v", "u")})
    return await read.rows(sql, first, until, False, *ids, *rules)


_SELVES = """WITH RECURSIVE "selves"("id", "self") AS (SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({ids})
    UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self") """
_THEM = 'SELECT "self" FROM "selves"'
_OF_VISIT = """FROM "selves" s JOIN "visit" v ON v."member_id" = s."self"{v} WHERE v."undone_at" IS NULL AND v."excluded" = $3"""
_OF_USE = """FROM "selves" s JOIN "rule_use" u ON u."member_id" = s."self"{u} JOIN "visit" v ON v."id" = u."visit_id"
    WHERE v."undone_at" IS NULL"""
_PAST = """FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
    WHERE a."member_id" IN (SELECT "id" FROM "selves") AND p."until" > $2"""
_BADGES = f"""SELECT '{_BADGE}', s."id", min(u."at"), u."badge", NULL, NULL {_OF_USE} AND u."badge" <> ''
    GROUP BY s."id", u."badge" """


def _narrowed(dialect: Dialect, row: str) -> str:
    """What lets PostgreSQL find the rows of these members first. SQLite does so by the join."""
    if dialect is Dialect.SQLITE:
        return ""
    return f' AND {row}."member_id" {dialect.among(_THEM)}'


def _numbers(least: int, *, ever: bool) -> Iterator[str]:
    """How many of all visits count (of at least so many minor units), where a challenge asks for it."""
    if ever:
        yield f"""SELECT '{_NUMBER}', s."id", NULL, NULL, count(*), NULL {_OF_VISIT}
            AND coalesce(v."amount", 0) - v."used" >= {least} GROUP BY s."id" """
        yield f"""SELECT '{_NUMBER}', "id", NULL, NULL, CAST(sum("count") AS BIGINT), NULL FROM (
            SELECT DISTINCT a."member_id" AS "id", p."leaving", p."count" {_PAST} AND p."what" = '{VISITED}') AS "past"
            GROUP BY "id" """


def _of_challenges(rules: str, *, ever: bool) -> Iterator[str]:
    """What is paid once is asked for whenever it was, and else only what is young enough."""
    young = "" if ever else """ AND u."at" >= $1"""
    yield f"""SELECT '{_VISIT}' AS "of", s."id" AS "id", v."at" AS "at", v."location" AS "what",
        v."amount" - v."used" AS "amount", v."tags" AS "tags" {_OF_VISIT} AND v."at" >= $1 AND v."at" < $2"""
    yield f"""SELECT '{_PAID}', s."id", u."at", u."rule", NULL, NULL {_OF_USE} AND u."at" < $2{young}
        AND u."rule" IN ({rules})"""
    yield f"""SELECT '{_PAID}', "id", "at", "rule", NULL, NULL FROM (
        SELECT DISTINCT a."member_id" AS "id", p."leaving", p."at", substr(p."what", 6) AS "rule" {_PAST}
        AND p."what" LIKE 'rule:%') AS "past" WHERE "rule" IN ({rules})"""
