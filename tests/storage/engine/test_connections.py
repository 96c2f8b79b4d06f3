"""A connection that came back whole is lent again; one that did not is cut off."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from storage.engine.connections import Connections
from storage.engine.postgres import dsn
from tests.databases import Databases


@pytest.fixture
async def connections(databases: Databases) -> AsyncIterator[Connections]:
    async with databases.postgres() as url:
        opened = await Connections.open(dsn(url))
        yield opened
        await opened.close()


async def server_of(connections: Connections) -> int:
    """Which process of the server is behind the connection that is lent next."""
    async with connections.lend() as lent:
        found: int = await lent.fetchval("SELECT pg_backend_pid()")
        return found


async def said(connections: Connections, *statements: str) -> None:
    async with connections.lend() as lent:
        for one in statements:
            await lent.execute(one)


async def test_the_last_one_is_lent_again(connections: Connections) -> None:
    first = await server_of(connections)
    async with connections.lend() as lent:
        assert lent.get_server_pid() == first
        assert await server_of(connections) != first


async def test_whoever_had_an_error_leaves_one_that_can_be_used(connections: Connections) -> None:
    with pytest.raises(asyncpg.UndefinedTableError):
        async with connections.lend() as lent:
            await lent.execute("SELECT 1 FROM nowhere")
    assert await server_of(connections)


async def test_one_in_a_transaction_or_at_work_is_not_lent_again(connections: Connections) -> None:
    """Neither what was begun and not ended, nor what somebody broke off."""
    first = await server_of(connections)
    with pytest.raises(asyncpg.UndefinedTableError):
        await said(connections, "BEGIN", "SELECT 1 FROM nowhere")
    second = await server_of(connections)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(said(connections, "SELECT pg_sleep(30)"), 0.01)
    assert len({first, second, await server_of(connections)}) == 3


async def test_closing_waits_for_those_that_are_lent(connections: Connections) -> None:
    async with connections.lend() as lent:
        closing = asyncio.ensure_future(connections.close())
        await asyncio.sleep(0)
        assert await lent.fetchval("SELECT 1") == 1
    await closing
    assert lent.is_closed()
    with pytest.raises(asyncpg.InterfaceError):
        await server_of(connections)


async def test_one_that_the_server_closed_is_not_lent(connections: Connections) -> None:
    async with connections.lend() as ours, connections.lend() as other:
        await other.execute("SELECT pg_terminate_backend($1)", ours.get_server_pid())
        async with asyncio.timeout(30):
            while not ours.is_closed():
                await asyncio.sleep(0.01)
    assert [await server_of(connections) for _ in range(2)]


async def test_what_nobody_needs_is_closed(connections: Connections, monkeypatch: pytest.MonkeyPatch) -> None:
    """One at a time, and the one in use stays. Nobody waits for a farewell, which may be dropped on its way."""
    async with connections.lend(), connections.lend(), connections.lend():
        pass
    open_before = len(connections._in_hand)
    monkeypatch.setattr("storage.engine.connections._IDLE", -1.0)
    monkeypatch.setattr(asyncpg.Connection, "close", _is_dropped)
    for _ in range(2):
        kept = await server_of(connections)
    assert (open_before, len(connections._in_hand)) == (3, 1)
    monkeypatch.undo()
    assert await server_of(connections) == kept
    async with connections.lend(), connections.lend() as lent:
        assert await lent.fetchval("SELECT 1") == 1


async def _is_dropped(*_: object, **__: object) -> None:
    raise AssertionError("waits for the server")
