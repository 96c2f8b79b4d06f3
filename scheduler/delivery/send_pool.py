"""Sends under way: so many people at once, begun one after the other, each person's in their order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from types import TracebackType
from typing import Self

# Seconds: a few sends that hang hold up no others, and a claim for each that ends costs little.
PATIENCE = 0.05


class SendPool:
    """At most `most` people are being sent something at once. What else there is for one of them waits in hand
    for its turn and takes no room, up to as many more: one who is slow to reach takes no room from others.
    Whoever begins sends asks for `room` first, so that what is claimed is what begins. At its end it waits for
    all; an error passing through calls them off.
    `trouble` is told at once what a send raised; without it the first such error is raised at the end."""

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
        """Until so many sends would begin, waited for with patience; but until one would, however long."""
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
        """At once, or after what this person is being sent already."""
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
