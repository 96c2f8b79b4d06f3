"""Audiences that are saved by name, and how many are in one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from loyalty.offers.promotions import Audience, Segment
from storage.engine.db import Reader, Row
from storage.engine.named import NamedQuery
from storage.offers.audiences import told
from storage.offers.promotions import audience_of
from storage.offers.recipients import audience_values


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


def _segment(row: Row) -> Segment:
    return Segment(row["id"], row["key"], row["name"], row["words"], audience_of(json.loads(row["audience"])))
