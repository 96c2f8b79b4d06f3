"""The figures of a broadcast's report, counted when they are asked for."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.offers.figures import Group, Report, group_of
from loyalty.offers.promotions import Promotion
from storage.engine.db import Reader, Statement
from storage.messages.receipts import FAILED, state_of
from storage.offers import refusals
from storage.offers.uplift import uplift
from storage.offers.variants import outcomes, readers


def reported(id: int, now: datetime) -> Statement:
    """The owner has the report."""
    return Statement("promotion", 'UPDATE "promotion" SET "reported_at" = $1 WHERE "id" = $2', (now, id), 1)


async def report(read: Reader, promotion: Promotion, unreachable: int = 0) -> Report:
    """`unreachable` members have no row in the outbox. After the end only what members do changes it."""
    id = promotion.id
    groups = await _groups(read, id)
    states = await _states(read, id)
    claimed, redeemed = await _vouchers(read, id)
    refused = await refusals.by_reason(read, id)
    return Report(
        sent=states["sent"],
        held=groups[Group.HELD],
        capped=groups[Group.CAPPED] + groups[Group.KEPT],
        unsent=states["unsent"] + groups[Group.LATE],
        no_consent=groups[Group.NO_CONSENT],
        unreachable=unreachable + groups[Group.UNREACHABLE],
        holdout=groups[Group.HOLDOUT],
        unclear=states["unclear"],
        refused=refused,
        claimed=claimed,
        redeemed=redeemed,
        opted_out=await _opted_out(read, promotion),
        segments=await _segments(read, id),
        uplift=await uplift(read, promotion),
        variants=await outcomes(read, promotion),
        readers=await readers(read, promotion),
        early=await _early(read, promotion),
    )


async def _groups(read: Reader, id: int) -> Counter[Group]:
    """Messages that the gate held or dropped. One that was capped, and held for the night too, is capped; one that was
    dropped and came again counts as what became of it then."""
    rows = await read.rows(
        """SELECT 'hold' AS "verdict", 'quiet' AS "rule", "limited", count(*) AS "n" FROM (
            SELECT max(CASE WHEN "most" > 0 OR "rule" NOT IN ('quiet', 'rest-day') THEN 1 ELSE 0 END)
                AS "limited" FROM "decision" WHERE "promotion_id" = $1 AND "verdict" = 'hold'
            GROUP BY "message_id") AS "held" GROUP BY "limited"
        UNION ALL SELECT 'drop', d."rule", 0, count(*) FROM "decision" d JOIN "outbox" o ON o."id" = d."message_id"
        WHERE d."promotion_id" = $1 AND d."verdict" = 'drop' AND o."state" = 'dropped' AND NOT EXISTS (
            SELECT 1 FROM "decision" n WHERE n."message_id" = d."message_id" AND n."id" > d."id")
        GROUP BY d."rule" """,
        id,
    )
    found: Counter[Group] = Counter()
    for row in rows:
        found[group_of(row["verdict"], row["rule"], row["limited"])] += row["n"]
    return found


_GATED = """SELECT 1 FROM "decision" d WHERE d."message_id" = o."id" AND d."verdict" = 'drop'"""


async def _states(read: Reader, id: int) -> Counter[str]:
    """Messages by their state. `unsent` are those that the end, or a stop, dropped and not the gate."""
    rows = await read.rows(
        f"""SELECT {state_of('"outbox"')} AS "state", count(*) AS "n" FROM "outbox"
        WHERE "promotion_id" = $1 AND "state" <> 'dropped' GROUP BY 1
        UNION ALL SELECT 'unsent', count(*) FROM "outbox" o
        WHERE o."promotion_id" = $1 AND o."state" = 'dropped' AND NOT EXISTS ({_GATED})""",
        id,
    )
    return Counter({row["state"]: row["n"] for row in rows})


async def _vouchers(read: Reader, id: int) -> tuple[int, int]:
    """How many were claimed, and how many of them redeemed."""
    row = await read.row(
        """SELECT count(*) AS "claimed", coalesce(sum(CASE WHEN "state" = 'used' THEN 1 ELSE 0 END), 0)
            AS "redeemed" FROM "voucher" WHERE "promotion_id" = $1""",
        id,
    )
    return (row["claimed"], int(row["redeemed"])) if row else (0, 0)


async def _early(read: Reader, promotion: Promotion) -> int:
    """How many were fed before the others."""
    if promotion.others_from is None:
        return 0
    row = await read.row(
        'SELECT count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "kind" = $2 AND "created_at" < $3',
        promotion.id,
        PromotionKind.PROMOTION.text,
        promotion.others_from,
    )
    return row["n"] if row else 0


async def _segments(read: Reader, id: int) -> int:
    row = await read.row(
        """SELECT coalesce(sum("segments"), 0) AS "segments" FROM "outbox" WHERE "promotion_id" = $1""", id
    )
    return int(row["segments"]) if row else 0


async def _opted_out(read: Reader, promotion: Promotion) -> int:
    """Members who got it and then, before its end, withdrew their consent to offers, muted them, stopped or
    blocked the address, or left. An address that the provider reports as dead is nobody's decision."""
    row = await read.row(
        f"""SELECT count(*) AS "n" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        JOIN "member" m ON m."id" = coalesce(a."member_id", o."member_id")
        WHERE o."promotion_id" = $1 AND o."state" = 'sent' AND (
            (a."state" <> 'open' AND o."status" NOT IN ({FAILED}))
            OR ',' || m."muted" || ',' LIKE '%,{Class.PROMOTION:d},%'
            OR (m."left_at" >= o."settled_at" AND m."left_at" < $2)
            OR EXISTS (SELECT 1 FROM "consent" c WHERE c."member_id" = m."id"
                AND c."purpose" = 'offers' AND NOT c."given" AND c."at" >= o."settled_at" AND c."at" < $2))""",
        promotion.id,
        promotion.ends_at,
    )
    return row["n"] if row else 0
