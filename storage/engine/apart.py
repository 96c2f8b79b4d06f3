"""Work in a process of its own, one piece at a time, so that nothing it does holds up this one.

The process begins at the first need. It ends when nothing was asked of it for a while, when it is closed, and when this one
is gone. Work that was cut off by its end is an error of that work alone: the next begins another process.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from storage.engine import frames

T = TypeVar("T")
REST = 300.0  # seconds without work, after which the process goes, and its memory
_CHECKOUT = Path(__file__).parents[2]
_COMMAND = sys.executable, "-P", "-m", "storage.engine.apart_main"


class CutOff(Exception):
    """The process ended, or could not begin, before the work was done. It may be tried again."""


class WorkFailed(Exception):
    """Anything but a `DatabaseError` that the work raised, with where: the traceback of the other process."""


class Apart:
    def __init__(self, rest: float = REST) -> None:
        self._rest, self._one = rest, asyncio.Lock()
        self._process: Process | None = None
        self._until: asyncio.TimerHandle | None = None
        self._closed = False

    async def run(self, work: Callable[[], T]) -> T:
        """`work` and what it returns travel as copies: it is a function of a module, or a `partial` of one. Raises `CutOff`,
        `WorkFailed`, and a `DatabaseError` of the work's. The work of a caller who is cancelled is ended; at the close all are."""
        async with self._one:
            self._stay()
            try:
                result, error = await self._asked(pickle.dumps(work))
            except BaseException:
                await self.end()
                raise
            self._until = asyncio.get_running_loop().call_later(self._rest, self._leave)
        if error:
            raise error
        return cast(T, result)

    async def close(self) -> None:
        """Nothing waits for what is under way."""
        self._closed = True
        await self.end()

    async def end(self) -> None:
        self._stay()
        process, self._process = self._process, None
        if process:
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def _asked(self, work: bytes) -> tuple[Any, Exception | None]:
        try:
            process = await self._begun()
            assert process.stdin
            assert process.stdout
            process.stdin.write(frames.framed(work))
            await process.stdin.drain()
            length = frames.length(await process.stdout.readexactly(frames.HEAD))
            answer = await process.stdout.readexactly(length)
        except (OSError, EOFError) as error:
            if self._closed:
                raise asyncio.CancelledError from None
            raise CutOff("the process for reports ended before its work was done") from error
        result, fault = pickle.loads(answer)  # noqa: S301 (our own process wrote it)
        return result, fault

    async def _begun(self) -> Process:
        """`EOFError` once this is closed, also where that happens meanwhile."""
        if not self._closed and (self._process is None or _is_leaving(self._process)):
            await self.end()
            self._process = await asyncio.create_subprocess_exec(
                *_COMMAND, env=_environment(), stdin=PIPE, stdout=PIPE
            )
        if self._closed or self._process is None:
            raise EOFError
        return self._process

    def _stay(self) -> None:
        if self._until:
            self._until.cancel()

    def _leave(self) -> None:
        """It ends by itself where nothing more can come."""
        if self._process and self._process.stdin:
            self._process.stdin.close()


def _is_leaving(process: Process) -> bool:
    """It is gone, or was told that nothing more comes."""
    return process.returncode is not None or process.stdin is None or process.stdin.is_closing()


def _environment() -> Mapping[str, str]:
    """It begins in the folder of this process, which an address of a file may be relative to, and finds our code by this."""
    path = filter(None, (str(_CHECKOUT), os.environ.get("PYTHONPATH")))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
