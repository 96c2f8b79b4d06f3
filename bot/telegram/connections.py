"""Connections to the Bot API server that stay open, for calls that are JSON: what aiohttp's client does for each of them
beside that costs more than the call."""

from __future__ import annotations

import asyncio
from asyncio import Future, Transport
from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache, partial
from ssl import SSLContext
from typing import cast

from yarl import URL

from bot.telegram.http_answer import Answer, AnswerReader

IDLE = 15.0  # seconds: after them a connection is not used again, for the server may be about to close it


class ConnectError(OSError):
    """No connection was made, so nothing can have been taken. It says what sort of error that was."""


class Connections:
    """To any server, as many as are asked for. `connect` is how many seconds a new one may take."""

    def __init__(self, tls: SSLContext, connect: float) -> None:
        self._tls = tls
        self._connect = connect
        self._idle: dict[URL, dict[_Connection, float]] = {}
        self._busy: set[_Connection] = set()

    async def post(self, url: str, body: bytes, seconds: float) -> tuple[int, bytes]:
        """Status and body. `ConnectError`; `TimeoutError` when there is no answer within so many seconds, and `OSError`
        when there is none any more: then it may have been taken."""
        origin, head = _asked(url)
        until = asyncio.get_running_loop().time() + seconds
        connection = self._kept(origin) or await self._made(origin, until)
        self._busy.add(connection)
        try:
            answer = await connection.ask(b"%b%d\r\n\r\n%b" % (head, len(body), body), until)
            if answer.stays and connection.is_open:
                self._keep(origin, connection)
            else:
                connection.close()
            return answer.status, answer.body
        except BaseException:  # its answer may still come, and is no other call's
            connection.close()
            raise
        finally:
            self._busy.discard(connection)

    async def close(self) -> None:
        for connection in [*self._busy, *(one for idle in self._idle.values() for one in idle)]:
            connection.close()
        self._idle.clear()
        await asyncio.sleep(0)  # a transport closes in the loop's next step

    def _kept(self, origin: URL) -> _Connection | None:
        """The one that was used last: those that are too many grow old."""
        idle = self._idle.get(origin, {})
        old = asyncio.get_running_loop().time() - IDLE
        while idle:
            connection, since = idle.popitem()
            if connection.is_open and since > old:
                return connection
            connection.close()
        return None

    def _keep(self, origin: URL, connection: _Connection) -> None:
        idle, now = self._idle.setdefault(origin, {}), asyncio.get_running_loop().time()
        idle[connection] = now
        oldest = next(iter(idle))
        if idle[oldest] <= now - IDLE:
            del idle[oldest]
            oldest.close()

    async def _made(self, origin: URL, until: float) -> _Connection:
        loop = asyncio.get_running_loop()
        tls = self._tls if origin.scheme == "https" else None
        try:
            async with asyncio.timeout_at(min(until, loop.time() + self._connect)):
                _, made = await loop.create_connection(
                    _Connection, origin.host or "", origin.port or 0, ssl=tls, happy_eyeballs_delay=0.25
                )
        except (OSError, UnicodeError) as error:  # a `TimeoutError` is one, and what TLS refuses
            raise ConnectError(type(error).__name__) from error
        return made


@lru_cache(64)
def _asked(url: str) -> tuple[URL, bytes]:
    """The server, and the head of a call up to the number that is its length."""
    target = URL(url)
    host = target.raw_authority.rpartition("@")[2]
    lines = [f"POST {target.raw_path_qs} HTTP/1.1", f"Host: {host}", "Content-Type: application/json"]
    if target.user:
        lines.append(f"Authorization: Basic {_basic(target.user, target.password or '')}")
    return target.origin(), "\r\n".join([*lines, "Content-Length: "]).encode("ascii")


def _basic(user: str, password: str) -> str:
    return b64encode(f"{user}:{password}".encode()).decode()


class _Connection(asyncio.Protocol):
    """One call at a time."""

    def __init__(self) -> None:
        self._transport: Transport | None = None
        self._reader = AnswerReader()
        self._answer: Future[Answer] | None = None

    @property
    def is_open(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    async def ask(self, call: bytes, until: float) -> Answer:
        """`until` is in the loop's time."""
        loop = asyncio.get_running_loop()
        self._reader, self._answer = AnswerReader(), loop.create_future()
        timer = loop.call_at(until, self._end, TimeoutError())
        try:
            cast(Transport, self._transport).write(call)
            return await self._answer
        finally:
            timer.cancel()
            self._answer = None

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    # What the loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(Transport, transport)

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nothing was asked
            self.close()
            return
        self._look(partial(self._reader.read, data))

    def eof_received(self) -> None:
        if self._answer is not None:
            self._look(self._reader.ended)

    def connection_lost(self, error: Exception | None) -> None:
        self._end(error or ConnectionResetError())

    def _look(self, reading: Callable[[], Answer | None]) -> None:
        try:
            answer = reading()
        except ValueError as error:
            self._end(ConnectionResetError(str(error)))
            return
        if answer is not None and self._answer is not None and not self._answer.done():
            self._answer.set_result(answer)

    def _end(self, error: Exception) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)
