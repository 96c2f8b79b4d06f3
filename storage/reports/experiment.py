"""What members did while a reward was tried in versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.report.experiment import Card
from storage.engine.db import Reader
from storage.engine.lists import filled, places
from storage.reports.cards import LINKED


async def cards(read: Reader, rewards: Sequence[str], since: datetime, until: datetime) -> tuple[Card, ...]:
    """Of everybody who joined before `until`, with what happened from `since` to just before it."""
    ids = filled(rewards)
    rows = await read.rows(
        f"""SELECT m."id", m."joined_at", m."merged_into_id", coalesce(v."n", 0) AS "visits",
            coalesce(u."n", 0) AS "redeemed"
        FROM "member" m LEFT JOIN (SELECT "member_id", count(*) AS "n" FROM "visit"
            WHERE "at" >= $1 AND "at" < $2 AND "undone_at" IS NULL GROUP BY "member_id") AS v
            ON v."member_id" = m."id"
        LEFT JOIN (SELECT "member_id", count(*) AS "n" FROM "voucher" WHERE "used_at" >= $1 AND "used_at" < $2
            AND "state" = 'used' AND "promotion_id" IS NULL AND "reward" IN ({places(len(ids), 3)})
            GROUP BY "member_id") AS u ON u."member_id" = m."id"
        WHERE m."joined_at" < $2""",
        since,
        until,
        *ids,
    )
    return tuple(
        Card(row["id"], row["joined_at"], row["merged_into_id"], int(row["visits"]), row["redeemed"] > 0)
        for row in rows
    )


async def drawn(read: Reader, since: datetime, *, new: bool) -> int:
    """How many members joined since then; or else how many came. Linked cards are one."""
    if new:
        sql = """SELECT count(*) AS "n" FROM "member"
            WHERE "joined_at" >= $1 AND "left_at" IS NULL AND "merged_into_id" IS NULL"""
    else:
        sql = f"""{LINKED} SELECT count(DISTINCT coalesce(l."card", v."member_id")) AS "n" FROM "visit" v
            LEFT JOIN "linked" l ON l."id" = v."member_id" WHERE v."at" >= $1 AND v."undone_at" IS NULL"""
    row = await read.row(sql, since)
    return row["n"] if row else 0
