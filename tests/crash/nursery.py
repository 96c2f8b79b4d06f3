"""Real processes of the service, started cheaply: one process imports everything once and then makes
copies of itself. Each copy is `python -m bot serve` as it would be, from its first line on."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from bot.telegram.on_demand import import_aiogram

IMPORTED = ("bot.app", "bot.telegram.setup", "storage.engine.postgres", "storage.engine.sqlite", "aiosqlite")


def nurse() -> None:
    """A line in: arguments, environment and log of a copy to be made, or whose end is waited for."""
    import_aiogram()
    for name in IMPORTED:
        import_module(name)
    from bot.__main__ import main

    alive: set[int] = set()
    print("ready", flush=True)  # noqa: T201
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            _, status = os.waitpid(asked["wait"], 0)
            alive.discard(asked["wait"])
            print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201
            continue
        pid = os.fork()
        if pid:
            alive.add(pid)
            print(pid, flush=True)  # noqa: T201
            continue
        for name in list(os.environ):
            del os.environ[name]
        os.environ.update(asked["environment"])
        log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os._exit(main(asked["arguments"]))
    for pid in alive:  # of a test that failed
        os.kill(pid, signal.SIGKILL)


@dataclass
class Copy:
    """A running copy."""

    nursery: Nursery
    pid: int
    log: Path

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    async def ended(self) -> int:
        """Its exit code, or the signal that ended it, below zero."""
        return int(await self.nursery.ask({"wait": self.pid}))

    async def kill(self) -> None:
        self.signal(signal.SIGKILL)
        assert await self.ended() == -signal.SIGKILL


@dataclass
class Nursery:
    process: subprocess.Popen[str]
    log: Path

    async def ask(self, what: Mapping[str, object]) -> str:
        return await asyncio.to_thread(self._ask, json.dumps(what))

    def _ask(self, line: str) -> str:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    async def start(self, environment: Mapping[str, str], *arguments: str) -> Copy:
        asked = {"environment": dict(environment), "arguments": list(arguments), "log": str(self.log)}
        return Copy(self, int(await self.ask(asked)), self.log)


@contextmanager
def open_nursery(folder: Path) -> Iterator[Nursery]:
    program = "from tests.crash.nursery import nurse; nurse()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield Nursery(process, folder / "service.log")
