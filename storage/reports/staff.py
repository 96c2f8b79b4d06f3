"""What each member of the team did: visits they credited, and members they enrolled. A person is their address, whatever
jobs they had. $3 is a place, "" for all."""

from __future__ import annotations

from storage.reports.cards import LINKED, PLACE

TEAM = """SELECT s."address_id" AS "person", s."name" AS "name", s."location" AS "location",
    CASE WHEN s."removed_at" IS NULL THEN 1 ELSE 0 END AS "here"
FROM "staff" s ORDER BY s."since", s."id\""""

# What came back whole was no slip of the till's.
VISITS = f"""SELECT s."address_id" AS "person",
    coalesce(sum(CASE WHEN v."undone_at" IS NULL THEN 1 ELSE 0 END), 0) AS "visits",
    coalesce(sum(CASE WHEN v."undone_at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "purchase_return" r
        WHERE r."visit_id" = v."id" AND r."undone_at" IS NULL AND r."left_amount" IS NULL)
        THEN 1 ELSE 0 END), 0) AS "undone"
FROM "staff" s CROSS JOIN "visit" v
WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."at" < $2 AND {PLACE.format("v")} GROUP BY s."address_id\""""

# $1, $2 and $4 are numbers of local days: since which enrolments are counted, today, and the day before which. Only the visits of those who were
# enrolled are looked at.
ENROLLED = f"""{LINKED}, "joined" ("card", "person", "day") AS (
    SELECT m."id", s."address_id", local_day(m."joined_at")
    FROM "member" m JOIN "staff" s ON s."id" = m."enrolled_by"
    WHERE m."merged_into_id" IS NULL AND local_day(m."joined_at") >= $1 AND local_day(m."joined_at") < $4
    AND {PLACE.format("m")}
), "own" ("id", "card", "day") AS (
    SELECT j."card", j."card", j."day" FROM "joined" j UNION ALL
    SELECT l."id", j."card", j."day" FROM "linked" l JOIN "joined" j ON j."card" = l."card"
), "back" ("card") AS (
    SELECT DISTINCT o."card" FROM "own" o JOIN "visit" v ON v."member_id" = o."id"
    WHERE v."undone_at" IS NULL AND local_day(v."at") > o."day" AND local_day(v."at") < o."day" + 60
)
SELECT j."person" AS "person", count(*) AS "enrolled", count(b."card") AS "back",
    coalesce(sum(CASE WHEN j."day" + 60 <= $2 THEN 1 ELSE 0 END), 0) AS "over",
    coalesce(sum(CASE WHEN j."day" + 60 <= $2 AND b."card" IS NOT NULL THEN 1 ELSE 0 END), 0) AS "retained"
FROM "joined" j LEFT JOIN "back" b ON b."card" = j."card" GROUP BY j."person\""""
