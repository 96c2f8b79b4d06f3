"""What a report costs as a shop grows: at ten thousand members, sixty thousand and three hundred thousand, each with ten visits.
`BENCH_REPORT_MEMBERS=10000,60000` leaves the last ones out."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
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
from storage.engine.apart import Apart
from storage.engine.bulk import in_bulk
from storage.engine.db import Database, Statement, Tx, Value, insert
from storage.engine.opening import open_database
from storage.engine.reports import Reports
from storage.reports import kept
from storage.reports.figures import Figures, FiguresLook
from storage.reports.kept import KeptFigure

SIZES = tuple(map(int, os.environ.get("BENCH_REPORT_MEMBERS", "10000,60000,300000").split(",")))
NOW = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Warsaw")
_YEARS, _AT_ONCE = timedelta(days=730), 5_000
_VISITS = 10  # a member, within two years
_STAFF, _ROUNDS = 8, 3
_NIGHT = "what is counted at night"
_LIMITS = {"report of day": 0.150, "report of month": 0.500, _NIGHT: 60.0}  # seconds, at so many members:
_USUAL = 60_000


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    return [row for dialect in ("sqlite", "postgres") async for row in _of(dialect)]


async def _of(dialect: str) -> AsyncIterator[Row]:
    """Seconds against their limits; what is larger than usual against the usual, which is what it grows by."""
    usual: Mapping[str, float] = {}
    for members in SIZES:
        async with shop(dialect, members) as (database, reports):
            took = await _seconds(database, reports)
            if members > _USUAL:
                for row in _growth(dialect, members, took, usual):
                    yield row
                continue
            for name, seconds in took.items():
                what = f"{dialect}: {name}, {members:,} members, seconds"
                yield Row(what, seconds, _LIMITS.get(name, 5.0), at_most=True)
            if members == _USUAL:
                usual = took


async def _seconds(database: Database, reports: Reports) -> Mapping[str, float]:
    took = {_NIGHT: await counted_at_night(database, reports)}
    for name, look in _LOOKS.items():
        took[name] = min([await _timed(reports, look) for _ in range(_ROUNDS)])
    return took


def _growth(
    dialect: str, members: int, took: Mapping[str, float], usual: Mapping[str, float]
) -> Iterator[Row]:
    """No report grows faster than its shop."""
    for name in usual:
        what = f"{dialect}: {name}, {members:,} members / {_USUAL:,}"
        detail = f"{took[name]:.2f} against {usual[name]:.2f} seconds"
        yield Row(what, took[name] / usual[name], members / _USUAL, at_most=True, detail=detail)


Look = Callable[[Figures], Awaitable[object]]
_LOOKS: dict[str, Look] = {
    "report of day": partial(counts.look, span="day", day=local_day(NOW, ZONE), place=""),
    "report of month": partial(counts.look, span="month", day=local_day(NOW, ZONE), place=""),
    "report of customers": partial(customers.look, goals=Goals()),
}


async def counted_at_night(database: Database, reports: Reports) -> float:
    """Everything counted for the first time, and kept, as the service does at night. Seconds."""
    counted: list[KeptFigure] = []
    started = perf_counter()
    for look in _LOOKS.values():
        await _timed(reports, look, counted)
    await database.run(partial(kept.put, counted=counted, now=NOW))
    return perf_counter() - started


async def _timed(reports: Reports, look: Look, counted: list[KeptFigure] | None = None) -> float:
    started = perf_counter()
    _, anew = await reports.read(FiguresLook(look, ZONE, NOW))
    if counted is not None:
        counted += anew
    return perf_counter() - started


@asynccontextmanager
async def shop(dialect: str, members: int) -> AsyncIterator[tuple[Database, Reports]]:
    async with fresh(dialect) as url:
        database, apart = await open_database(url), Apart()
        try:
            await database.run(_staff)
            for first in range(1, members + 1, _AT_ONCE):
                ids = range(first, min(first + _AT_ONCE, members + 1))
                await database.run(partial(_members, ids=ids))
            yield database, Reports(url, apart)
        finally:
            await apart.close()
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
