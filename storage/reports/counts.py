"""What is counted in a stretch of time, from the instant $1 to just before $2: of one place ($3), or of all ("")."""

from __future__ import annotations

from storage.reports.cards import CAME, LINKED, PLACE

# By day and place, so that days that are over are counted once.
VISITS = """SELECT local_day(v."at") AS "day", v."location" AS "location", count(*) AS "visits",
    count(v."amount") AS "with_amount", coalesce(sum(v."amount"), 0) AS "takings"
FROM "staff" s CROSS JOIN "visit" v
WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL
GROUP BY local_day(v."at"), v."location\""""

ACTIVE = f"""{CAME}
SELECT count(DISTINCT c."card") AS "cards"
FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 AND {PLACE.format("c")}"""

# Those who came from $2 to just before $4, and had not come from $1 on: they are looked up one by one. The bounds stand beside
# the index of the tills, for SQLite would put "came" together whole before it looks for different cards.
ALSO_ACTIVE = f"""{LINKED}, "late" ("card") AS (
    SELECT DISTINCT coalesce(l."card", v."member_id")
    FROM "staff" s CROSS JOIN "visit" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."staff_id" = s."id" AND v."undone_at" IS NULL AND v."at" >= $2 AND v."at" < $4 AND {PLACE.format("v")}
), "own" ("id", "card") AS (
    SELECT "card", "card" FROM "late" UNION ALL
    SELECT l."id", l."card" FROM "linked" l JOIN "late" t ON t."card" = l."card"
), "earlier" ("card") AS (
    SELECT DISTINCT o."card" FROM "own" o WHERE EXISTS (SELECT 1 FROM "visit" v WHERE v."member_id" = o."id"
        AND v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL AND {PLACE.format("v")})
)
SELECT (SELECT count(*) FROM "late") - (SELECT count(*) FROM "earlier") AS "cards\""""

NEW = f"""SELECT count(*) AS "new" FROM "member" m
WHERE m."joined_at" >= $1 AND m."joined_at" < $2 AND m."merged_into_id" IS NULL AND {PLACE.format("m")}"""

REWARDS = f"""SELECT count(*) AS "rewards" FROM "staff" s CROSS JOIN "voucher" v
WHERE v."used_by" = s."id" AND v."state" = 'used' AND v."used_at" >= $1 AND v."used_at" < $2 AND {PLACE.format("v")}"""

# Of those that are gone it is known how many there were in each quarter of an hour.
MESSAGES = """SELECT (SELECT count(*) FROM "outbox" o
    WHERE o."cls" > 0 AND o."state" = 'sent' AND o."member_id" IS NOT NULL
    AND o."settled_at" >= $1 AND o."settled_at" < $2)
    + (SELECT coalesce(sum(p."sent"), 0) FROM "past_messages" p WHERE p."at" >= $1 AND p."at" < $2) AS "messages\""""

BY_HOUR = f"""SELECT quarter_hour(v."at") AS "quarter", count(*) AS "visits"
FROM "staff" s CROSS JOIN "visit" v
WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL AND {PLACE.format("v")}
GROUP BY quarter_hour(v."at")"""

FIRST = """SELECT local_day(m."joined_at") AS "day" FROM "member" m ORDER BY m."joined_at" LIMIT 1"""

MEMBERS = """SELECT count(*) AS "members" FROM "member" m
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL
AND (CAST($1 AS TEXT) = '' OR m."location" = CAST($1 AS TEXT))"""
