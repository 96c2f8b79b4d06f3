"""Many tills at once: processes of their own, each with its own pool, that start when they are told."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from handlers.turn.heard import Chose, Heard, Said
from loyalty.programme.programme import Programme
from storage.engine.db import Dialect
from storage.engine.opening import open_database
from tests.handlers.stage import PROGRAMME, Stage

Job = tuple[str, str, str]  # the key of the message, the chat it is from, what it says


def heard(text: str) -> Heard:
    """`!undo:12` is a tap on that button."""
    if not text.startswith("!"):
        return Said(text)
    option, _, arg = text[1:].partition(":")
    return Chose(option, arg)


async def answered(stage: Stage, jobs: Sequence[Job]) -> list[str]:
    """All of them at once: what each speaker is told, by kind; nothing for a message that was here."""

    async def one(key: str, chat: str, text: str) -> str:
        told = await stage.says("telegram", chat, heard(text), key=key)
        return next((claim.message.kind.name for claim in told if claim.to == chat), "")

    return await asyncio.gather(*(one(*job) for job in jobs))


def copies(stage: Stage, other: Stage, programme: Programme) -> tuple[Stage, Stage]:
    """Two copies of the service with this programme, on PostgreSQL; on SQLite there is only one."""
    other.now = stage.now
    found = (stage, other) if stage.database.dialect is Dialect.POSTGRES else (stage, stage)
    for copy in found:
        copy.programme = programme
    return found


async def dealt_out(copies: Sequence[Stage], jobs: Sequence[Job]) -> list[str]:
    """All of them at once, in turn to one copy and the other: what each speaker is told, those of the first copy first."""
    hands = (answered(copy, jobs[n :: len(copies)]) for n, copy in enumerate(copies))
    return [answer for hand in await asyncio.gather(*hands) for answer in hand]


async def serve(url: str) -> None:
    """In a process of its own: a line of jobs in, a line of answers out."""
    database = await open_database(url)
    stage = Stage(database, PROGRAMME)
    await asyncio.gather(*(database.run(lambda tx: tx.rows("SELECT pg_sleep(0.05)")) for _ in range(4)))
    print("ready", flush=True)  # noqa: T201
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        asked = json.loads(line)
        stage.later(minutes=asked["later"])
        print(json.dumps(await answered(stage, asked["jobs"])), flush=True)  # noqa: T201
    await database.close()


@dataclass
class Tills:
    processes: list[asyncio.subprocess.Process]
    minutes: int = 0

    async def at_once(self, jobs: Sequence[Job], *, later: int = 0) -> list[str]:
        """Dealt out to the processes, all of which start at the same instant. `later`: minutes by which
        their clocks go on first."""
        hands = [jobs[n :: len(self.processes)] for n in range(len(self.processes))]
        for process, hand in zip(self.processes, hands, strict=True):
            assert process.stdin
            process.stdin.write(json.dumps({"jobs": hand, "later": later}).encode() + b"\n")
        return [answer for told in await asyncio.gather(*map(_line, self.processes)) for answer in told]


async def _line(process: asyncio.subprocess.Process) -> Any:
    assert process.stdout
    return json.loads(await process.stdout.readline())


@asynccontextmanager
async def open_tills(url: str, number: int) -> AsyncIterator[Tills]:
    program = f"import asyncio; from tests.races.tills import serve; asyncio.run(serve({url!r}))"
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(number)
    ]
    try:
        for process in processes:
            assert process.stdout
            assert await process.stdout.readline() == b"ready\n"
        yield Tills(processes)
    finally:
        for process in processes:
            assert process.stdin
            process.stdin.close()
        assert [0] * number == [await process.wait() for process in processes]
