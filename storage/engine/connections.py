"""Connections to PostgreSQL, each lent to one transaction or look at a time. Those that came back whole are kept in hand:
asyncpg's pool makes a task and a timer each time that one is given back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg

_SIZE = 12  # of one process; two cores are busy with far fewer
_IDLE = 300.0  # seconds after which one that nobody needed is closed
_GOODBYE = 1.0  # seconds for the server to take leave; then it is cut off


class Connections:
    """The one lent last is lent next, so that few are open where little happens: the others are closed, one each time that
    any comes back."""

    def __init__(self, pool: asyncpg.Pool[Any]) -> None:
        self._pool = pool
        self._free = asyncio.Semaphore(_SIZE)
        self._in_hand: list[
            tuple[asyncpg.pool.PoolConnectionProxy[Any], float]
        ] = []  # and since when (the loop's time)

    @classmethod
    async def open(cls, dsn: str) -> Connections:
        """`OSError` or `asyncpg.PostgresError` when the server cannot be reached."""
        pool = await asyncpg.create_pool(
            dsn, min_size=1, max_size=_SIZE, statement_cache_size=512, reset=_keep
        )
        return cls(pool)

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[asyncpg.pool.PoolConnectionProxy[Any]]:
        """Whoever had an error gives it back to the pool, which looks whether it can be used again."""
        async with self._free:
            lent = await self._one()
            try:
                yield lent
            except BaseException:
                await self._pool.release(lent)
                raise
            self._in_hand.append((lent, asyncio.get_running_loop().time()))
            await self._spare()

    async def _spare(self) -> None:
        """Close the one that lies longest, if that is long. Whoever gave one back is not to hear that it went wrong."""
        longest, since = self._in_hand[0]
        if asyncio.get_running_loop().time() - since > _IDLE:
            del self._in_hand[0]
            if _is_open(longest):
                with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                    await longest.close(timeout=_GOODBYE)

    async def _one(self) -> asyncpg.pool.PoolConnectionProxy[Any]:
        while self._in_hand:
            kept, _ = self._in_hand.pop()
            if _is_open(kept):
                return kept
            await self._pool.release(kept)
        return await self._pool.acquire()

    async def close(self) -> None:
        while self._in_hand:
            await self._pool.release(self._in_hand.pop()[0])
        await self._pool.close()


def _is_open(kept: asyncpg.pool.PoolConnectionProxy[Any]) -> bool:
    """The pool takes one back by itself that the server closed; then it can be asked nothing any more."""
    try:
        return not kept.is_closed()
    except asyncpg.InterfaceError:
        return False


async def _keep(_: object) -> None:
    """We change no session state, so a connection goes back as it is: one round trip saved."""
