"""Links by which customers join, and how many did: named ones, and those of colleagues."""

from __future__ import annotations

from dataclasses import dataclass

from storage.engine.db import Reader


@dataclass(frozen=True, slots=True)
class JoinSource:
    """A link's name, or a colleague's, and how many members joined by it, those who left since with them."""

    name: str
    joined: int


async def exists(read: Reader, name: str) -> bool:
    return await read.row('SELECT 1 FROM "join_link" WHERE "name" = $1', name) is not None


async def named(read: Reader, limit: int, offset: int = 0) -> tuple[JoinSource, ...]:
    """The newest first."""
    rows = await read.rows(
        """SELECT l."name", (SELECT count(*) FROM "member" m WHERE m."link" = l."name") AS "joined"
        FROM "join_link" l ORDER BY l."created_at" DESC, l."name" LIMIT $1 OFFSET $2""",
        limit,
        offset,
    )
    return tuple(JoinSource(row["name"], row["joined"]) for row in rows)


async def joined_by(read: Reader, name: str) -> int:
    row = await read.row('SELECT count(*) AS "joined" FROM "member" WHERE "link" = $1', name)
    return row["joined"] if row else 0


async def colleagues(read: Reader, limit: int) -> tuple[JoinSource, ...]:
    """Who of the team enrolled most, removed ones with them."""
    rows = await read.rows(
        """SELECT s."name", count(*) AS "joined" FROM "member" m JOIN "staff" s ON s."id" = m."enrolled_by"
        WHERE m."enrolled_by" IS NOT NULL GROUP BY s."id", s."name"
        ORDER BY "joined" DESC, s."name" LIMIT $1""",
        limit,
    )
    return tuple(JoinSource(row["name"], row["joined"]) for row in rows)
