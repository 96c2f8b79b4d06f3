"""Connections to PostgreSQL, each lent to one transaction or look at a time. They are our own: asyncpg's pool makes a task
and a timer each time that one is given back, and each call of one of its connections goes through another object."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, NamedTuple

import asyncpg

_SIZE = 12  # of one process; two cores are busy with far fewer
_IDLE = 300.0  # seconds after which one that nobody needed is closed
_GOODBYE = 1.0  # seconds for the server to take leave at the end; then it is cut off


class _Kept(NamedTuple):
    """`since` is the loop's time."""

    connection: asyncpg.Connection[Any]
    since: float


class Connections:
    """The one lent last is lent next, so that few are open where little happens: the others are closed, one each time that
    any comes back. We change no session state, so one that came back whole is lent again as it is."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._free = asyncio.Semaphore(_SIZE)
        self._is_over = False
        self._in_hand: list[_Kept] = []

    @classmethod
    async def open(cls, dsn: str) -> Connections:
        """`OSError` or `asyncpg.PostgresError` when the server cannot be reached."""
        opened = cls(dsn)
        opened._keep(await opened._new())
        return opened

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[asyncpg.Connection[Any]]:
        """One that had an error is lent again only where it is in no transaction."""
        async with self._free:
            lent = await self._one()
            try:
                yield lent
            except Exception:
                self._keep(lent) if _is_whole(lent) else lent.terminate()
                raise
            except BaseException:  # cancelled: the server may still be at work for it
                lent.terminate()
                raise
            self._keep(lent)
            self._spare()

    def _keep(self, whole: asyncpg.Connection[Any]) -> None:
        self._in_hand.append(_Kept(whole, asyncio.get_running_loop().time()))

    def _spare(self) -> None:
        """Close the one that lies longest, if that is long: without a farewell, which whoever gave one back would wait for."""
        longest = self._in_hand[0]
        if asyncio.get_running_loop().time() - longest.since > _IDLE:
            del self._in_hand[0]
            longest.connection.terminate()

    async def _one(self) -> asyncpg.Connection[Any]:
        if self._is_over:
            raise asyncpg.InterfaceError("the connections are closed")
        while self._in_hand:
            kept = self._in_hand.pop().connection
            if not kept.is_closed():
                return kept
            kept.terminate()
        return await self._new()

    async def _new(self) -> asyncpg.Connection[Any]:
        return await asyncpg.connect(self._dsn, statement_cache_size=512)

    async def close(self) -> None:
        """As soon as each has come back; from now on none is lent."""
        self._is_over = True
        for _ in range(_SIZE):
            await self._free.acquire()
        while self._in_hand:
            await _closed(self._in_hand.pop().connection)
        for _ in range(_SIZE):
            self._free.release()


async def _closed(one: asyncpg.Connection[Any]) -> None:
    with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        await one.close(timeout=_GOODBYE)


def _is_whole(lent: asyncpg.Connection[Any]) -> bool:
    return not (lent.is_closed() or lent.is_in_transaction())
