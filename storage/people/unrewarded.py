"""Members who came and never took a reward."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.engine.db import Reader
from storage.people.members import selves
from storage.people.rows import ACTIVITY


@dataclass(frozen=True, slots=True)
class Unrewarded:
    name: str
    visits: int
    last_visit_at: datetime


async def joined_between(read: Reader, first: datetime, end: datetime) -> tuple[Unrewarded, ...]:
    """Of those who joined from `first` to just before `end` (UTC) the ones who came, on whichever card that is theirs
    now; whoever was there last comes first. What an offer gave out is no reward of the programme."""
    rows = await read.rows(
        f"""SELECT m."name", act."visits", act."last_visit_at" FROM "member" m {ACTIVITY}
        WHERE m."joined_at" >= $1 AND m."joined_at" < $2 AND m."left_at" IS NULL AND m."merged_into_id" IS NULL
        AND act."visits" > 0 AND act."last_visit_at" IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM "voucher" v WHERE v."member_id" IN ({selves('m."id"')}) AND v."promotion_id" IS NULL)
        ORDER BY act."last_visit_at" DESC, m."id" """,
        first,
        end,
    )
    return tuple(Unrewarded(row["name"], row["visits"], row["last_visit_at"]) for row in rows)
