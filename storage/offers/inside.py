"""Which saved groups a member is in: for rules that are for one."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from loyalty.offers.promotions import Audience, Part
from storage.engine.db import Reader, Value
from storage.engine.lists import filled, places
from storage.engine.named import NamedQuery
from storage.offers import cuts
from storage.offers.audiences import CONDITIONS, NOTHING, told
from storage.offers.promotions import audience_of
from storage.offers.recipients import audience_values

_OWN = re.compile(r"\{((?:of|number|since)\d*)\}")  # parameters that each of several audiences has for itself


async def inside(
    read: Reader, keys: Iterable[str], member_ids: Collection[int], now: datetime
) -> Mapping[int, frozenset[str]]:
    """Of the groups with these keys those that each of the members is in at that instant: one statement for the groups, one
    for the members, and none where no group is asked for. Whoever is in none is missing. A group that is not saved has
    nobody. One that compares customers with each other goes by the cuts of the last night: that is two more for each
    such part."""
    found = await _saved(read, sorted({key for key in keys if key})) if member_ids else {}
    ids = sorted(member_ids)
    instead = {key: await _ranked(read, audience, ids) for key, audience in found.items()}
    found = {key: audience for key, audience in found.items() if instead[key] is not None}
    if not found:
        return {}
    values: dict[str, Value] = {f"id{n}": id for n, id in enumerate(filled(ids))}
    columns: list[str] = []
    for at, (key, audience) in enumerate(found.items()):
        own = audience_values(audience, now)
        values |= {f"{name}_{at}": value for name, value in own.items()} | {
            "starts": own["starts"],
            "year": own["year"],
        }
        sql = _OWN.sub(rf"{{\1_{at}}}", told(audience, read.dialect, now, instead[key] or NOTHING))
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


async def _ranked(read: Reader, audience: Audience, ids: Sequence[int]) -> Mapping[int, str] | None:
    """In SQL who of these members is meant by each part that ranks; None where that was never counted."""
    each: Sequence[Audience | Part] = audience.parts or (audience,)
    found = {}
    for at, part in enumerate(each):
        if CONDITIONS[part.kind].ranks:
            those = await cuts.members(read, part, ids)
            if those is None:
                return None
            found[at] = f'm."id" IN ({", ".join(map(str, sorted(those)))})' if those else "FALSE"
    return found


async def _saved(read: Reader, keys: Sequence[str]) -> Mapping[str, Audience]:
    if not keys:
        return {}
    rows = await read.rows(
        f'SELECT "key", "audience" FROM "segment" WHERE "key" IN ({places(len(filled(keys)))})', *filled(keys)
    )
    return {row["key"]: audience_of(json.loads(row["audience"])) for row in rows}
