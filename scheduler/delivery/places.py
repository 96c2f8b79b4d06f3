"""Answers under way: bounded together for a channel, and fairly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SLOW = 2.0  # seconds; an answer that takes longer makes room for the next
HANGING = 4  # times as many as may be under way: so many at most, with those that hang


class Places:
    """At most `most` answers are under way at once, of all turns together, and who waits longest is next. Waiting
    for a place is no call to the provider, so no call's time runs out. A provider that says nothing holds up only
    those it says nothing about: after `SLOW` seconds an answer gives its place to the next, up to `HANGING` times
    `most` in all."""

    def __init__(self, most: int) -> None:
        self._free = asyncio.Semaphore(most)
        self._in_all = asyncio.Semaphore(HANGING * most)

    @property
    def are_taken(self) -> bool:
        """Whether whoever comes now has to wait."""
        return self._free.locked() or self._in_all.locked()

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        async with self._in_all:
            await self._free.acquire()
            give_back = _once(self._free.release)
            slow = asyncio.get_running_loop().call_later(SLOW, give_back)
            try:
                yield
            finally:
                slow.cancel()
                give_back()


def _once(act: Callable[[], None]) -> Callable[[], None]:
    done = False

    def first() -> None:
        nonlocal done
        if not done:
            done = True
            act()

    return first
