"""Answers under way: bounded together for a channel, and fairly."""

from __future__ import annotations

import asyncio

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

    async def taken(self) -> Place:
        """A place, which whoever takes it gives back."""
        await self._in_all.acquire()
        try:
            await self._free.acquire()
        except BaseException:
            self._in_all.release()
            raise
        return Place(self._free, self._in_all)


class Place:
    """That of one answer; it makes room for the next once it is slow, or given back."""

    def __init__(self, free: asyncio.Semaphore, in_all: asyncio.Semaphore) -> None:
        self._free = free
        self._in_all = in_all
        self._is_held = True
        self._slow = asyncio.get_running_loop().call_later(SLOW, self._make_room)

    def _make_room(self) -> None:
        if self._is_held:
            self._is_held = False
            self._free.release()

    def give_back(self) -> None:
        self._slow.cancel()
        self._make_room()
        self._in_all.release()
