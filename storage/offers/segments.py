"""Audiences that are saved by name, how many are in one, and who comes first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from loyalty.calendar import Birthday
from loyalty.offers.promotions import Audience, AudienceKind, Segment
from loyalty.report.people import Crowd, ListedMember
from storage.engine.db import Reader, Row
from storage.engine.named import NamedQuery
from storage.offers.audiences import told
from storage.offers.promotions import audience_of
from storage.offers.recipients import audience_values
from storage.people.members import selves


async def saved(read: Reader) -> Sequence[Segment]:
    """All of them, by name."""
    return [_segment(row) for row in await read.rows('SELECT * FROM "segment" ORDER BY "key"')]


async def by_key(read: Reader, key: str) -> Segment | None:
    row = await read.row('SELECT * FROM "segment" WHERE "key" = $1', key)
    return _segment(row) if row else None


async def by_id(read: Reader, id: int) -> Segment | None:
    row = await read.row('SELECT * FROM "segment" WHERE "id" = $1', id)
    return _segment(row) if row else None


async def count(read: Reader, audience: Audience, now: datetime) -> int:
    """How many members are in it now, whether or not they can be reached."""
    query = NamedQuery(audience_values(audience, now))
    sql = query.sql(
        f"""SELECT count(*) AS "n" FROM "member" m JOIN "activity" b ON b."member_id" = m."id"
        WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND {told(audience, read.dialect, now)}"""
    )
    row = await read.row(sql, *query.args)
    return row["n"] if row else 0


_SPENT = f"""(SELECT coalesce(sum(v."amount"), 0) FROM "visit" v WHERE v."member_id" IN ({selves('m."id"')})
    AND v."undone_at" IS NULL AND v."at" >= {{year}})"""
# What stands behind the name in a group that is about it, and what comes first there.
_OWN = {
    AudienceKind.BEST_BY_SPEND: (_SPENT, '"own" DESC'),
    AudienceKind.BIRTHDAY: ('m."birth_day"', 'm."birth_day" < {day}, "own"'),
}


async def first(read: Reader, audience: Audience, now: datetime, today: date) -> Crowd:
    """The first ten: those who come most, who spent most, or whose birthday in this month is the next."""
    own, order = _OWN.get(audience.kind, ("NULL", '"visits" DESC'))
    is_now = audience.kind is AudienceKind.BIRTHDAY and audience.number == today.month
    query = NamedQuery({**audience_values(audience, now), "day": today.day if is_now else 1})
    among = told(audience, read.dialect, now)
    sql = query.sql(
        f"""SELECT m."id" AS "id", m."name" AS "name", b."visits" AS "visits", b."last_visit_at" AS "last_visit_at",
            {own} AS "own", count(*) OVER () AS "of" FROM "member" m JOIN "activity" b ON b."member_id" = m."id"
        WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL AND {among}
        ORDER BY {order}, b."visits" DESC, m."id" LIMIT 10"""
    )
    rows = await read.rows(sql, *query.args)
    return Crowd(audience, tuple(_member(row, audience) for row in rows), rows[0]["of"] if rows else 0)


def _member(row: Row, audience: Audience) -> ListedMember:
    told = ListedMember(row["id"], row["name"], row["visits"], row["last_visit_at"])
    match audience.kind:
        case AudienceKind.BIRTHDAY:
            return replace(told, birthday=Birthday(audience.number, row["own"]))
        case AudienceKind.BEST_BY_SPEND:
            return replace(told, spent=int(row["own"]))
        case _:
            return told


def _segment(row: Row) -> Segment:
    return Segment(row["id"], row["key"], row["name"], row["words"], audience_of(json.loads(row["audience"])))
