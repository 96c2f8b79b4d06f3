"""Where the service listens, and strangers who say only half of what they came to say."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from socket import socket

import pytest
from aiohttp import web

from bot.settings.faults import ConfigError
from bot.web import body, listening
from bot.web.body import body_of


async def length(request: web.Request) -> web.Response:
    found = await body_of(request, 100)
    return web.Response(text="too long" if found is None else str(len(found)))


async def slow(request: web.Request) -> web.Response:
    await asyncio.sleep(1)
    return web.Response()


def app() -> web.Application:
    made = web.Application()
    made.router.add_post("/", length)
    made.router.add_post("/slow", slow)
    return made


@pytest.fixture
async def url(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    monkeypatch.setattr(listening, "HEAD_WITHIN", 0.2)
    monkeypatch.setattr(body, "BODY_WITHIN", 0.2)
    async with listening.listening(app(), "127.0.0.1", 0, 1) as at:
        yield at


@pytest.mark.parametrize(
    ("sent", "answer", "said"),
    [
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok", b"200", ""),
        (b"", b"", "brought no whole request within 0.2 s"),
        (b"POST / HTTP/1.1\r\nHost: a\r\n", b"", "brought no whole request within 0.2 s"),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nok",
            b"408",
            "/: a body did not come within 0.2 s",
        ),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nnonsense",
            b"400",
            "",
        ),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: br\r\nContent-Length: 8\r\n\r\nnonsense",
            b"400",
            "",
        ),
    ],
)
async def test_what_comes_half_or_badly_encoded(
    url: str, caplog: pytest.LogCaptureFixture, sent: bytes, answer: bytes, said: str
) -> None:
    caplog.set_level(logging.WARNING)
    host, port = re.fullmatch(r"http://(.+):(\d+)", url).groups()  # type: ignore[union-attr]
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent)
    async with asyncio.timeout(5):
        status = await reader.readline()
    writer.close()
    assert (status.split()[1] if status else b"") == answer
    ours = [record.message for record in caplog.records if record.name.startswith("bot.")]
    assert [said in message for message in ours] == [True] * bool(said)


async def test_a_connection_that_asked_once_is_kept(url: str) -> None:
    host, port = re.fullmatch(r"http://(.+):(\d+)", url).groups()  # type: ignore[union-attr]
    reader, writer = await asyncio.open_connection(host, int(port))
    for _ in range(2):
        writer.write(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok")
        assert b"200 OK" in await reader.readuntil(b"\r\n\r\n2")
        await asyncio.sleep(0.25)
    writer.close()


REQUEST = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok"
SLOW = REQUEST.replace(b"/", b"/slow", 1)


@pytest.mark.parametrize(
    ("earlier", "closed", "answer"),
    [
        ([b"POST", b""], [True, False], b"200"),
        ([REQUEST, b""], [False, True], b"200"),
        ([REQUEST, REQUEST], [True, False], b"200"),
        ([SLOW, REQUEST], [False, True], b"200"),
        ([SLOW, SLOW], [False, False], b""),
    ],
    ids=["silent", "one-silent", "answered", "one-busy", "all-busy"],
)
async def test_only_so_many_connections_at_once(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    earlier: list[bytes],
    closed: list[bool],
    answer: bytes,
) -> None:
    """Whoever has brought nothing for longest makes room, or who was answered; where all are busy, the new one is
    closed."""
    monkeypatch.setattr(listening, "MOST", 2)
    monkeypatch.setattr(listening, "HEAD_WITHIN", 60)
    host, port = re.fullmatch(r"http://(.+):(\d+)", url).groups()  # type: ignore[union-attr]
    opened = []
    for sent in earlier:
        reader, writer = await asyncio.open_connection(host, int(port))
        opened.append((reader, writer))
        writer.write(sent)
        if sent == REQUEST:
            assert b"200" in await reader.readuntil(b"\r\n\r\n2")
        else:
            await asyncio.sleep(0.02)
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(REQUEST)
    status = await reader.readline()
    assert (status.split()[1] if status else b"") == answer
    await asyncio.sleep(0.02)
    assert [reader.at_eof() for reader, _ in opened] == closed
    assert sum("there are 2 connections" in record.message for record in caplog.records) == 1
    for _, each in (*opened, (reader, writer)):
        each.close()


@pytest.mark.parametrize(
    ("host", "said"),
    [
        (
            "127.0.0.1",
            "environment: PORT: {port} is taken by another program; stop that one, or give another",
        ),
        ("192.0.2.1", "environment: HOST: 192.0.2.1 is no address of this machine; 127.0.0.1 always is"),
    ],
)
async def test_where_it_cannot_listen_is_told_as_a_fault_of_the_environment(host: str, said: str) -> None:
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ConfigError) as told:
            async with listening.listening(app(), host, port, 1):
                pass
    assert str(told.value) == said.format(port=port)


async def test_on_all_addresses_it_calls_itself_by_the_one_of_this_machine() -> None:
    async with listening.listening(app(), "0.0.0.0", 0, 1) as url:
        assert url.startswith("http://127.0.0.1:")
