"""Who waits for SQLite's one thread, and who is next."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import Any

from storage.engine.db import Tx

_TOGETHER = 64  # how many that wait share a commit


class Job:
    """Work of a loop that the thread does. `anew`: it may be begun anew, for it changes nothing but the database."""

    __slots__ = ("anew", "error", "future", "loop", "result", "work")

    def __init__(self, work: Callable[[Tx], Awaitable[Any]], anew: bool) -> None:
        self.work = work
        self.anew = anew
        self.loop = asyncio.get_running_loop()
        self.future: asyncio.Future[Any] = self.loop.create_future()
        self.result: Any = None
        self.error: BaseException | None = None

    def finish(self) -> None:
        """In its loop. Whoever was cancelled meanwhile waits no more."""
        if self.future.done():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


def _finish(jobs: Sequence[Job]) -> None:
    for job in jobs:
        job.finish()


def tell(jobs: Sequence[Job]) -> None:
    """Wake each loop once for all of them."""
    for loop in {job.loop for job in jobs}:
        with suppress(RuntimeError):  # it was closed, and nobody waits in it
            loop.call_soon_threadsafe(_finish, [job for job in jobs if job.loop is loop])


class Line:
    """What may be begun anew (a turn, a look, a note that something was sent) goes before the rest (a batch of the
    courier or of the planner), which is passed over once: then one of it is next. The two never share a commit, so a turn
    waits for one batch at most that it finds in line, beside the one under way."""

    def __init__(self) -> None:
        self._came: SimpleQueue[Job | None] = SimpleQueue()
        self._first = deque[Job]()
        self._rest = deque[Job]()
        self._is_open = True
        self._was_passed_over = False

    def put(self, job: Job) -> None:
        self._came.put(job)

    def close(self) -> None:
        """Those in line are served."""
        self._came.put(None)

    def next(self) -> list[Job]:
        """Those who share the next commit, once there is one; empty when it is time to stop."""
        self._sort()
        own = self._rest if self._was_passed_over or not self._first else self._first
        self._was_passed_over = own is self._first and bool(self._rest)
        most = 1 if own is self._rest and self._first else _TOGETHER
        return [own.popleft() for _ in range(min(len(own), most))]

    def _sort(self) -> None:
        while self._is_open and not (self._came.empty() and (self._first or self._rest)):
            job = self._came.get()
            if job is None:
                self._is_open = False
            else:
                (self._first if job.anew else self._rest).append(job)
