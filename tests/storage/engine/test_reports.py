"""A report reads beside the turns: neither waits for the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from storage.engine.db import Database, DatabaseError, Reader, Tx
from storage.engine.opening import open_reports
from storage.engine.reports import Reports
from tests.storage.places import Pause, names, place, write


@pytest.fixture
async def reports(database: Database) -> AsyncIterator[Reports]:
    opened = await open_reports(database.url)
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


async def test_a_report_writes_nothing(reports: Reports) -> None:
    async def look(read: Reader) -> None:
        await read.rows("""INSERT INTO "location" ("id", "name") VALUES ('main', '')""")

    with pytest.raises(DatabaseError):
        await reports.read(look)
    assert await reports.read(count) == 0
