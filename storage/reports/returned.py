"""Members that somebody of the team enrolled and who came back. $1 and $2 are instants: from, and just before; $3 is the
address of whoever enrolled them."""

from __future__ import annotations

from storage.reports.cards import LINKED

RETURNED = f"""{LINKED}, "joined" ("card", "day") AS (
    SELECT m."id", local_day(m."joined_at") FROM "staff" s JOIN "member" m ON m."enrolled_by" = s."id"
    WHERE s."address_id" = $3 AND m."merged_into_id" IS NULL AND m."left_at" IS NULL
), "own" ("id", "card", "day") AS (
    SELECT j."card", j."card", j."day" FROM "joined" j UNION ALL
    SELECT l."id", j."card", j."day" FROM "linked" l JOIN "joined" j ON j."card" = l."card"
), "back" ("card", "day", "visit") AS (
    SELECT o."card", o."day", min(v."at") FROM "own" o JOIN "visit" v ON v."member_id" = o."id"
    WHERE v."undone_at" IS NULL AND local_day(v."at") > o."day" GROUP BY o."card", o."day"
)
SELECT m."id" AS "id", m."name" AS "name" FROM "back" b JOIN "member" m ON m."id" = b."card"
WHERE b."visit" >= $1 AND b."visit" < $2 AND local_day(b."visit") < b."day" + 60 ORDER BY b."visit", m."id\""""
