"""Work the make-believe providers do on their own: deliveries, retries, status callbacks."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine


class Tasks:
    """Holds what was started, so that it is neither garbage-collected half-way nor left over at the end."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[object]] = set()

    def start(self, work: Coroutine[object, object, object]) -> asyncio.Task[object]:
        task: asyncio.Task[object] = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def idle(self) -> None:
        """Return once everything started, and what that started, has ended."""
        while self._running:
            await asyncio.wait(self._running)

    async def close(self) -> None:
        tasks = list(self._running)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
