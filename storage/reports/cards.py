"""Whose a visit is: a card that became part of another is that other one, also along a chain of links."""

from __future__ import annotations

from collections.abc import Mapping

LINKED = """WITH RECURSIVE "path" ("id", "card") AS (
    SELECT "id", "merged_into_id" FROM "member" WHERE "merged_into_id" IS NOT NULL
    UNION ALL
    SELECT p."id", m."merged_into_id" FROM "path" p JOIN "member" m ON m."id" = p."card"
    WHERE m."merged_into_id" IS NOT NULL
), "linked" ("id", "card") AS (
    SELECT p."id", p."card" FROM "path" p JOIN "member" m ON m."id" = p."card"
    WHERE m."merged_into_id" IS NULL
)"""

# For a few days. Each visit has a member of staff, so that going through them finds those of a few days by the index of the
# tills, without one more that every credit would have to keep. SQLite keeps to the order of a CROSS JOIN; left to itself it
# would read all visits.
CAME = f"""{LINKED}, "came" ("card", "visit", "at", "amount", "location") AS (
    SELECT coalesce(l."card", v."member_id"), v."id", v."at", v."amount", v."location"
    FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."staff_id" = s."id" AND v."undone_at" IS NULL
)"""

# Behind a table with a place: all of it, or that of one place.
PLACE = """(CAST($3 AS TEXT) = '' OR {}."location" = CAST($3 AS TEXT))"""


_OF_A_PLACE = (
    ("""v."undone_at" IS NULL""", "v"),  # visits there
    ("""v."state" = 'used'""", "v"),  # vouchers used there
    (""""member" m WHERE m."merged_into_id" IS NULL""", "m"),  # members who joined there
)


def at_place(sql: str, number: int) -> str:
    """The same statement of one place, whose id is the parameter of that number. It is no condition of every statement, for
    the index that the visits of a whole shop are read from has no places."""
    for condition, table in _OF_A_PLACE:
        sql = sql.replace(condition, f'{condition} AND {table}."location" = ${number}')
    return sql


def by_card(sums: Mapping[str, str], until: str = "$2") -> str:
    """For many days: what each card did from the instant $1 to just before `until` ("": to now), as the table "card". First
    by member, which is the order of the index, so that neither database sorts all visits; then linked cards together."""
    before = f'AND v."at" < {until} ' if until else ""
    names = ", ".join(f'"{name}"' for name in sums)
    own = ", ".join(sums.values())
    whole = ", ".join(f'{_again(said)}(o."{name}")' for name, said in sums.items())
    return f"""{LINKED}, "own" ("id", {names}) AS (
    SELECT v."member_id", {own}
    FROM "visit" v WHERE v."at" >= $1 {before}AND v."undone_at" IS NULL GROUP BY v."member_id"
), "card" ("id", {names}) AS (
    SELECT coalesce(l."card", o."id"), {whole}
    FROM "own" o LEFT JOIN "linked" l ON l."id" = o."id" GROUP BY coalesce(l."card", o."id")
)"""


def _again(said: str) -> str:
    """What sums of linked cards are put together by."""
    return "max" if said.startswith("max(") else "sum"
