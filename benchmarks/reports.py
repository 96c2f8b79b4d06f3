"""What a report costs as a shop grows, and what replies cost beside ten of them: at ten thousand members and sixty
thousand, each with ten visits. `BENCH_REPORT_MEMBERS=10000,60000,300000` has three hundred thousand too."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.databases import fresh
from benchmarks.rows import Row
from bot.reports import counts, customers
from loyalty.calendar import local_day
from loyalty.programme.goals import Goals
from storage.engine.bulk import in_bulk
from storage.engine.db import Database, Reader, Statement, Tx, Value, insert
from storage.engine.opening import open_database, open_reports
from storage.engine.reports import Reports
from storage.reports import kept
from storage.reports.figures import Figures
from storage.reports.kept import KeptFigure

SIZES = tuple(map(int, os.environ.get("BENCH_REPORT_MEMBERS", "10000,60000").split(",")))
NOW = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Warsaw")
_YEARS, _AT_ONCE = timedelta(days=730), 5_000
_VISITS = 10  # a member, within two years
_STAFF, _ROUNDS, _REPLIES, _REPORTS = 8, 3, 400, 10
_LIMITS = {"day": 0.150, "month": 0.500}  # seconds, at sixty thousand members


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    return [
        row
        for dialect in ("sqlite", "postgres")
        for members in SIZES
        async for row in _rows(dialect, members)
    ]


async def _rows(dialect: str, members: int) -> AsyncIterator[Row]:
    async with _shop(dialect, members) as (database, reports):
        first = await _kept(database, reports)
        yield Row(f"{dialect}: the night's count, {members:,} members, seconds", first, 60.0, at_most=True)
        for name, look in _LOOKS.items():
            took = min([await _timed(reports, look) for _ in range(_ROUNDS)])
            limit = _LIMITS.get(name, 5.0) * max(members / 60_000, 1)
            what = f"{dialect}: report of {name}, {members:,} members, seconds"
            yield Row(what, took, limit, at_most=True)
        if members == 60_000:
            idle = await _replies(database)
            busy, *_ = await asyncio.gather(
                _replies(database), *(_timed(reports, _LOOKS["customers"]) for _ in range(_REPORTS))
            )
            detail = f"{idle * 1000:.1f} ms and {busy * 1000:.1f} ms"
            what = f"{dialect}: p99 of replies beside {_REPORTS} reports"
            yield Row(what, busy / idle, 1.5, at_most=True, detail=detail)


Look = Callable[[Figures], Awaitable[object]]
_LOOKS: dict[str, Look] = {
    "day": lambda figures: counts.look(figures, "day", local_day(NOW, ZONE), ""),
    "month": lambda figures: counts.look(figures, "month", local_day(NOW, ZONE), ""),
    "customers": lambda figures: customers.look(figures, Goals()),
}


async def _kept(database: Database, reports: Reports) -> float:
    """Everything counted for the first time, and kept, as the service does at night."""
    counted: list[KeptFigure] = []
    started = perf_counter()
    for look in _LOOKS.values():
        await _timed(reports, look, counted)
    await database.run(partial(kept.put, counted=counted, now=NOW))
    return perf_counter() - started


async def _timed(reports: Reports, look: Look, counted: list[KeptFigure] | None = None) -> float:
    async def read(reader: Reader) -> None:
        await look(Figures(reader, ZONE, NOW, [] if counted is None else counted))

    started = perf_counter()
    await reports.read(read)
    return perf_counter() - started


async def _replies(database: Database) -> float:
    """The p99 of small transactions, one every few milliseconds, as turns are."""
    took: list[float] = []
    for number in range(_REPLIES):
        started = perf_counter()
        await database.run(partial(_turn, number=number))
        took.append(perf_counter() - started)
        await asyncio.sleep(0.005)
    return sorted(took)[_REPLIES * 99 // 100]


async def _turn(tx: Tx, number: int) -> None:
    """What a card's look and a note of it are."""
    await tx.rows('SELECT * FROM "member" WHERE "id" = $1', number + 1)
    at = ('UPDATE "activity" SET "last_visit_at" = $1 WHERE "member_id" = $2', (NOW, number + 1))
    await tx.write([Statement("activity", *at)])


@asynccontextmanager
async def _shop(dialect: str, members: int) -> AsyncIterator[tuple[Database, Reports]]:
    async with fresh(dialect) as url:
        database, reports = await open_database(url), await open_reports(url)
        try:
            await database.run(_staff)
            for first in range(1, members + 1, _AT_ONCE):
                ids = range(first, min(first + _AT_ONCE, members + 1))
                await database.run(partial(_members, ids=ids))
            yield database, reports
        finally:
            await reports.close()
            await database.close()


async def _staff(tx: Tx) -> None:
    ids = range(1, _STAFF + 1)
    address: dict[str, Value] = {
        "channel": "sms",
        "locale": "pl",
        "state": "open",
        "seen_at": NOW,
        "wrong_codes": 0,
    }
    staff: dict[str, Value] = {"role": "staff", "name": "Max", "location": "main", "since": NOW}
    await in_bulk(tx, [insert("address", id=id, value=f"+48{id}", **address) for id in ids])
    await in_bulk(tx, [insert("staff", id=id, address_id=id, **staff) for id in ids])


async def _members(tx: Tx, ids: range) -> None:
    """Two years of visits by chance, more of them lately; a lot each, as a shop with points has it."""
    chance = Random(ids.start)
    rows: list[Statement] = []
    for id in ids:
        joined = NOW - _YEARS * chance.random()
        about: dict[str, Value] = {"name": "Ana", "locale": "pl", "location": "main", "source": ""}
        rows.append(insert("member", id=id, card=f"card-{id}", joined_at=joined, **about))
        rows.append(insert("activity", member_id=id, visits=_VISITS, last_visit_at=NOW))
        for number in range(_VISITS):
            rows += _visit(
                id * _VISITS + number, id, joined + (NOW - joined) * chance.random() ** 0.8, chance
            )
    await in_bulk(tx, rows)


def _visit(id: int, member: int, at: datetime, chance: Random) -> Iterator[Statement]:
    place: dict[str, Value] = {"staff_id": chance.randint(1, _STAFF), "location": "main"}
    yield insert("visit", id=id, member_id=member, amount=2_450, earned="{}", code=id, at=at, **place)
    lot: dict[str, Value] = {
        "unit": "points",
        "left": 0,
        "opening": 24,
        "made_at": at,
        "origin": id,
        "source": f"visit:{id}",
    }
    yield insert("lot", id=id, member_id=member, **lot)
