"""The shop's latest visits, as rules would look at them again."""

from __future__ import annotations

import json
from datetime import datetime

from loyalty.report.trial import PastVisit
from storage.engine.db import Reader


async def since(read: Reader, at: datetime, most: int) -> tuple[PastVisit, ...]:
    """Those that stand, not earlier than `at` (UTC), the oldest first; of more than `most` the newest. How many a member
    had before is told by how many they have."""
    rows = await read.rows(
        """SELECT v.*, act."visits" FROM "staff" s CROSS JOIN "visit" v
        JOIN "activity" act ON act."member_id" = v."member_id" WHERE v."staff_id" = s."id" AND v."at" >= $1 AND v."undone_at" IS NULL ORDER BY v."at" DESC, v."id" DESC LIMIT $2""",
        at,
        most,
    )
    later: dict[int, int] = {}
    found = []
    for row in rows:
        member = row["member_id"]
        number = row["visits"] - later.get(member, 0)
        later[member] = later.get(member, 0) + 1
        paid = None if row["amount"] is None else row["amount"] - row["used"]
        tags = json.loads(row["tags"]) if row["tags"] else {}
        found.append(PastVisit(member, paid, row["at"], row["location"], max(1, number), tags))
    return tuple(reversed(found))
