"""How often people come, and whether they come again. $1 and $2 are instants: from, and just before."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.report.customers import FIFTHS_OF
from storage.reports.cards import LINKED, by_card

REPEAT = f"""{by_card({"visits": "count(*)"})}
SELECT count(*) AS "came", coalesce(sum(CASE WHEN "visits" >= 2 THEN 1 ELSE 0 END), 0) AS "again" FROM "card\""""

FREQUENCY = f"""{LINKED}, "came" ("card", "day") AS (
    SELECT coalesce(l."card", v."member_id"), local_day(v."at")
    FROM "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL
), "gap" ("card", "days") AS (
    SELECT "card", "day" - lag("day") OVER (PARTITION BY "card" ORDER BY "day") FROM "came"
), "ranked" ("card", "days", "n", "of") AS (
    SELECT "card", "days", row_number() OVER (PARTITION BY "card" ORDER BY "days"),
        count(*) OVER (PARTITION BY "card") FROM "gap" WHERE "days" IS NOT NULL
), "median" ("days") AS (
    SELECT sum("days") * 1.0 / count(*) FROM "ranked"
    WHERE "n" = ("of" + 1) / 2 OR "n" = ("of" + 2) / 2 GROUP BY "card"
)
SELECT max("of") AS "cards", sum("days") / count(*) AS "days" FROM (
    SELECT "days", row_number() OVER (ORDER BY "days") AS "n", count(*) OVER () AS "of" FROM "median") AS "all"
WHERE "n" = ("of" + 1) / 2 OR "n" = ("of" + 2) / 2"""

# Amounts are counted before they are put in order: there are fewer different ones than visits.
BASKET = """WITH "amount" ("amount", "visits") AS (
    SELECT v."amount", count(*) FROM "visit" v
    WHERE v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL AND v."amount" IS NOT NULL GROUP BY v."amount"
), "ranked" ("amount", "visits", "to", "of") AS (
    SELECT "amount", "visits", sum("visits") OVER (ORDER BY "amount"), sum("visits") OVER () FROM "amount"
)
SELECT max("of") AS "with_amount", sum("amount" * "visits") AS "takings",
    (min(CASE WHEN "to" * 2 >= "of" THEN "amount" END) + min(CASE WHEN "to" * 2 > "of" THEN "amount" END)) / 2.0
    AS "median" FROM "ranked\""""

# Of windows that ended on the local days from $2 to $3; $1 is the instant in which the first of them began.
RETENTION = f"""{LINKED}, "joined" ("card", "day") AS (
    SELECT m."id", local_day(m."joined_at") FROM "member" m WHERE m."merged_into_id" IS NULL
), "own" ("id", "card", "joined") AS (
    SELECT m."id", j."card", j."day" FROM "member" m LEFT JOIN "linked" l ON l."id" = m."id"
    JOIN "joined" j ON j."card" = coalesce(l."card", m."id")
), "came_in" ("card", "joined", "window") AS (
    SELECT DISTINCT o."card", o."joined", (local_day(v."at") - o."joined") / 30
    FROM "own" o CROSS JOIN "visit" v
    WHERE v."member_id" = o."id" AND v."at" >= $1 AND v."undone_at" IS NULL AND local_day(v."at") >= o."joined" + 30
)
SELECT "joined" + 30 * "window" + 30 AS "ends", "joined", count(*) AS "cards" FROM "came_in"
WHERE "joined" + 30 * "window" + 30 BETWEEN $2 AND $3 GROUP BY "joined", "window\""""

JOINED = """SELECT local_day(m."joined_at") AS "joined", count(*) AS "cards"
FROM "member" m WHERE m."merged_into_id" IS NULL GROUP BY local_day(m."joined_at")"""

LOYAL = f"""{by_card({"visits": "count(*)"})}
SELECT count(*) AS "came", coalesce(sum(CASE WHEN "visits" >= CAST($3 AS BIGINT) THEN 1 ELSE 0 END), 0) AS "loyal"
FROM "card\""""

_OF_TWO_YEARS = {
    "before": """sum(CASE WHEN v."at" < $2 THEN 1 ELSE 0 END)""",
    "visits": """sum(CASE WHEN v."at" >= $2 THEN 1 ELSE 0 END)""",
    "amounts": """sum(CASE WHEN v."at" >= $2 AND v."amount" IS NOT NULL THEN 1 ELSE 0 END)""",
    "taken": """sum(CASE WHEN v."at" >= $2 THEN coalesce(v."amount", 0) ELSE 0 END)""",
}
VALUE = f"""{by_card(_OF_TWO_YEARS, until="$3")}
SELECT coalesce(sum(CASE WHEN "before" > 0 THEN 1 ELSE 0 END), 0) AS "before",
    coalesce(sum(CASE WHEN "before" > 0 AND "visits" > 0 THEN 1 ELSE 0 END), 0) AS "kept",
    coalesce(sum(CASE WHEN "visits" > 0 THEN 1 ELSE 0 END), 0) AS "cards",
    coalesce(sum("visits"), 0) AS "visits", coalesce(sum("amounts"), 0) AS "with_amount",
    coalesce(sum("taken"), 0) AS "takings" FROM "card\""""

OF_GROUPS = {"last": """max(v."at")""", "visits": "count(*)", "spent": """coalesce(sum(v."amount"), 0)"""}
FIFTHS = f"""{by_card(OF_GROUPS)}, "fifth" ("id", "recent", "often", "much") AS (
    SELECT "id", ntile(5) OVER (ORDER BY "last", "id"), ntile(5) OVER (ORDER BY "visits", "id"),
        ntile(5) OVER (ORDER BY "spent", "id") FROM "card"
)"""
_NAMED = ("recent", "often", "much")


def _when(group: str, fifths: Sequence[int]) -> str:
    least = [f'"{name}" >= {fifth}' for name, fifth in zip(_NAMED, fifths, strict=True) if fifth > 1]
    return f"WHEN {' AND '.join(least)} THEN '{group}'" if least else f"ELSE '{group}' END"


GROUP = "\n    ".join(("CASE", *(_when(*one) for one in FIFTHS_OF.items())))
GROUPS = f"""{FIFTHS}
SELECT {GROUP} AS "group", count(*) AS "cards"
FROM "fifth" GROUP BY 1"""
