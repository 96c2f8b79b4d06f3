"""Sends under way: so many at once, begun one after the other, each person's in their order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from types import TracebackType
from typing import Self


class Flight:
    """At most `most` sends at once, and as many more in hand that wait for room, or for what the same person
    is being sent: one who is slow to reach takes no room from others. At its end it waits for all; an error
    passing through calls them off.
    `trouble` is told at once what a send raised; without it the first such error is raised at the end."""

    def __init__(self, most: int, trouble: Callable[[BaseException], None] | None = None) -> None:
        self._hand = asyncio.Semaphore(2 * most)
        self._room = asyncio.Semaphore(most)
        self._tasks: set[asyncio.Task[None]] = set()
        self._last: dict[int, asyncio.Task[None]] = {}
        self._errors: list[BaseException] = []
        self._trouble = trouble or self._errors.append

    async def begin(self, person: int, send: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """As soon as there is room, and after what this person is being sent already."""
        await self._hand.acquire()
        task = asyncio.get_running_loop().create_task(self._in_turn(self._last.get(person), send))
        self._last[person] = task
        self._tasks.add(task)
        task.add_done_callback(partial(self._ended, person))
        return task

    async def _in_turn(self, earlier: asyncio.Task[None] | None, send: Callable[[], Awaitable[None]]) -> None:
        if earlier is not None:
            await asyncio.wait([earlier])
        async with self._room:
            await send()

    def _ended(self, person: int, task: asyncio.Task[None]) -> None:
        self._hand.release()
        self._tasks.discard(task)
        if self._last.get(person) is task:
            del self._last[person]
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
