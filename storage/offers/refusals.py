"""What a provider refused of a broadcast, by its reason."""

from __future__ import annotations

from collections import Counter

from storage.engine.db import Reader
from storage.messages.receipts import FAILED


async def by_reason(read: Reader, id: int) -> tuple[tuple[str, int], ...]:
    """Messages by the provider's reason, the most frequent first."""
    rows = await read.rows(
        f"""SELECT "why", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 AND "state" IN ('refused', 'dead')
        GROUP BY "why" UNION ALL
        SELECT 'not delivered: ' || coalesce(CAST("status_code" AS TEXT), "status"), count(*) FROM "outbox"
        WHERE "promotion_id" = $1 AND "state" = 'sent' AND "status" IN ({FAILED})
        GROUP BY "status", "status_code" """,
        id,
    )
    found: Counter[str] = Counter()
    for row in rows:
        found[row["why"]] += row["n"]
    return tuple(found.most_common())
