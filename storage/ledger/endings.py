"""What members hold that ends some day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.planning.profile import Ending
from storage.engine.db import Reader, Row
from storage.engine.lists import places
from storage.ledger.lot_rows import EARNED_UNITS

# Whether a lot l ends because its holder stays away.
_IDLE = """CASE WHEN l."own_ends_at" IS NULL OR l."own_ends_at" > l."ends_at" THEN 1 ELSE 0 END"""


async def of(read: Reader, ids: Sequence[int]) -> Mapping[int, Sequence[Ending]]:
    """By member, the first one first; with what has ended and is not closed. A member without any is missing."""
    rows = await read.rows(
        f"""SELECT l."member_id", l."unit", l."ends_at", l."made_at", l."left", {_IDLE} AS "idle" FROM "lot" l
        WHERE l."member_id" IN ({places(len(ids))}) AND l."left" > 0 AND l."ends_at" IS NOT NULL
        AND l."unit" IN ({EARNED_UNITS})
        ORDER BY l."ends_at", l."made_at" """,
        *ids,
    )
    together: dict[tuple[int, str, datetime, bool], list[Row]] = defaultdict(list)
    for row in rows:
        together[row["member_id"], row["unit"], row["ends_at"], bool(row["idle"])].append(row)
    found: dict[int, list[Ending]] = defaultdict(list)
    for (member, unit, at, idle), lots in together.items():
        held = Amounts({Unit(unit): sum(int(lot["left"]) for lot in lots)})
        since = lots[-1 if idle else 0]["made_at"]  # a stay away begins with the last visit
        found[member].append(Ending(at, held, idle, since))
    return found


async def are_left(read: Reader) -> bool:
    """Whether anything that is held ends."""
    row = await read.row(
        f"""SELECT 1 AS "one" FROM "lot" WHERE "left" > 0 AND "ends_at" IS NOT NULL
        AND "unit" IN ({EARNED_UNITS}) LIMIT 1"""
    )
    return row is not None
