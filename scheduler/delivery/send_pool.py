"""Sends under way, bounded: one at a time for each recipient, in their order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from types import TracebackType
from typing import Self

# Seconds: so long a claim waits for many free places, so that a few sends that hang do not stop others.
PATIENCE = 0.05


class SendPool:
    """At most `most` recipients are sent to at once. Further sends to one of them queue behind it and take no
    place, up to `most` of them: a slow recipient takes no place from others.
    Wait for `room` before claiming: claim only what can be sent now. Leaving the `async with` waits for all
    sends; an exception cancels them.
    `trouble` is called with what a send raised; without it the first error is raised at the end."""

    def __init__(self, most: int, trouble: Callable[[BaseException], None] | None = None) -> None:
        self._most = most
        self._ended = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._last: dict[int, asyncio.Task[None]] = {}  # of each person who is being sent something
        self._errors: list[BaseException] = []
        self._trouble = trouble or self._errors.append

    @property
    def free(self) -> int:
        """How many sends would begin now."""
        return max(0, min(self._most - len(self._last), 2 * self._most - len(self._tasks)))

    async def room(self, useful: int) -> None:
        """Wait until `useful` sends could begin, for `PATIENCE` at most; then until one could, however long."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._until(useful)
        except TimeoutError:
            await self._until(1)

    async def _until(self, free: int) -> None:
        while self.free < free:
            self._ended.clear()
            await self._ended.wait()

    def begin(self, person: int, send: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """Start a send to this recipient, after those to them that are under way."""
        task = asyncio.get_running_loop().create_task(self._in_turn(self._last.get(person), send))
        self._last[person] = task
        self._tasks.add(task)
        task.add_done_callback(partial(self._over, person))
        return task

    async def _in_turn(self, earlier: asyncio.Task[None] | None, send: Callable[[], Awaitable[None]]) -> None:
        if earlier is not None:
            await asyncio.wait([earlier])
        await send()

    def _over(self, person: int, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self._last.get(person) is task:
            del self._last[person]
        self._ended.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            self._trouble(error)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if error is not None:
            self._call_off()
        try:
            while self._tasks:
                await asyncio.wait(self._tasks)
        except asyncio.CancelledError:
            self._call_off()
            raise
        if error is None and self._errors:
            raise self._errors[0]

    def _call_off(self) -> None:
        for task in self._tasks:
            task.cancel()
