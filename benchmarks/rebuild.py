"""`check --rebuild` as a shop grows: all checks and the replay of every entry, beside the same sums in raw SQL.

`BENCH_VISITS=10000` leaves out the larger ones.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from time import perf_counter

import asyncpg

from benchmarks import seeds
from benchmarks.databases import fresh
from benchmarks.rows import Row
from storage.engine.db import Dialect, Tx
from storage.engine.opening import open_database
from storage.engine.postgres import dsn
from storage.engine.sqlite import file_of
from storage.ledger.check import problems

SIZES = tuple(map(int, os.environ.get("BENCH_VISITS", "10000,30000,100000").split(",")))
EACH = 20  # visits of a member; the stamps of the first nine bought a coffee
ROUNDS = 3
_PAID = 9

# Accounts whose entries do not come to what is held and owed, or whose lots do not; and lots whose entries do not come to
# what is left.
SUMS = (
    """SELECT count(*) FROM "balance" b LEFT JOIN (SELECT "member_id", "unit", sum("amount") AS "total"
        FROM "entry" GROUP BY "member_id", "unit") e ON e."member_id" = b."member_id" AND e."unit" = b."unit"
    WHERE b."held" - b."owed" <> coalesce(e."total", 0)""",
    """SELECT count(*) FROM "balance" b LEFT JOIN (SELECT "member_id", "unit", sum("left") AS "total"
        FROM "lot" GROUP BY "member_id", "unit") l ON l."member_id" = b."member_id" AND l."unit" = b."unit"
    WHERE b."held" <> coalesce(l."total", 0)""",
    """SELECT count(*) FROM "lot" l LEFT JOIN (SELECT "lot_id", sum("amount") AS "total"
        FROM "entry" WHERE "lot_id" IS NOT NULL GROUP BY "lot_id") e ON e."lot_id" = l."id"
    WHERE l."left" <> l."opening" + coalesce(e."total", 0)""",
)


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    return [await _row(dialect, visits) for dialect in ("sqlite", "postgres") for visits in SIZES]


async def _row(dialect: str, visits: int) -> Row:
    raw = {"sqlite": _raw_sqlite, "postgres": _raw_postgres}[dialect]
    async with fresh(dialect) as url:
        await _seeded(url, visits)
        ours, by_hand = await _quickest(url, _rebuilt), await _quickest(url, raw)
    what = f"check --rebuild of {visits:,} visits, {dialect} / raw SQL"
    detail = f"{ours:.2f} against {by_hand:.3f} s"
    return Row(what, ours / by_hand, 20.0, at_most=True, detail=detail)


async def _quickest(url: str, work: Callable[[str], Awaitable[None]]) -> float:
    """Seconds: the rest is what else the machine does."""
    took = []
    for _ in range(ROUNDS):
        started = perf_counter()
        await work(url)
        took.append(perf_counter() - started)
    return min(took)


async def _rebuilt(url: str) -> None:
    assert await problems(url, rebuild=True) == []


async def _raw_sqlite(url: str) -> None:
    with closing(sqlite3.connect(file_of(url))) as connection:
        for sql in SUMS:
            assert connection.execute(sql).fetchone() == (0,)


async def _raw_postgres(url: str) -> None:
    connection = await asyncpg.connect(dsn(url))
    for sql in SUMS:
        assert await connection.fetchval(sql) == 0
    await connection.close()


# Writing it down


async def _seeded(url: str, visits: int) -> None:
    """A member of staff, and members who came twenty times each."""
    database, members = await open_database(url), visits // EACH
    staff = await seeds.staff(database)

    async def work(tx: Tx) -> None:
        for table, columns, values, rows in _TABLES:
            names = ", ".join(f'"{name}"' for name in columns.split())
            select = values.format(
                at="'2026-05-05 11:00:00+00:00'", members=members, visits=visits, staff=staff.id
            )
            count = {"members": members, "visits": visits, "paid": members * _PAID}[rows]
            await tx.rows(
                f"""INSERT INTO "{table}" ({names}) WITH RECURSIVE g(n) AS (
                SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < {count}) SELECT {select} FROM g"""
            )

    await database.run(work)
    await database.close()
    if database.dialect is Dialect.POSTGRES:
        connection = await asyncpg.connect(dsn(url))
        await connection.execute("VACUUM ANALYZE")
        await connection.close()


# Visit n is member 1 + n % members's; its lots are 2n (points) and 2n + 1 (stamps), and so are their entries.
_MEMBER = "1 + n % {members}"
_ENTRY = "id member_id unit amount kind key visit_id voucher_id at source lot_id version"
_LOT = "id member_id unit left made_at origin source"
_TABLES = (
    ("member", "id card name locale location joined_at source", "n, 'card-' || n, 'Ana', 'en', 'main', {at}, ''", "members"),
    ("activity", "member_id visits", "n, 20", "members"),
    ("balance", "id member_id unit held owed", "n * 2, n, 'points', 480, 0", "members"),
    ("balance", "id member_id unit held owed", "n * 2 + 1, n, 'stamps', 11, 0", "members"),
    (
        "voucher", "id code member_id reward unit cost state created_at expires_at location",
        "n, CAST(n AS VARCHAR), n, 'coffee', 'stamps', 9, 'used', {at}, {at}, 'main'", "members",
    ),
    (
        "visit", "id member_id staff_id location amount earned code at",
        f"n, {_MEMBER}, {{staff}}, 'main', 2450, '{{{{\"points\": 24, \"stamps\": 1}}}}', n, {{at}}", "visits",
    ),
    ("lot", _LOT, f"n * 2, {_MEMBER}, 'points', 24, {{at}}, n * 2, 'visit:' || n", "visits"),
    (
        "lot", _LOT,
        f"n * 2 + 1, {_MEMBER}, 'stamps', CASE WHEN n <= {{members}} * 9 THEN 0 ELSE 1 END, {{at}}, n * 2 + 1, 'visit:' || n",
        "visits",
    ),
    (
        "entry", _ENTRY,
        f"n * 2, {_MEMBER}, 'points', 24, 'visit', 'visit:' || n || ':points', n, NULL, {{at}}, 'visit:' || n, n * 2, '1'",
        "visits",
    ),
    (
        "entry", _ENTRY,
        f"n * 2 + 1, {_MEMBER}, 'stamps', 1, 'visit', 'visit:' || n || ':stamps', n, NULL, {{at}}, 'visit:' || n, n * 2 + 1, '1'",
        "visits",
    ),
    (
        "entry", _ENTRY,
        f"{{visits}} * 2 + 1 + n, {_MEMBER}, 'stamps', -1, 'redemption', 'taken:' || n, NULL, {_MEMBER}, {{at}}, '', n * 2 + 1, '1'",
        "paid",
    ),
)  # fmt: skip
