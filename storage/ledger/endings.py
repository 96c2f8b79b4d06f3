"""What members hold that ends some day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.planning.profile import Ending
from storage.engine.db import Reader
from storage.engine.lists import places

# Whether a lot l ends because its holder stays away.
_IDLE = """CASE WHEN l."own_ends_at" IS NULL OR l."own_ends_at" > l."ends_at" THEN 1 ELSE 0 END"""


async def of(read: Reader, ids: Sequence[int]) -> Mapping[int, Sequence[Ending]]:
    """By member, the first one first; with what has ended and is not closed. A member without any is missing."""
    rows = await read.rows(
        f"""SELECT l."member_id", l."unit", l."ends_at", sum(l."left") AS "left", {_IDLE} AS "idle" FROM "lot" l
        WHERE l."member_id" IN ({places(len(ids))}) AND l."left" > 0 AND l."ends_at" IS NOT NULL
        GROUP BY l."member_id", l."unit", l."ends_at", {_IDLE} ORDER BY l."ends_at" """,
        *ids,
    )
    found: dict[int, list[Ending]] = defaultdict(list)
    for row in rows:
        held = Amounts({Unit(row["unit"]): int(row["left"])})
        found[row["member_id"]].append(Ending(row["ends_at"], held, bool(row["idle"])))
    return found
