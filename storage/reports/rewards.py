"""What becomes of what is earned: whether it is taken, how soon the first time, and what ends unused."""

from __future__ import annotations

from storage.ledger.lot_rows import EARNED_UNITS
from storage.reports.cards import LINKED, by_card

# $1: now.
UNITS = f"""SELECT l."unit" AS "unit", local_day(l."made_at") AS "day",
    CASE WHEN l."left" = 0 OR l."ends_at" <= $1 OR m."left_at" IS NOT NULL THEN 1 ELSE 0 END AS "over",
    sum(l."opening" + coalesce(e."issued", 0)) AS "issued", sum(coalesce(e."redeemed", 0)) AS "redeemed",
    sum(coalesce(e."expired", 0) + CASE WHEN l."ends_at" <= $1 OR m."left_at" IS NOT NULL
        THEN l."left" ELSE 0 END) AS "expired"
FROM "lot" l JOIN "member" m ON m."id" = l."member_id" LEFT JOIN (
    SELECT "lot_id",
        sum(CASE WHEN "kind" IN ('redemption', 'return', 'spent', 'unspent', 'expiry') THEN 0 ELSE "amount" END)
            AS "issued",
        -sum(CASE WHEN "kind" IN ('redemption', 'return', 'spent', 'unspent') THEN "amount" ELSE 0 END) AS "redeemed",
        -sum(CASE WHEN "kind" = 'expiry' THEN "amount" ELSE 0 END) AS "expired"
    FROM "entry" WHERE "lot_id" IS NOT NULL GROUP BY "lot_id") AS e ON e."lot_id" = l."id"
WHERE l."unit" IN ({EARNED_UNITS})
GROUP BY 1, 2, 3"""

# From the instant $1 to just before $2.
MEMBERS_WHO_TOOK = f"""{by_card({"visits": "count(*)"})}
SELECT count(*) AS "active", count(t."card") AS "took" FROM "card" c
LEFT JOIN (SELECT DISTINCT coalesce(l."card", v."member_id") AS "card"
    FROM "staff" s JOIN "voucher" v ON v."used_by" = s."id" LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."state" = 'used' AND v."used_at" >= $1 AND v."used_at" < $2) AS t ON t."card" = c."id\""""

# Who joined from the local day $1 to just before $2.
FIRST_REWARD = f"""{LINKED}, "first" ("card", "day") AS (
    SELECT coalesce(l."card", v."member_id"), min(local_day(v."created_at"))
    FROM "voucher" v LEFT JOIN "linked" l ON l."id" = v."member_id"
    WHERE v."cost" > 0 AND v."state" <> 'cancelled' GROUP BY coalesce(l."card", v."member_id")
), "joined" ("card", "day") AS (
    SELECT m."id", local_day(m."joined_at") FROM "member" m WHERE m."merged_into_id" IS NULL
)
SELECT count(*) AS "joined", coalesce(sum(CASE WHEN f."day" < j."day" + 90 THEN 1 ELSE 0 END), 0) AS "took"
FROM "joined" j LEFT JOIN "first" f ON f."card" = j."card" WHERE j."day" >= $1 AND j."day" < $2"""
