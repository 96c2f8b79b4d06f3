"""Which saved groups a member is in: for rules that are for one."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from loyalty.offers.promotions import Audience
from storage.engine.db import Reader, Value
from storage.engine.lists import filled, places
from storage.engine.named import NamedQuery
from storage.offers.audiences import condition, told
from storage.offers.promotions import audience_of
from storage.offers.recipients import audience_values

_OWN = re.compile(r"\{((?:of|number|since)\d*)\}")  # parameters that each of several audiences has for itself


async def inside(
    read: Reader, keys: Iterable[str], member_ids: Collection[int], now: datetime
) -> Mapping[int, frozenset[str]]:
    """Of the groups with these keys those that each of the members is in at that instant: one statement for the groups, one
    for the members, and none where no group is asked for. Whoever is in none is missing. A group that is not saved has
    nobody, nor has one that compares customers with each other: a visit cannot wait for that."""
    found = await _usable(read, sorted({key for key in keys if key}))
    if not (found and member_ids):
        return {}
    values: dict[str, Value] = {f"id{n}": id for n, id in enumerate(filled(sorted(member_ids)))}
    columns: list[str] = []
    for at, audience in enumerate(found.values()):
        own = audience_values(audience, now)
        values |= {f"{name}_{at}": value for name, value in own.items()} | {
            "starts": own["starts"],
            "year": own["year"],
        }
        sql = _OWN.sub(rf"{{\1_{at}}}", told(audience, read.dialect, now))
        columns.append(f'CASE WHEN {sql} THEN 1 ELSE 0 END AS "s{at}"')
    query = NamedQuery(values)
    among = ", ".join(f"{{{name}}}" for name in values if name.startswith("id"))
    sql = query.sql(
        f"""SELECT m."id", {", ".join(columns)} FROM "member" m JOIN "activity" b ON b."member_id" = m."id"
        WHERE m."id" IN ({among})"""
    )
    rows = await read.rows(sql, *query.args)
    each = {row["id"]: frozenset(key for at, key in enumerate(found) if row[f"s{at}"]) for row in rows}
    return {id: own for id, own in each.items() if own}


async def _usable(read: Reader, keys: Sequence[str]) -> Mapping[str, Audience]:
    if not keys:
        return {}
    rows = await read.rows(
        f'SELECT "key", "audience" FROM "segment" WHERE "key" IN ({places(len(filled(keys)))})', *filled(keys)
    )
    found = {row["key"]: audience_of(json.loads(row["audience"])) for row in rows}
    return {key: audience for key, audience in found.items() if not condition(audience).ranks}
