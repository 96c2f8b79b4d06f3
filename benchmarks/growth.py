"""What a shop's database grows by: rows and bytes of each table, a member and year. `python -m benchmarks growth` prints the table
of docs/operations.md.

A virtual year says what visits, planning, offers and the gate leave; turns at the till, of the real dispatcher, what is said
and heard around a visit. `BENCH_MEMBERS` (30) and `BENCH_YEARS` (1); with `BENCH_PURGED=1` each night is purged.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg

from benchmarks import seeds
from benchmarks.databases import fresh
from bot.settings.file import read
from bot.sms import SMS
from bot.telegram import TELEGRAM
from bot.words.texts import Texts
from handlers.dispatch import Dispatcher
from handlers.turn.heard import Incoming, Said
from loyalty import codes
from loyalty.channels import Channels
from loyalty.keyed_hash import KeyedHash
from loyalty.programme.programme import Programme
from simulation.run import live
from simulation.year import Year
from storage.engine.db import Database, Dialect
from storage.engine.opening import open_database
from storage.engine.postgres import dsn

MEMBERS = int(os.environ.get("BENCH_MEMBERS", "30"))
YEARS = float(os.environ.get("BENCH_YEARS", "1"))
DIALECTS = os.environ.get("BENCH_DIALECTS", "sqlite,postgres").split(",")
PURGED = os.environ.get("BENCH_PURGED", "") == "1"
# What a virtual year leaves out: what is heard, answered, typed and noted around a visit.
SAID = ("inbox", "outbox", "visit_code", "audit")
_VISITS = 400
_DAYS = 365

Sizes = Mapping[str, tuple[float, float]]  # rows and bytes, by table


def run() -> list[str]:
    return asyncio.run(_run())


async def _run() -> list[str]:
    programme = read(Path("config.toml")).programme
    return _table({dialect: await _grown(dialect, programme) for dialect in DIALECTS})


async def _grown(dialect: str, programme: Programme) -> Sizes:
    """A member and year."""
    year, visits = await _lived(dialect, programme)
    said = await _visited(dialect, programme)
    each = {table: (rows / MEMBERS / YEARS, size / MEMBERS / YEARS) for table, (rows, size) in year.items()}
    often = visits / MEMBERS / YEARS
    for table in SAID:
        rows, size = (mine + theirs * often for mine, theirs in zip(each[table], said[table], strict=True))
        each[table] = rows, size
    return each


async def _lived(dialect: str, programme: Programme) -> tuple[Sizes, int]:
    """After that many years, and how many visits there were."""
    async with fresh(dialect) as url:
        empty = await _sizes(url)
        database = await open_database(url)
        lived = await live(database, Year(programme, MEMBERS, round(_DAYS * YEARS), 8, purged=PURGED))
        await database.close()
        full = await _sizes(url)
        return {
            table: (rows, size - empty.get(table, (0, 0))[1]) for table, (rows, size) in full.items()
        }, lived.visits


async def _visited(dialect: str, programme: Programme) -> Sizes:
    """One visit's."""
    async with fresh(dialect) as url:
        database = await open_database(url)
        staff = await seeds.staff(database)
        people = [await seeds.member(database, number) for number in range(_VISITS)]
        await database.close()
        before = await _sizes(url)
        database = await open_database(url)
        for number, holder in enumerate(people):
            await seeds.code(database, holder, codes.with_check(str(100_000 + number)))
        said = _Said(database, programme, seeds.NOW)
        for number in range(_VISITS):
            said.now += timedelta(minutes=1)
            await said.says(seeds.chat(number), "card")
            await said.says(str(seeds.STAFF_CHAT), f"{codes.with_check(str(100_000 + number))} 24.50")
        await database.close()
        after = await _sizes(url)
        assert staff.role
        return {
            table: (
                (after[table][0] - before[table][0]) / _VISITS,
                (after[table][1] - before[table][1]) / _VISITS,
            )
            for table in SAID
        }


class _Said:
    """Turns without a network: what is heard is handled, and what is answered stands in the outbox as it was sent."""

    def __init__(self, database: Database, programme: Programme, now: datetime) -> None:
        self.now = now
        texts = Texts(
            Path("locales"), programme.shop.locales, ZoneInfo(programme.shop.timezone), lambda: self.now
        )
        channels = Channels.of(TELEGRAM, SMS)
        limits = replace(programme.limits, credits_per_staff_per_day=0)
        self._dispatcher = Dispatcher(
            database, replace(programme, limits=limits), texts.vocabulary(), lambda: self.now, lambda _: "en", channels,
            KeyedHash("growth"),
        )  # fmt: skip
        self._numbers = count(1)

    async def says(self, chat: str, text: str) -> None:
        await self._dispatcher.handle(
            Incoming(str(next(self._numbers)), "telegram", chat, Said(text), "Ana", "en")
        )


async def _sizes(url: str) -> Sizes:
    """With its indexes, and as tightly as the database packs them."""
    if url.startswith("sqlite"):
        return await _on_sqlite(url)
    connection = await asyncpg.connect(dsn(url))
    try:
        await connection.execute("VACUUM FULL")
        tables = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return {
            name: (
                await connection.fetchval(f'SELECT count(*) FROM "{name}"'),
                await connection.fetchval(f"SELECT pg_total_relation_size('\"{name}\"')"),
            )
            for (name,) in tables
            if not name.startswith("tortoise")
        }
    finally:
        await connection.close()


async def _on_sqlite(url: str) -> Sizes:
    database = await open_database(url)
    assert database.dialect is Dialect.SQLITE
    try:
        sizes = await database.run(
            lambda tx: tx.rows(
                """SELECT m."tbl_name" AS "name", sum(d."payload" + 8 * d."ncell") AS "size"
                FROM dbstat d JOIN sqlite_master m ON m."name" = d."name" GROUP BY m."tbl_name" """
            )
        )
        found = {}
        for row in sizes:
            name = row["name"]
            if not name.startswith(("sqlite", "tortoise")):
                found[name] = await _number(database, name), row["size"] or 0
        return found
    finally:
        await database.close()


async def _number(database: Database, table: str) -> int:
    (row,) = await database.run(lambda tx: tx.rows(f'SELECT count(*) AS "n" FROM "{table}"'))
    return int(row["n"])


def _table(found: Mapping[str, Sizes]) -> list[str]:
    """The largest first; what nothing was in is left out."""
    first = found[DIALECTS[0]]
    lines = [
        f"| table | rows | {' | '.join(f'bytes, {dialect}' for dialect in found)} |",
        "|---" * (2 + len(found)) + "|",
    ]
    for table in sorted((one for one in first if first[one][0]), key=lambda one: -first[one][1]):
        sizes = " | ".join(f"{sizes[table][1]:,.0f}" for sizes in found.values())
        lines.append(f"| `{table}` | {first[table][0]:.2g} | {sizes} |")
    total = " | ".join(f"{sum(size for _, size in sizes.values()):,.0f}" for sizes in found.values())
    return [*lines, f"| all | | {total} |"]
