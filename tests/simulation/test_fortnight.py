"""Two weeks of messages, questions and visits in three processes that nobody stops: they end with the memory they had, and the books are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulation import processes
from simulation.days import Days
from simulation.processes import Worker
from simulation.world import Mishaps
from simulation.year import Year
from storage.engine.opening import open_database
from storage.ledger import check
from tests.databases import Databases
from tests.simulation import talking
from tests.simulation.test_simulate import SHOP

pytestmark = pytest.mark.prove
WARM, DAYS = 3, 17  # days after which everything was done once; and two weeks more
MORE = 1.05  # of what each had when it was warm: the allocator gives nothing back


def megabytes(worker: Worker) -> float:
    """What the process holds now."""
    pages = Path(f"/proc/{worker._process.pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4096 / 2**20


async def test_a_fortnight_on_three_processes(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Mishaps, "kill", lambda *_: False)
    monkeypatch.setattr(processes, "work", talking.work)
    async with databases.postgres() as url:
        database = await open_database(url)
        days = await Days.begun(database, Year(SHOP, 60, DAYS, 8, processes=3))
        for day in range(WARM):
            await days.day(day)
        workers = [one for one in days.service.couriers if isinstance(one, Worker)]
        warm = [megabytes(one) for one in workers]
        for day in range(WARM, DAYS):
            await days.day(day)
        await days.over()
        after = [megabytes(one) for one in workers]
        days.service.stop()
        (heard,) = await database.run(lambda tx: tx.rows('SELECT count(*) AS "n" FROM "inbox"'))
        seen = await database.run(lambda tx: tx.rows('SELECT DISTINCT "kind" FROM "outbox"'))
        await database.close()
        assert len(workers) == 3
        assert heard["n"] > DAYS * 50, heard
        assert {"balance", "card", "at-till", "at-till-done", "receipt"} <= {row["kind"] for row in seen}
        assert [now for now, then in zip(after, warm, strict=True) if now > then * MORE] == [], (warm, after)
        assert await check.problems(url) == []
