"""What is owed today ($1). What ends before $2, $3 and $4 counts apart."""

from __future__ import annotations

from loyalty.ledger.units import PREPAID
from storage.ledger.lot_rows import EARNED_UNITS

_ENDS = """CASE WHEN {0} < $2 THEN 0 WHEN {0} < $3 THEN 1 WHEN {0} < $4 THEN 2 ELSE 3 END"""

UNITS = f"""SELECT l."unit" AS "unit", {_ENDS.format('l."ends_at"')} AS "ends", sum(l."left") AS "left"
FROM "lot" l JOIN "member" m ON m."id" = l."member_id"
WHERE l."unit" IN ({EARNED_UNITS}) AND l."left" > 0 AND (l."ends_at" IS NULL OR l."ends_at" > $1)
AND m."left_at" IS NULL AND m."merged_into_id" IS NULL GROUP BY 1, 2 ORDER BY 1, 2"""

PASSES = f"""SELECT {_ENDS.format('l."ends_at"')} AS "ends", sum(l."left") AS "left",
    sum(p."amount" * l."left" / p."uses") AS "worth"
FROM "lot" l JOIN "payment" p ON p."id" = l."origin" JOIN "member" m ON m."id" = l."member_id"
WHERE l."unit" = '{PREPAID}' AND l."left" > 0 AND l."ends_at" > $1
AND m."left_at" IS NULL AND m."merged_into_id" IS NULL GROUP BY 1 ORDER BY 1"""

VOUCHERS = f"""SELECT v."reward" AS "reward", {_ENDS.format('v."expires_at"')} AS "ends", count(*) AS "vouchers"
FROM "voucher" v JOIN "member" m ON m."id" = v."member_id"
WHERE v."state" = 'open' AND v."expires_at" > $1
AND m."left_at" IS NULL AND m."merged_into_id" IS NULL GROUP BY 1, 2 ORDER BY 1, 2"""

CARDS = """SELECT count(DISTINCT l."member_id") AS "cards"
FROM "lot" l JOIN "member" m ON m."id" = l."member_id"
WHERE l."left" > 0 AND (l."ends_at" IS NULL OR l."ends_at" > $1)
AND m."left_at" IS NULL AND m."merged_into_id" IS NULL"""

USED = """SELECT count(*) AS "over", coalesce(sum(CASE WHEN "state" = 'used' THEN 1 ELSE 0 END), 0) AS "used"
FROM "voucher" WHERE "state" IN ('used', 'expired', 'lapsed')"""
