"""A report reads beside the turns: neither waits for the other."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from storage.engine.db import Database, DatabaseError, Dialect, Reader, Tx
from storage.engine.opening import open_reports
from storage.engine.reports import Reports
from tests.storage.places import Pause, names, place, write


@pytest.fixture
async def reports(database: Database) -> AsyncIterator[Reports]:
    opened = open_reports(database.url)
    yield opened
    await opened.close()


async def count(read: Reader) -> int:
    row = await read.row('SELECT count(*) AS "n" FROM "location"')
    assert row
    return int(row["n"])


async def test_a_turn_is_committed_while_a_report_is_read_which_sees_one_instant(
    database: Database, reports: Reports
) -> None:
    pause = Pause()

    async def look(read: Reader) -> tuple[int, int]:
        before = await count(read)
        await pause.here(read)
        return before, await count(read)

    report = asyncio.ensure_future(reports.read(look))
    await pause.reached.wait()
    await write(database, place("main"))
    assert set(await names(database)) == {"main"}
    pause.over()
    assert await report == (0, 0)
    assert await reports.read(count) == 1


async def test_a_report_is_read_while_a_turn_is_under_way(database: Database, reports: Reports) -> None:
    pause = Pause()

    async def work(tx: Tx) -> None:
        await tx.write([place("main")])
        await pause.here(tx)

    turn = asyncio.ensure_future(database.run(work))
    await pause.reached.wait()
    assert await reports.read(count) == 0
    pause.over()
    await turn


async def test_what_a_report_makes_of_its_rows_holds_up_no_turn(database: Database, reports: Reports) -> None:
    begun, done = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    async def look(read: Reader) -> bool:
        await count(read)
        loop.call_soon_threadsafe(begun.set)
        return done.wait(5)

    report = asyncio.ensure_future(reports.read(look))
    await begun.wait()
    await write(database, place("main"))
    done.set()
    assert await report


async def test_one_whose_caller_is_gone_ends_before_another_begins(reports: Reports) -> None:
    pause = Pause()
    report = asyncio.ensure_future(reports.read(pause.here))
    await pause.reached.wait()
    report.cancel()
    with pytest.raises(asyncio.CancelledError):
        await report
    closing, other = asyncio.ensure_future(reports.close()), asyncio.ensure_future(reports.read(count))
    for _ in range(9):
        await asyncio.sleep(0)
    assert not closing.done()
    pause.over()
    await closing
    assert await other == 0


async def test_the_server_stops_what_nobody_waits_for(database: Database, reports: Reports) -> None:
    if database.dialect is not Dialect.POSTGRES:
        return
    begun, loop = asyncio.Event(), asyncio.get_running_loop()

    async def look(read: Reader) -> None:
        loop.call_soon_threadsafe(begun.set)
        await read.rows("SELECT pg_sleep(600)")

    report = asyncio.ensure_future(reports.read(look))
    await begun.wait()
    report.cancel()
    await asyncio.wait({report})
    assert await reports.read(count) == 0


async def test_a_report_writes_nothing(reports: Reports) -> None:
    async def look(read: Reader) -> None:
        await read.rows("""INSERT INTO "location" ("id", "name") VALUES ('main', '')""")

    with pytest.raises(DatabaseError):
        await reports.read(look)
    assert await reports.read(count) == 0
