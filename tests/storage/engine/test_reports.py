"""A report reads beside the turns, in another process: neither waits for the other, and neither ends the other."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storage.engine import looks
from storage.engine.apart import Apart, CutOff, WorkFailed
from storage.engine.db import Database, DatabaseError, Dialect, Reader, Tx
from storage.engine.reports import Reports
from tests.databases import Databases
from tests.storage.places import Pause, names, place, write


@pytest.fixture
async def apart() -> AsyncIterator[Apart]:
    opened = Apart()
    yield opened
    await opened.close()


@pytest.fixture
def reports(database: Database, apart: Apart) -> Reports:
    return Reports(database.url, apart)


async def count(read: Reader) -> int:
    row = await read.row('SELECT count(*) AS "n" FROM "location"')
    assert row
    return int(row["n"])


async def process(_: Reader) -> int:
    return os.getpid()


async def writes(read: Reader) -> None:
    await read.rows("""INSERT INTO "location" ("id", "name") VALUES ('main', '')""")


async def fails(_: Reader) -> None:
    {}["nothing"]


async def sleeps(read: Reader) -> None:
    await read.rows("SELECT pg_sleep(600)")


@dataclass(frozen=True)
class Halt:
    """A place inside a look where a test can stop it, whatever process it is in."""

    folder: Path

    async def __call__(self, read: Reader) -> tuple[int, int]:
        before = await count(read)
        with (self.folder / "reached").open("w") as reached:
            reached.write(f"{os.getpid()}\n")
            reached.flush()
            (self.folder / "go on").read_text()
        return before, await count(read)

    async def reached(self) -> int:
        """The process that it is in."""
        return await asyncio.to_thread(self._process)

    def _process(self) -> int:
        with (self.folder / "reached").open() as reached:
            return int(reached.readline())

    async def go_on(self) -> None:
        await asyncio.to_thread((self.folder / "go on").write_text, "")


@pytest.fixture
def halt(tmp_path: Path) -> Halt:
    for name in ("reached", "go on"):
        os.mkfifo(tmp_path / name)
    return Halt(tmp_path)


async def test_a_turn_is_committed_while_a_report_is_read_which_sees_one_instant(
    database: Database, reports: Reports, halt: Halt
) -> None:
    report = asyncio.ensure_future(reports.read(halt))
    assert await halt.reached() != os.getpid()
    await write(database, place("main"))
    assert set(await names(database)) == {"main"}
    await halt.go_on()
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


async def test_what_a_look_does_wrong_is_its_own(reports: Reports) -> None:
    before = await reports.read(process)
    with pytest.raises(DatabaseError):
        await reports.read(writes)
    with pytest.raises(WorkFailed, match="KeyError: 'nothing'"):
        await reports.read(fails)
    assert await reports.read(count) == 0
    assert await reports.read(process) == before


async def test_what_is_killed_or_no_longer_wanted_is_cut_off_and_the_next_is_read(
    reports: Reports, apart: Apart, halt: Halt
) -> None:
    one, other = (asyncio.ensure_future(reports.read(look)) for look in (halt, count))
    os.kill(await halt.reached(), signal.SIGKILL)
    with pytest.raises(CutOff):
        await one
    assert await other == 0, "who waited is not concerned"

    one = asyncio.ensure_future(reports.read(halt))
    held = await halt.reached()
    one.cancel()
    with pytest.raises(asyncio.CancelledError):
        await one
    assert await reports.read(process) != held
    os.kill(await reports.read(process), signal.SIGKILL)  # while it has nothing to do
    assert apart._process
    await apart._process.wait()
    assert await reports.read(count) == 0


async def test_nothing_is_waited_for_at_the_end(
    reports: Reports, apart: Apart, halt: Halt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor begun, only to be killed."""
    begun, begin = list[object](), asyncio.create_subprocess_exec

    async def counted(*command: str, **about: Any) -> object:
        begun.append(command)
        return await begin(*command, **about)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", counted)
    under_way, waiting = (asyncio.ensure_future(reports.read(look)) for look in (halt, count))
    await halt.reached()
    await apart.close()
    found = await asyncio.gather(under_way, waiting, return_exceptions=True)
    assert [type(one) for one in found] == [asyncio.CancelledError] * 2
    assert apart._process is None
    assert len(begun) == 1


async def test_the_process_goes_when_nothing_is_asked_of_it(database: Database) -> None:
    apart = Apart(rest=0)
    reports = Reports(database.url, apart)
    assert await reports.read(count) == 0
    assert apart._process
    await asyncio.wait_for(apart._process.wait(), 30)
    assert await reports.read(count) == 0
    apart._leave()  # and what is asked at that moment begins another
    assert await reports.read(count) == 0
    await apart.close()


async def test_it_begins_where_the_service_did(
    databases: Databases, apart: Apart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative address is the same file there. It is not our checkout, nor does the machine let it step aside."""
    file = Path((await databases.sqlite()).removeprefix("sqlite://"))
    (tmp_path / "sitecustomize.py").write_text(_REFUSES, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(file.parent)
    assert await Reports(f"sqlite://{file.name}", apart).read(count) == 0


_REFUSES = """
import os

def nice(_):
    raise PermissionError

os.nice = nice
"""


async def test_a_server_that_never_looks_who_waits_is_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It refuses the setting, as on systems that cannot tell."""
    monkeypatch.setattr(looks, "_SOON_STOPPED", "SET LOCAL client_connection_check_interval = -1")
    assert await asyncio.to_thread(looks.looked, database.url, count) == 0


_ALONE = """
import asyncio, sys
from pathlib import Path
from storage.engine.apart import Apart
from storage.engine.reports import Reports
from tests.storage.engine.test_reports import Halt
asyncio.run(Reports(sys.argv[1], Apart()).read(Halt(Path(sys.argv[2]))))
"""


@pytest.mark.prove
async def test_it_goes_with_a_service_that_is_killed(database: Database, halt: Halt) -> None:
    """Also in the middle of a look: the last end of the pipe is closed with it."""
    alone = "-c", _ALONE, database.url, str(halt.folder)
    service = await asyncio.create_subprocess_exec(sys.executable, *alone)
    with await asyncio.to_thread((halt.folder / "reached").open) as reached:
        held = int(await asyncio.to_thread(reached.readline))
        os.kill(held, signal.SIGTERM)  # as a stop sends it to both
        service.kill()
        await service.wait()
        assert await asyncio.to_thread(reached.read) == "", "the process that held it is gone"


@pytest.mark.prove
async def test_the_server_stops_what_nobody_waits_for(database: Database, reports: Reports) -> None:
    if database.dialect is not Dialect.POSTGRES:
        return
    report = asyncio.ensure_future(reports.read(sleeps))

    async def running(tx: Tx) -> bool:
        return bool(await tx.rows("SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'"))

    async with asyncio.timeout(30):
        while not await database.run(running):
            await asyncio.sleep(0.02)
        report.cancel()
        while await database.run(running):
            await asyncio.sleep(0.1)
