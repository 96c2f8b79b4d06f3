"""The socket: where the service listens, and how long it waits for a request that is half sent."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from itertools import chain

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

from bot.settings.faults import ConfigError

log = logging.getLogger(__name__)

HEAD_WITHIN = 10.0  # seconds for a new connection to bring its first request's head
MOST = 500  # connections at once: a process may have 1024 files, and needs some for its database and its own sends
_IDLE = 75.0  # seconds an answered connection is kept: longer than proxies keep theirs


class _Refused(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


class Patience:
    """Closes connections that bring no request head within `HEAD_WITHIN` seconds. Where there are `MOST`, the one that
    has brought nothing yet for longest makes room for a new one, or else the one that was answered first and is kept."""

    def __init__(self, server: web.Server) -> None:
        self._server = server
        self._waiting: dict[RequestHandler, asyncio.TimerHandle] = {}
        self._kept: dict[RequestHandler, None] = {}  # answered, the longest ago first

    def __call__(self) -> asyncio.Protocol:
        if len(self._server.connections) >= MOST and not self._made_room():
            return _Refused()
        connection = self._server()
        loop = asyncio.get_running_loop()
        self._waiting[connection] = loop.call_later(HEAD_WITHIN, self._give_up, connection)
        return connection

    def heard(self, connection: RequestHandler) -> None:
        self._kept.pop(connection, None)
        if timer := self._waiting.pop(connection, None):
            timer.cancel()

    def answered(self, connection: RequestHandler) -> None:
        self._kept[connection] = None
        if len(self._kept) > MOST:  # some of them are closed by now
            self._kept = dict.fromkeys(each for each in self._kept if each.transport is not None)

    def _made_room(self) -> bool:
        """Whether there is room now; said in the log either way."""
        idle = chain(self._waiting, self._kept)
        silent = next((each for each in idle if each.transport is not None), None)
        log.warning("there are %d connections: one that brings nothing, or a new one, is closed", MOST)
        if silent is None:
            return False
        self.heard(silent)
        silent.force_close()
        return True

    def _give_up(self, connection: RequestHandler) -> None:
        del self._waiting[connection]
        if connection.transport is not None:
            log.warning("a connection brought no whole request within %g s and was closed", HEAD_WITHIN)
            connection.force_close()


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int, answer_within: float) -> AsyncIterator[str]:
    """The address at which this machine itself reaches the service. At the end no new request comes in, and
    those under way have `answer_within` seconds. `ConfigError` where nothing can listen there."""
    heard: list[Patience] = []

    @web.middleware
    async def note(request: web.Request, handler: Handler) -> web.StreamResponse:
        heard[0].heard(request.protocol)
        try:
            return await handler(request)
        finally:
            heard[0].answered(request.protocol)

    app.middlewares.append(note)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=answer_within, keepalive_timeout=_IDLE)
    await runner.setup()
    try:
        assert runner.server is not None
        heard.append(Patience(runner.server))
        server = await _bound(heard[0], host, port)
        try:
            url = _own_url(*server.sockets[0].getsockname()[:2])
            log.info("listening on %s", url)
            yield url
        finally:
            server.close()
    finally:
        await runner.cleanup()


async def _bound(connected: Patience, host: str, port: int) -> asyncio.Server:
    try:
        return await asyncio.get_running_loop().create_server(connected, host, port, backlog=128)
    except OSError as error:
        raise ConfigError(f"environment: {_fault(host, port, error)}") from error


def _fault(host: str, port: int, error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return f"PORT: {port} is taken by another program; stop that one, or give another"
        case errno.EACCES:
            return f"PORT: {port} is not for this user; give one from 1024"
        case errno.EADDRNOTAVAIL:
            return f"HOST: {host} is no address of this machine; 127.0.0.1 always is"
    return f"HOST: nothing can listen on {host}, port {port} ({error.strerror})"


def _own_url(host: str, port: int) -> str:
    listens = ip_address(host)
    if listens.is_unspecified:
        listens = ip_address("127.0.0.1" if listens.version == 4 else "::1")
    return f"http://{listens}:{port}" if listens.version == 4 else f"http://[{listens}]:{port}"
