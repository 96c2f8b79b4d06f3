"""Who is on the leaderboard, and how often they came."""

from __future__ import annotations

from datetime import datetime

from loyalty.standing.leaderboard import Score
from storage.engine.db import Reader
from storage.people.members import SELVES

# Each nickname with the member it belongs to now. Who took several in goes by their own, else by the oldest of theirs.
_NAMED = """WITH RECURSIVE "up"("name", "by", "at", "id") AS (
        SELECT n."name", n."member_id", n."at", n."member_id" FROM "nickname" n
        UNION SELECT u."name", u."by", u."at", m."merged_into_id" FROM "up" u JOIN "member" m ON m."id" = u."id"
            WHERE m."merged_into_id" IS NOT NULL),
    "kept"("id", "name", "by", "at") AS (SELECT u."id", u."name", u."by", u."at" FROM "up" u
        JOIN "member" m ON m."id" = u."id" WHERE m."merged_into_id" IS NULL AND m."left_at" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "address" a JOIN "staff" f ON f."address_id" = a."id"
            WHERE a."member_id" = u."id" AND f."removed_at" IS NULL)),
    "selves"("id", "self") AS (SELECT DISTINCT k."id", k."id" FROM "kept" k
        UNION SELECT s."id", m."id" FROM "selves" s JOIN "member" m ON m."merged_into_id" = s."self"),
    "came"("id", "visits") AS (SELECT s."id", count(*) FROM "selves" s JOIN "visit" v ON v."member_id" = s."self"
        WHERE v."at" >= $1 AND v."at" < $2 AND v."undone_at" IS NULL AND v."excluded" = $3
        AND coalesce(v."amount", 0) - v."used" >= $4 GROUP BY s."id")
    SELECT k."id", k."name", coalesce(c."visits", 0) AS "visits" FROM "kept" k
    LEFT JOIN "came" c ON c."id" = k."id" ORDER BY CASE WHEN k."by" = k."id" THEN 0 ELSE 1 END, k."at" """


async def scores(read: Reader, since: datetime, until: datetime, least: int) -> tuple[Score, ...]:
    """Visits from then to then (UTC) that count, of at least so many minor units in money. Whoever works here is left
    out, with all cards that became one with theirs."""
    found: dict[int, Score] = {}
    for row in await read.rows(_NAMED, since, until, False, least):
        found.setdefault(row["id"], Score(row["id"], row["name"], row["visits"]))
    return tuple(found.values())


async def nickname(read: Reader, member_id: int) -> str:
    """That of this member, else of one who became part of them; "" for none."""
    row = await read.row(
        f"""SELECT "name" FROM "nickname" WHERE "member_id" IN ({SELVES})
        ORDER BY CASE WHEN "member_id" = $1 THEN 0 ELSE 1 END, "at" LIMIT 1""",
        member_id,
    )
    return row["name"] if row else ""


async def is_taken(read: Reader, member_id: int, key: str) -> bool:
    """Whether somebody else has it."""
    row = await read.row(
        f'SELECT 1 AS "taken" FROM "nickname" WHERE "key" = $2 AND "member_id" NOT IN ({SELVES})',
        member_id,
        key,
    )
    return row is not None


async def works_here(read: Reader, member_id: int) -> bool:
    """Whether an address of theirs is a colleague's."""
    row = await read.row(
        """SELECT 1 AS "works" FROM "address" a JOIN "staff" f ON f."address_id" = a."id"
        WHERE a."member_id" = $1 AND f."removed_at" IS NULL LIMIT 1""",
        member_id,
    )
    return row is not None


async def by_key(read: Reader, key: str) -> tuple[int, str] | None:
    """Whose nickname reads like that, and how they wrote it."""
    row = await read.row('SELECT "member_id", "name" FROM "nickname" WHERE "key" = $1', key)
    return (row["member_id"], row["name"]) if row else None
