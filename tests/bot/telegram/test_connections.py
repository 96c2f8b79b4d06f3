"""Connections that stay open, to a server whose every move is written down."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest

from bot.telegram import connections
from bot.telegram.connections import ConnectError, Connections

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
CLOSED = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"
SILENCE = b""


@asynccontextmanager
async def server(*answers: bytes | None) -> AsyncIterator[SimpleNamespace]:
    """Each call gets the next answer; None hangs up on it. `calls` are the heads and bodies, by connection."""
    said, told = iter(answers), SimpleNamespace(calls=[], url="")

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = len(told.calls)
        told.calls.append([])
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
                told.calls[number].append((head, await reader.readexactly(length)))
                answer = next(said)
                if answer is None:
                    break
                writer.write(answer)
                if answer is CLOSED:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    told.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot1:x/sendMessage"
    try:
        yield told
    finally:
        listening.close()


@pytest.fixture
async def ours() -> AsyncIterator[Connections]:
    made = Connections(ssl.create_default_context(), 5.0)
    yield made
    await made.close()


async def test_calls_one_after_the_other_share_a_connection(ours: Connections) -> None:
    async with server(OK, OK) as far:
        assert await ours.post(far.url, b"{}", 30) == (200, b"ok")
        assert await ours.post(far.url, b'{"a": 1}', 30) == (200, b"ok")
    ((first, second),) = far.calls
    assert first[0].startswith(b"POST /bot1:x/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert (first[1], second[1]) == (b"{}", b'{"a": 1}')


async def test_calls_at_once_have_one_each(ours: Connections) -> None:
    async with server(*[OK] * 20) as far:
        await asyncio.gather(*(ours.post(far.url, b"{}", 30) for _ in range(20)))
    assert [len(calls) for calls in far.calls] == [1] * 20


@pytest.mark.parametrize("old", [False, True], ids=["told to close", "idle for too long"])
async def test_a_connection_that_may_be_gone_is_not_used_again(
    ours: Connections, old: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "IDLE", 0.0 if old else 15.0)
    async with server(OK if old else CLOSED, OK) as far:
        await ours.post(far.url, b"{}", 30)
        assert await ours.post(far.url, b"{}", 30) == (200, b"ok")
    assert len(far.calls) == 2


@pytest.mark.parametrize("answer", [None, OK[:30], b"no HTTP\r\n\r\n"])
async def test_who_hangs_up_may_have_taken_it(ours: Connections, answer: bytes | None) -> None:
    async with server(answer, None) as far:
        asking = asyncio.ensure_future(ours.post(far.url, b"{}", 30))
        while not far.calls or not far.calls[0]:
            await asyncio.sleep(0)
        if answer and answer.startswith(b"HTTP"):  # half an answer, and then the connection is lost
            await ours.close()
        with pytest.raises(ConnectionResetError):
            await asking


async def test_who_says_nothing_may_have_taken_it(ours: Connections) -> None:
    async with server(SILENCE) as far:
        with pytest.raises(TimeoutError):
            await ours.post(far.url, b"{}", 0.02)


async def test_an_answer_that_comes_too_late_is_nobody_elses(ours: Connections) -> None:
    async with server(SILENCE, OK) as far:
        with pytest.raises(TimeoutError):
            await ours.post(far.url, b"{}", 0.02)
        assert await ours.post(far.url, b"{}", 30) == (200, b"ok")
    assert len(far.calls) == 2


async def test_where_nobody_listens_nothing_was_taken(ours: Connections) -> None:
    async with server() as far:
        pass
    with pytest.raises(ConnectError):
        await ours.post(far.url, b"{}", 30)
    async with server() as plain:  # no TLS there
        with pytest.raises(ConnectError):
            await ours.post(plain.url.replace("http:", "https:"), b"{}", 0.2)


async def test_a_server_behind_a_password_is_told_it(ours: Connections) -> None:
    async with server(OK) as far:
        await ours.post(far.url.replace("http://", "http://ana:secret@"), b"{}", 30)
    assert b"Authorization: Basic YW5hOnNlY3JldA==\r\n" in far.calls[0][0][0]
    assert b"Host: 127.0.0.1" in far.calls[0][0][0]
