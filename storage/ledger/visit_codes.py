"""Visit codes: by digits, by id, live, and digits that are free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from loyalty import codes
from loyalty.model.visits import VisitCode
from storage.engine.db import Database, Reader, Row, Tx

# In SQL: codes that are not closed. They have an index by their digits, which is used where digits are asked for;
# otherwise every code that was ever shown would be read.
LIVE = """"closed_at" IS NULL AND "code" >= ''"""


_ROUNDS = 25  # of four draws: where half of the codes are taken, the second one is hardly ever needed


def _code(row: Row) -> VisitCode:
    return VisitCode(
        id=row["id"],
        code=row["code"],
        member_id=row["member_id"],
        location=row["location"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        used_at=row["used_at"],
        closed_at=row["closed_at"],
        scanned=bool(row["scanned"]),
    )


_NEWEST = """SELECT c.* FROM "visit_code" c {beside} WHERE c."code" = $1 AND c."created_at" >= $2
    ORDER BY c."closed_at" IS NULL DESC, c."created_at" DESC LIMIT 1"""
_MEMBER = """JOIN "activity" act ON act."member_id" = c."member_id" """


async def newest(read: Reader, digits: str, since: datetime) -> VisitCode | None:
    """The code with these digits made since then: the open one, of which there is one at most (`free`), else the newest.
    Digits are drawn again, and after a clock went back the open code may be the older. Its row stays locked to the end
    of the transaction: a second till waits, and then finds the code used. So does its member's activity, in the same
    trip: whoever credits needs that next."""
    row = await _with_member(read, digits, since)
    if row is None:
        row = await read.row(_NEWEST.format(beside="") + read.dialect.lock("c"), digits, since)
    return _code(row) if row else None


async def _with_member(read: Reader, digits: str, since: datetime) -> Row | None:
    """None also where the code went to another member while the lock was waited for, and where nothing needs one."""
    if not (lock := read.dialect.lock("c, act")):
        return None
    row = await read.row(_NEWEST.format(beside=_MEMBER) + lock, digits, since)
    if row:
        read.locked.add(("activity", row["member_id"]))
    return row


async def by_id(read: Reader, id: int) -> VisitCode | None:
    """Locked as well."""
    row = await read.row('SELECT * FROM "visit_code" WHERE "id" = $1' + read.dialect.lock("visit_code"), id)
    return _code(row) if row else None


async def used_for(read: Reader, table: str, id: int) -> VisitCode | None:
    """The code that a visit or a paper card (`table`: "visit", "paper_card") was credited with. Not locked."""
    row = await read.row(
        f'SELECT c.* FROM "visit_code" c JOIN "{table}" t ON t."code" = c."id" WHERE t."id" = $1', id
    )
    return _code(row) if row else None


async def live(read: Reader, member_id: int, location: str, now: datetime) -> VisitCode | None:
    """The code that this member was shown there and can still be used: whoever asks twice sees it again."""
    row = await read.row(
        f"""SELECT * FROM "visit_code" WHERE "member_id" = $1 AND "location" = $2
        AND {LIVE} AND "expires_at" > $3 ORDER BY "created_at" DESC LIMIT 1""",
        member_id,
        location,
        now,
    )
    return _code(row) if row else None


async def credited(read: Reader, member_id: int, location: str, since: datetime) -> VisitCode | None:
    """The code of this member's newest visit there since then (UTC) that was not undone. Not locked."""
    row = await read.row(
        """SELECT c.* FROM "visit" v JOIN "visit_code" c ON c."id" = v."code" WHERE v."member_id" = $1
        AND v."location" = $2 AND v."at" >= $3 AND v."undone_at" IS NULL ORDER BY v."at" DESC LIMIT 1""",
        member_id,
        location,
        since,
    )
    return _code(row) if row else None


@dataclass(frozen=True, slots=True)
class AtTill:
    """Somebody who was shown a code and was not credited yet."""

    code: str
    name: str


async def at_till(
    read: Reader, location: str, but: int, now: datetime, limit: int = 50
) -> tuple[AtTill, ...]:
    """Who is at the till of this place, but for one member: they have a live code. Who came first stands first."""
    rows = await read.rows(
        f"""SELECT c."code", m."name" FROM "visit_code" c JOIN "member" m ON m."id" = c."member_id"
        WHERE {LIVE} AND c."location" = $1 AND c."member_id" <> $2 AND c."expires_at" > $3
        ORDER BY c."created_at", c."id" LIMIT $4""",
        location,
        but,
        now,
        limit,
    )
    return tuple(AtTill(row["code"], row["name"]) for row in rows)


async def free(read: Reader, length: int, randbelow: Callable[[int], int]) -> str:
    """Digits that no live code has, drawn at random so that nobody can guess the next. `codes.NoneFree` where they are too hard
    to find: nearly all are taken."""
    for _ in range(_ROUNDS):
        drawn = [codes.draw(length, randbelow) for _ in range(4)]
        rows = await read.rows(
            'SELECT "code" FROM "visit_code" WHERE "code" IN ($1, $2, $3, $4) AND "closed_at" IS NULL',
            *drawn,
        )
        free = set(drawn) - {row["code"] for row in rows}
        if free:
            return free.pop()
    raise codes.NoneFree


async def close_others(database: Database, length: int, now: datetime) -> int:
    """Close every code of another length; returns how many of them could still be used."""

    async def work(tx: Tx) -> int:
        rows = await tx.rows(
            """UPDATE "visit_code" SET "closed_at" = $1 WHERE "closed_at" IS NULL AND length("code") <> $2
            RETURNING "expires_at" > $1 AS "open" """,
            now,
            length,
        )
        return sum(bool(row["open"]) for row in rows)

    return await database.run(work)
