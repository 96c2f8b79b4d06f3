"""What planning costs as a shop grows: the same thousand dates at ten thousand, a hundred thousand and
a million members, and one day of a million's, with the gate. `BENCH_MEMBERS=10000,100000` leaves out the
million, which takes some minutes to write down.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import asyncpg

from benchmarks.databases import fresh
from benchmarks.rows import Row
from bot.settings.file import read
from loyalty.messages.outcomes import Outcome, Sent
from loyalty.programme.programme import Programme
from scheduler.delivery.channel import Delivery
from scheduler.delivery.courier import Courier
from scheduler.delivery.rate_limit import RateLimit
from scheduler.planning.planner import Planner
from storage.engine.db import Database, Dialect, Tx
from storage.engine.opening import open_database
from storage.engine.postgres import dsn

SIZES = tuple(map(int, os.environ.get("BENCH_MEMBERS", "10000,100000,1000000").split(",")))
DUE, ROUNDS = 1_000, 5
A_DAY = 10_000  # dates of a million members on one day: birthdays, anniversaries, and who is missed
NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
_DAY = timedelta(days=1)
_SETTLED = {"sqlite": 5.0, "postgres": 15.0}  # seconds
_MISSED = timedelta(days=45)


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    return [row for dialect in ("sqlite", "postgres") for row in await _growth(dialect)]


async def _growth(dialect: str) -> list[Row]:
    found: list[Row] = []
    first = 0.0
    for members in SIZES:
        async with fresh(dialect) as url:
            await _seeded(url, members)
            database = await open_database(url)
            try:
                shop = _Shop(database, members)
                took = await shop.rounds()
                first = first or took
                what = f"{dialect}: {DUE} due of {members:,}, beside {SIZES[0]:,}"
                found.append(Row(what, took / first, 2.0, at_most=True, detail=f"{took * 1000:.0f} ms"))
                if members >= 1_000_000:
                    found += await shop.day(dialect)
            finally:
                await database.close()
    return found


async def _seeded(url: str, members: int) -> None:
    """Written down, closed, and tidied up as in a shop that has grown slowly."""
    database = await open_database(url)
    await _Shop(database, members).seed()
    await database.close()
    if database.dialect is Dialect.POSTGRES:
        connection = await asyncpg.connect(dsn(url))
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
        await connection.close()


class _Quick:
    """A channel that takes everything at once."""

    name = "telegram"

    async def send(self, delivery: Delivery) -> Outcome:
        return Sent(str(delivery.id))

    async def close(self) -> None:
        """Nothing to close."""


@dataclass
class _Shop:
    """`now` moves from day to day: each has a thousand dates, the day after the last round more."""

    database: Database
    members: int
    now: datetime = NOON

    @property
    def programme(self) -> Programme:
        """Nothing ends by itself: a gift that does has its member's dates set anew, which is another row's work."""
        return replace(read(Path("config.toml")).programme, lifetimes=())

    async def rounds(self) -> float:
        """The quickest: the rest is what else the machine does."""
        return min([await self._timed(NOON + round * _DAY, DUE) for round in range(ROUNDS)])

    async def _timed(self, at: datetime, due: int) -> float:
        self.now = at
        planner = Planner(self.database, self.programme, lambda: self.now)
        started = perf_counter()
        looked = await planner.plan()
        took = perf_counter() - started
        assert looked == due, (looked, due)
        return took

    async def day(self, dialect: str) -> list[Row]:
        """Planned, and then decided by the gate and handed to a channel that costs nothing."""
        planned = await self._timed(NOON + ROUNDS * _DAY, A_DAY)
        policy = replace(self.programme.policy, quiet=None, spread=timedelta(0))
        courier = Courier(self.database, {"telegram": _Quick()}, policy, lambda: self.now)
        started = perf_counter()
        while await courier.round("telegram", RateLimit()):
            pass
        gated = perf_counter() - started
        what = f"{dialect}: one day of {self.members:,} members"
        return [
            Row(f"{what}, {A_DAY:,} due, planned, seconds", planned, 10.0, at_most=True),
            Row(f"{what}, gated and settled, seconds", gated, _SETTLED[dialect], at_most=True),
        ]

    # Writing it down

    async def seed(self) -> None:
        async def work(tx: Tx) -> None:
            for table, columns, values in _TABLES:
                await tx.rows(self._filled(table, columns, values))
            for day in range(ROUNDS + 1):
                await self._dates_of(tx, day)

        await self.database.run(work)

    def _filled(self, table: str, columns: str, values: str) -> str:
        names = ", ".join(f'"{name}"' for name in columns.split())
        select = values.format(old="'2024-11-05 11:00:00+00:00'", later=self._later())
        return f"""INSERT INTO "{table}" ({names}) WITH RECURSIVE g(n) AS (
            SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < {self.members}) SELECT {select} FROM g"""

    def _later(self) -> str:
        """Some instant of the next two months, for each another."""
        if self.database.dialect is Dialect.POSTGRES:
            return "CAST('2026-06-20 08:00:00+00:00' AS timestamptz) + n * interval '5 seconds'"
        return "strftime('%Y-%m-%d %H:%M:%S+00:00', '2026-06-20 08:00:00', (n * 5) || ' seconds')"

    async def _dates_of(self, tx: Tx, day: int) -> None:
        """Three in ten a birthday, three an anniversary, four to be missed; spread over all members."""
        number, at = (A_DAY if day == ROUNDS else DUE), NOON + day * _DAY
        if number * 10 > self.members:
            number = DUE
        step = self.members // number
        ids = [1 + n * step + day for n in range(number)]
        birthday = at.replace(hour=22) - _DAY  # midnight in Warsaw
        born, joined, missed = (
            ids[: number * 3 // 10],
            ids[number * 3 // 10 : number * 6 // 10],
            ids[number * 6 // 10 :],
        )
        await tx.many(
            'UPDATE "member" SET "birth_month" = $1, "birth_day" = $2 WHERE "id" = $3',
            [(at.month, at.day, id) for id in born],
        )
        await tx.many(
            'UPDATE "member" SET "joined_at" = $1 WHERE "id" = $2',
            [(at.replace(year=2024), id) for id in joined],
        )
        await tx.many(
            'UPDATE "activity" SET "last_visit_at" = $1 WHERE "member_id" = $2',
            [(at - _MISSED, id) for id in missed],
        )
        await tx.many(
            'UPDATE "due" SET "occasion" = $1, "at" = $2 WHERE "id" = $3',
            [("birthday", birthday, id * 2) for id in born]
            + [("anniversary", birthday, id * 2) for id in joined]
            + [("winback", at, id * 2) for id in missed],
        )


_TABLES = (
    ("member", "id card name locale location joined_at source", "n, 'card-' || n, 'Ana', 'en', 'main', {old}, ''"),
    ("activity", "member_id visits", "n, 1"),
    ("balance", "id member_id unit held owed", "n * 2, n, 'points', 148, 0"),
    ("balance", "id member_id unit held owed", "n * 2 + 1, n, 'stamps', 7, 0"),
    (
        "address", "id channel value locale state member_id seen_at wrong_codes",
        "n, 'telegram', CAST(n AS VARCHAR), 'en', 'open', n, {old}, 0",
    ),
    ("consent", "id member_id purpose channel given wording source at", "n, n, 'updates', 'telegram', TRUE, '1', '', {old}"),
    ("due", "id member_id occasion at step", "n * 2, n, 'monthly', {later}, 0"),
    ("due", "id member_id occasion at step", "n * 2 + 1, n, 'points-expiry', {later}, 0"),
)  # fmt: skip
