"""How often people come, and whether they come again. $1 and $2 are instants: from, and just before."""

from __future__ import annotations

from storage.reports.cards import CAME

REPEAT = f"""{CAME}
SELECT count(*) AS "came", coalesce(sum(CASE WHEN "visits" >= 2 THEN 1 ELSE 0 END), 0) AS "again"
FROM (SELECT count(*) AS "visits" FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 GROUP BY c."card") AS "cards\""""

FREQUENCY = f"""{CAME}, "gap" ("card", "days") AS (
    SELECT "card", "day" - "earlier" FROM (
        SELECT c."card" AS "card", local_day(c."at") AS "day",
            lag(local_day(c."at")) OVER (PARTITION BY c."card" ORDER BY c."at", c."visit") AS "earlier"
        FROM "came" c WHERE c."at" >= $1 AND c."at" < $2) AS "days"
    WHERE "earlier" IS NOT NULL
), "ranked" ("card", "days", "n", "of") AS (
    SELECT "card", "days", row_number() OVER (PARTITION BY "card" ORDER BY "days"),
        count(*) OVER (PARTITION BY "card") FROM "gap"
), "median" ("days") AS (
    SELECT sum("days") * 1.0 / count(*) FROM "ranked"
    WHERE "n" = ("of" + 1) / 2 OR "n" = ("of" + 2) / 2 GROUP BY "card"
)
SELECT max("of") AS "cards", sum("days") / count(*) AS "days" FROM (
    SELECT "days", row_number() OVER (ORDER BY "days") AS "n", count(*) OVER () AS "of" FROM "median") AS "all"
WHERE "n" = ("of" + 1) / 2 OR "n" = ("of" + 2) / 2"""

BASKET = f"""{CAME}
SELECT sum("amount") * 1.0 / count(*) AS "median" FROM (
    SELECT c."amount" AS "amount", row_number() OVER (ORDER BY c."amount") AS "n", count(*) OVER () AS "of"
    FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 AND c."amount" IS NOT NULL) AS "amounts"
WHERE "n" = ("of" + 1) / 2 OR "n" = ("of" + 2) / 2"""

RETENTION = f"""{CAME}, "joined" ("card", "day") AS (
    SELECT m."id", local_day(m."joined_at") FROM "member" m WHERE m."merged_into_id" IS NULL
), "came_on" ("card", "day") AS (SELECT DISTINCT c."card", local_day(c."at") FROM "came" c)
SELECT j."day" AS "joined", (c."day" - j."day") / 30 AS "window", count(DISTINCT c."card") AS "cards"
FROM "joined" j JOIN "came_on" c ON c."card" = j."card" AND c."day" >= j."day" + 30
GROUP BY j."day", (c."day" - j."day") / 30"""

JOINED = """SELECT local_day(m."joined_at") AS "joined", count(*) AS "cards"
FROM "member" m WHERE m."merged_into_id" IS NULL GROUP BY local_day(m."joined_at")"""

LOYAL = f"""{CAME}
SELECT count(*) AS "came", coalesce(sum(CASE WHEN "visits" >= $3 THEN 1 ELSE 0 END), 0) AS "loyal"
FROM (SELECT count(*) AS "visits" FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 GROUP BY c."card") AS "cards\""""

VALUE = f"""{CAME}, "card" ("before", "visits", "amounts", "taken") AS (
    SELECT coalesce(sum(CASE WHEN c."at" < $2 THEN 1 ELSE 0 END), 0),
        coalesce(sum(CASE WHEN c."at" >= $2 THEN 1 ELSE 0 END), 0),
        coalesce(sum(CASE WHEN c."at" >= $2 AND c."amount" IS NOT NULL THEN 1 ELSE 0 END), 0),
        coalesce(sum(CASE WHEN c."at" >= $2 THEN c."amount" ELSE 0 END), 0)
    FROM "came" c WHERE c."at" >= $1 AND c."at" < $3 GROUP BY c."card"
)
SELECT coalesce(sum(CASE WHEN "before" > 0 THEN 1 ELSE 0 END), 0) AS "before",
    coalesce(sum(CASE WHEN "before" > 0 AND "visits" > 0 THEN 1 ELSE 0 END), 0) AS "kept",
    coalesce(sum(CASE WHEN "visits" > 0 THEN 1 ELSE 0 END), 0) AS "cards",
    coalesce(sum("visits"), 0) AS "visits", coalesce(sum("amounts"), 0) AS "with_amount",
    coalesce(sum("taken"), 0) AS "takings" FROM "card\""""

GROUPS = f"""{CAME}, "card" ("id", "last", "visits", "spent") AS (
    SELECT c."card", max(c."at"), count(*), coalesce(sum(c."amount"), 0)
    FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 GROUP BY c."card"
), "fifth" ("id", "recent", "often", "much") AS (
    SELECT "id", ntile(5) OVER (ORDER BY "last", "id"), ntile(5) OVER (ORDER BY "visits", "id"),
        ntile(5) OVER (ORDER BY "spent", "id") FROM "card"
)
SELECT CASE
    WHEN "recent" >= 4 AND "often" >= 4 AND "much" >= 4 THEN 'best'
    WHEN "recent" >= 4 AND "often" >= 4 THEN 'loyal'
    WHEN "recent" >= 4 AND "often" >= 2 THEN 'promising'
    WHEN "recent" >= 4 THEN 'new'
    WHEN "recent" >= 3 THEN 'cooling'
    WHEN "often" >= 4 THEN 'at-risk'
    ELSE 'gone' END AS "group", count(*) AS "cards"
FROM "fifth" GROUP BY 1"""
