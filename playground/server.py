"""Both make-believe providers as one web server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from playground.fast import serve_fast
from playground.telegram import TelegramRoutes, TelegramWorld
from playground.twilio import TwilioRoutes, TwilioWorld

MAX_BODY = 60 * 1024 * 1024  # the largest upload, 50 MB, and its wrapping


@dataclass(frozen=True)
class Server:
    """`url` is what `TELEGRAM_API_URL` and `TWILIO_API_URL` of the service are set to."""

    url: str
    app: web.Application | None = None


def build_app(telegram: TelegramWorld | None = None, twilio: TwilioWorld | None = None) -> web.Application:
    """One app; a page or more routes can be added to it before it runs."""
    app = web.Application(client_max_size=MAX_BODY)
    if telegram:
        TelegramRoutes(telegram).add_to(app)
    if twilio:
        TwilioRoutes(twilio).add_to(app)
    return app


@asynccontextmanager
async def start_server(
    telegram: TelegramWorld | None = None,
    twilio: TwilioWorld | None = None,
    host: str = "127.0.0.1",
    port: int = 0,
    app: web.Application | None = None,
) -> AsyncIterator[Server]:
    """Serve until the block ends; port 0 is any free one. Worlds are closed with it.

    If either world is `fast`, both are served by the bare server for benchmarks, without `app`.
    """
    if (telegram and telegram.fast) or (twilio and twilio.fast):
        async with serve_fast(telegram, twilio, host, port) as url:
            yield Server(url)
        await _close(telegram, twilio)
        return
    app = app or build_app(telegram, twilio)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound = runner.addresses[0][1]
        yield Server(f"http://{host}:{bound}", app)
    finally:
        await _close(telegram, twilio)
        await runner.cleanup()


async def _close(*worlds: TelegramWorld | TwilioWorld | None) -> None:
    for world in worlds:
        if world:
            await world.close()
