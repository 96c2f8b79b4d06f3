"""Who of the two groups of a promotion came: those it was sent to, and its holdout."""

from __future__ import annotations

from collections.abc import Sequence

from loyalty.offers.promotions import Promotion
from loyalty.offers.uplift import Uplift
from storage.engine.db import Reader, Value

# The gate asks about the holdout after address, consent and preferences, so nobody in it was kept back by one
# of those. Leave them out of the other group as well: then chance is the only difference.
_TREATED = """o."promotion_id" = $1 AND NOT EXISTS (SELECT 1 FROM "decision" d
    WHERE d."message_id" = o."id" AND d."verdict" = 'drop' AND d."rule" IN (
        'address', 'consent', 'muted', 'off', 'holdout'))
    AND EXISTS (SELECT 1 FROM "decision" d WHERE d."message_id" = o."id")"""
_HOLDOUT = """o."promotion_id" = $1 AND EXISTS (SELECT 1 FROM "decision" d
    WHERE d."message_id" = o."id" AND d."verdict" = 'drop' AND d."rule" = 'holdout')"""


async def uplift(read: Reader, promotion: Promotion) -> Uplift:
    return Uplift(
        *await _members(read, promotion, _TREATED),
        *await _members(read, promotion, _HOLDOUT),
    )


async def _members(read: Reader, promotion: Promotion, group: str) -> tuple[int, int]:
    """How many are in the group, and how many of them came between the start and the end."""
    args: Sequence[Value] = (promotion.id, promotion.starts_at, promotion.ends_at)
    row = await read.row(
        f"""SELECT count(*) AS "n", coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM "visit" v
            WHERE v."member_id" = o."member_id" AND v."at" >= $2 AND v."at" < $3
            AND v."undone_at" IS NULL) THEN 1 ELSE 0 END), 0) AS "came"
        FROM "outbox" o WHERE {group}""",
        *args,
    )
    return (row["n"], int(row["came"])) if row else (0, 0)
