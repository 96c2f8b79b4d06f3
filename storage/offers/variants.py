"""What those did who got each wording of a promotion, and who still has to be told the one that was chosen."""

from __future__ import annotations

from datetime import datetime

from loyalty.gate.sampling import variant_of
from loyalty.offers.promotions import Promotion, PromotionState
from loyalty.offers.variants import Outcome
from storage.engine.db import Reader
from storage.messages.receipts import FAILED
from storage.offers.promotions import promotion_of
from storage.people.members import WITH_SELVES
from storage.reports.cards import LINKED

# Linked cards are one person. Whoever read two wordings, on cards that were linked since, counts for neither.
_OUTCOMES = f"""{LINKED}, "served" AS (
    SELECT coalesce(l."card", o."member_id") AS "person", o."variant", o."settled_at"
    FROM "outbox" o LEFT JOIN "linked" l ON l."id" = o."member_id"
    WHERE o."member_id" IS NOT NULL AND o."promotion_id" = $1 AND o."variant" IS NOT NULL AND o."state" = 'sent'
    AND o."status" NOT IN ({FAILED})
), "reader" AS (SELECT "person", min("variant") AS "variant", min("settled_at") AS "since" FROM "served"
    GROUP BY "person" HAVING count(DISTINCT "variant") = 1
), "taken" AS (
    SELECT coalesce(l."card", v."member_id") AS "person",
        max(CASE WHEN v."state" = 'used' THEN 1 ELSE 0 END) AS "redeemed"
    FROM "voucher" v LEFT JOIN "linked" l ON l."id" = v."member_id" WHERE v."promotion_id" = $1 GROUP BY 1
)
SELECT r."variant", count(*) AS "served", count(t."person") AS "claimed",
    coalesce(sum(t."redeemed"), 0) AS "redeemed",
    sum(CASE WHEN EXISTS (SELECT 1 FROM "visit" v WHERE v."at" >= r."since" AND v."at" < $2
        AND v."undone_at" IS NULL AND (v."member_id" = r."person" OR v."member_id" IN (
            SELECT l."id" FROM "linked" l WHERE l."card" = r."person"))) THEN 1 ELSE 0 END) AS "came"
FROM "reader" r LEFT JOIN "taken" t ON t."person" = r."person" GROUP BY r."variant" """


async def outcomes(read: Reader, promotion: Promotion) -> tuple[Outcome, ...]:
    """Of each wording that chance gave, in their order; none of a promotion with one. No statement is spent on that."""
    if len(promotion.tried) < 2:
        return ()
    rows = {row["variant"]: row for row in await read.rows(_OUTCOMES, promotion.id, promotion.ends_at)}
    return tuple(
        Outcome(variant, row["served"], row["claimed"], int(row["redeemed"]), int(row["came"]))
        if (row := rows.get(variant))
        else Outcome(variant)
        for variant in range(1, len(promotion.tried) + 1)
    )


# $2 is the beginning of the keys that the promotion's messages have, each with its member behind it.
_READ = f"""{WITH_SELVES} SELECT o."variant" FROM "selves" s
    JOIN "outbox" o ON o."idempotency_key" = CAST($2 AS TEXT) || CAST(s."id" AS TEXT)
    WHERE o."state" IN ('sent', 'claimed', 'unclear') ORDER BY o."id" LIMIT 1"""


async def as_read_by(read: Reader, promotion: Promotion, member_id: int) -> tuple[Promotion, int]:
    """The promotion as this member read it first, on any of their cards; who has no message yet, as they would. And
    the number of that wording. No statement is spent on a promotion with one."""
    if not promotion.variants:
        return promotion, 1
    row = await read.row(_READ, member_id, f"promotion:{promotion.id}:")
    count = len(promotion.tried)
    drawn = promotion.winner or variant_of(member_id, promotion.id, count)
    variant = row["variant"] or drawn if row else promotion.said or drawn
    return promotion.worded(variant), variant


_SENT = tuple(
    state for state in PromotionState if state not in (PromotionState.DRAFT, PromotionState.CANCELLED)
)


async def newest(read: Reader, since: datetime) -> Promotion | None:
    """The newest promotion of which chance gave several wordings that was sent, or will be, and did not end before `since`."""
    row = await read.row(
        f"""SELECT * FROM "promotion" WHERE "variants" <> '[]' AND "corrected" <> 2 AND "ends_at" >= $1
        AND "state" IN ({", ".join(f"'{state}'" for state in _SENT)})
        ORDER BY "created_at" DESC, "id" DESC LIMIT 1""",
        since,
    )
    return promotion_of(row) if row else None


async def readers(read: Reader, promotion: Promotion) -> tuple[int, ...]:
    """How many messages went out in each wording, of a promotion that was corrected; none of another, without a statement.
    Those without a number are of the first, or of the winner."""
    if not promotion.corrected:
        return ()
    rows = await read.rows(
        f"""SELECT coalesce("variant", $2) AS "variant", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1
        AND "state" = 'sent' AND "status" NOT IN ({FAILED}) GROUP BY 1""",
        promotion.id,
        promotion.winner or 1,
    )
    found = {row["variant"]: row["n"] for row in rows}
    return tuple(found.get(number, 0) for number in range(1, len(promotion.every) + 1))
