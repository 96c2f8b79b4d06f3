"""What is counted in a stretch of time, from the instant $1 to just before $2: of one place ($3), or of all ("")."""

from __future__ import annotations

from storage.reports.cards import CAME, PLACE

VISITS = f"""{CAME}
SELECT count(*) AS "visits", count(DISTINCT c."card") AS "cards",
    count(c."amount") AS "with_amount", coalesce(sum(c."amount"), 0) AS "takings"
FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 AND {PLACE.format("c")}"""

NEW = f"""SELECT count(*) AS "new" FROM "member" m
WHERE m."joined_at" >= $1 AND m."joined_at" < $2 AND m."merged_into_id" IS NULL AND {PLACE.format("m")}"""

REWARDS = f"""SELECT count(*) AS "rewards" FROM "staff" s CROSS JOIN "voucher" v
WHERE v."used_by" = s."id" AND v."state" = 'used' AND v."used_at" >= $1 AND v."used_at" < $2 AND {PLACE.format("v")}"""

MESSAGES = """SELECT count(*) AS "messages" FROM "outbox" o
WHERE o."cls" > 0 AND o."state" = 'sent' AND o."member_id" IS NOT NULL
AND o."settled_at" >= $1 AND o."settled_at" < $2"""

BY_DAY = f"""{CAME}
SELECT local_day(c."at") AS "day", count(*) AS "visits"
FROM "came" c WHERE c."at" >= $1 AND c."at" < $2 AND {PLACE.format("c")} GROUP BY local_day(c."at")"""

FIRST = """SELECT local_day(m."joined_at") AS "day" FROM "member" m ORDER BY m."joined_at" LIMIT 1"""

MEMBERS = """SELECT count(*) AS "members" FROM "member" m
WHERE m."left_at" IS NULL AND m."merged_into_id" IS NULL
AND (CAST($1 AS TEXT) = '' OR m."location" = CAST($1 AS TEXT))"""
