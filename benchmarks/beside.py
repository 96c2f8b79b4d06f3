"""How long a whole reply takes, webhook in and answer out, beside ten reports that are read, said, drawn and sent; and without
them, in turn, in a shop of sixty thousand. `BENCH_BESIDE_MEMBERS`, `BENCH_REPLIES` of a round, `BENCH_ROUNDS`."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count
from statistics import median
from time import perf_counter

from benchmarks.far import Trickle, World, far_world
from benchmarks.reports import NOW, ZONE, counted_at_night, shop
from benchmarks.rows import Row
from benchmarks.turns import SECRET, hook, settings, update
from bot.app import running
from bot.wiring.service import Service
from loyalty.calendar import local_day
from storage.engine.bulk import in_bulk
from storage.engine.db import Database, Tx, Value, fresh_id, insert
from storage.messages import report_requests

MEMBERS = int(os.environ.get("BENCH_BESIDE_MEMBERS", "60000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
REPLIES, EVERY = int(os.environ.get("BENCH_REPLIES", "400")), 0.02  # of a round, and seconds between them
REPORTS = ("customers", "month", "day", "value", "owe") * 2
_OWNER, _CHATS = 900, 1_000  # addresses
_updates = count(1)


def run() -> list[Row]:
    return asyncio.run(_run())


async def _run() -> list[Row]:
    return [await _of(dialect) for dialect in ("sqlite", "postgres")]


async def _of(dialect: str) -> Row:
    async with shop(dialect, MEMBERS) as (database, reports):
        await counted_at_night(database, reports)
        return await _measured(dialect, database)


async def _measured(dialect: str, database: Database) -> Row:
    """The first members get a chat each. The medians of the p99 of each round."""
    await database.run(_reachable)
    began, idle, busy = perf_counter(), list[float](), list[float]()

    def clock() -> datetime:
        return NOW + timedelta(seconds=perf_counter() - began)

    with far_world() as far:
        async with running(settings(database.url, far), now=clock) as service:
            await _p99(far, service)  # warm
            for _ in range(ROUNDS):
                idle.append(await _p99(far, service))
                async with _reports(service):
                    busy.append(await _p99(far, service))
    detail = f"{median(busy) * 1000:.1f} against {median(idle) * 1000:.1f} ms"
    what = f"{dialect}: p99 of a reply beside {len(REPORTS)} reports / without"
    return Row(what, median(busy) / median(idle), 1.5, at_most=True, detail=detail)


async def _reachable(tx: Tx) -> None:
    about: dict[str, Value] = {"channel": "telegram", "locale": "en", "state": "open", "wrong_codes": 0}
    people = ((_OWNER, None), *((_CHATS + n, n + 1) for n in range(REPLIES)))
    rows = (
        insert("address", id=id, value=str(id), member_id=member, seen_at=NOW, **about)
        for id, member in people
    )
    await in_bulk(tx, list(rows))


async def _p99(far: World, service: Service) -> float:
    """One after the other, each of a chat of its own."""
    turns = [update(next(_updates), _CHATS + n, "balance") for n in range(REPLIES)]
    return sorted(await far.trickle(Trickle(hook(service.url), SECRET, turns, EVERY)))[REPLIES * 99 // 100]


@asynccontextmanager
async def _reports(service: Service) -> AsyncIterator[None]:
    """Ten are in line, and as soon as they are answered the next ten."""
    wanted = True

    async def answered() -> None:
        while wanted:
            await service.database.run(lambda tx: _asked(tx, service.parts.now()))
            await service.reporter.look()

    answering = asyncio.ensure_future(answered())
    try:
        yield
    finally:
        wanted = False
        await service.database.run(_no_more)
        await answering


async def _asked(tx: Tx, now: datetime) -> None:
    day = local_day(now, ZONE)
    await tx.write([report_requests.asked(fresh_id(), _OWNER, what, day, "", now) for what in REPORTS])


async def _no_more(tx: Tx) -> None:
    await tx.rows('DELETE FROM "report_request" WHERE "begun_at" IS NULL')
