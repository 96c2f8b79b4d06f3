"""Answers go first: what nobody asked for is begun while nobody waits for an answer, and is not starved."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

LASTS = 0.1  # seconds: an answer that a provider is slow to take holds up nobody for longer
STEPS_ASIDE = 0.01  # seconds at most before each send: about what a turn and its answer take


class ReplyPriority:
    """Who answers says so; who sends asks before each send, and steps aside for a moment."""

    def __init__(self) -> None:
        self._answering = 0
        self._until = 0.0
        self._done = asyncio.Event()

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
        """At once when nobody waits; and one step of the loop, so that none is held up by all sends at once."""
        if not self._answering or asyncio.get_running_loop().time() > self._until:
            await asyncio.sleep(0)
            return
        self._done.clear()
        try:
            async with asyncio.timeout(STEPS_ASIDE):
                await self._done.wait()
        except TimeoutError:
            pass
