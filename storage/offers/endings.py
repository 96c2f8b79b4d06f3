"""How the messages of a promotion ended, with examples of members. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loyalty.messages.reasons import Reason
from loyalty.offers.promotions import Promotion
from storage.engine.db import Reader, Row
from storage.messages.history import STATE
from storage.offers.promotions import promotion_of

_MOST = 200  # promotions found at once: which is not among them is found by more of its name


@dataclass(frozen=True, slots=True)
class Total:
    """How many messages of a promotion ended like this, with the names of some members."""

    state: str
    verdict: str
    rule: str
    reason: Reason
    count: int
    names: tuple[str, ...]


async def offers(read: Reader) -> Sequence[Promotion]:
    """Promotions that are sent or will be, the newest first."""
    rows = await read.rows(
        """SELECT * FROM "promotion"
        WHERE "state" NOT IN ('draft', 'cancelled') ORDER BY "created_at" DESC, "id" DESC LIMIT $1""",
        _MOST,
    )
    return [promotion_of(row) for row in rows]


# Totals and examples in one statement: each row knows how many are like it.
_TOTALS = f"""SELECT * FROM (
    SELECT {STATE} AS "state", coalesce(d."verdict", '') AS "verdict", coalesce(d."rule", '') AS "rule",
        CASE WHEN o."state" = 'dropped' THEN o."reason" ELSE '' END AS "reason", m."name",
        count(*) OVER "alike" AS "count",
        row_number() OVER ("alike" ORDER BY o."id") AS "number"
    FROM "outbox" o
    LEFT JOIN "decision" d ON d."id" = (SELECT n."id" FROM "decision" n WHERE n."message_id" = o."id"
        ORDER BY n."at" DESC, n."id" DESC LIMIT 1)
    LEFT JOIN "member" m ON m."id" = o."member_id"
    WHERE o."promotion_id" = $1
    WINDOW "alike" AS (PARTITION BY {STATE}, coalesce(d."verdict", ''), coalesce(d."rule", ''))
) AS "each" WHERE "number" <= $2 ORDER BY "count" DESC, "state", "rule", "number" """


async def totals(read: Reader, promotion_id: int, examples: int) -> tuple[Total, ...]:
    """How a promotion's messages ended, the most frequent first."""
    alike: dict[tuple[str, str, str], list[Row]] = {}
    for row in await read.rows(_TOTALS, promotion_id, examples):
        alike.setdefault((row["state"], row["verdict"], row["rule"]), []).append(row)
    return tuple(
        Total(
            *key,
            Reason(rows[0]["reason"]),
            rows[0]["count"],
            tuple(row["name"] for row in rows if row["name"]),
        )
        for key, rows in alike.items()
    )


async def readers(
    read: Reader, promotion: Promotion, examples: int
) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Of each wording that was read its number, how many messages it went out in, and the names of some readers; nothing of a
    promotion that had one, without a statement."""
    if not promotion.variants:
        return ()
    rows = await read.rows(
        f"""SELECT * FROM (SELECT coalesce(o."variant", $2) AS "variant", m."name", count(*) OVER "alike" AS "count",
            row_number() OVER ("alike" ORDER BY o."id") AS "number" FROM "outbox" o
            LEFT JOIN "member" m ON m."id" = o."member_id"
            WHERE o."promotion_id" = $1 AND {STATE} = 'sent'
            WINDOW "alike" AS (PARTITION BY coalesce(o."variant", $2))) AS "each"
        WHERE "number" <= $3 ORDER BY "variant", "number" """,
        promotion.id,
        promotion.winner or 1,
        examples,
    )
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row["variant"], []).append(row)
    return tuple(
        (variant, each[0]["count"], tuple(row["name"] for row in each if row["name"]))
        for variant, each in found.items()
    )
