"""Bulk sends yield to replies, for a moment each, so that they are not starved."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

LASTS = 0.1  # seconds: a reply that its provider is slow to take holds up bulk sends no longer
STEPS_ASIDE = 0.01  # seconds a bulk send yields at most: about what a turn and its reply take


class ReplyPriority:
    """Replies are sent within `answer`; bulk sends call `give_way` before each send."""

    def __init__(self) -> None:
        self._answering = 0
        self._until = 0.0
        self._done = asyncio.Event()

    @property
    def is_answering(self) -> bool:
        return self._answering > 0

    @contextmanager
    def answer(self) -> Iterator[None]:
        self._answering += 1
        self._until = asyncio.get_running_loop().time() + LASTS
        try:
            yield
        finally:
            self._answering -= 1
            if not self._answering:
                self._done.set()

    async def give_way(self) -> None:
        """Return at once when no reply is being sent, after one step of the event loop; else wait for it,
        `STEPS_ASIDE` at most."""
        if not self._answering or asyncio.get_running_loop().time() > self._until:
            await asyncio.sleep(0)
            return
        self._done.clear()
        try:
            async with asyncio.timeout(STEPS_ASIDE):
                await self._done.wait()
        except TimeoutError:
            pass
