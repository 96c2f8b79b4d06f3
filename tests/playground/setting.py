"""A clock, a shop that listens to webhooks, a picture."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl

from aiogram.client.session.aiohttp import AiohttpSession
from aiohttp import web
from PIL import Image

Api = Callable[..., Any]


class QuickSession(AiohttpSession):
    """aiogram rests for a quarter of a second after closing, for TLS; there is none here."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        self.time += timedelta(**by)


@dataclass(frozen=True)
class Heard:
    headers: dict[str, str]
    body: str

    @property
    def json(self) -> dict[str, Any]:
        return dict(json.loads(self.body))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body, keep_blank_values=True))


@dataclass
class Shop:
    """The service's end of a webhook: answers with the scripted responses, then with plain 200."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    script: list[Callable[[], web.Response]] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)  # seconds before each of the next answers

    def answers(self, *statuses: int, body: str = "", content_type: str = "text/xml") -> None:
        """Each status once, all with this body."""
        self.script += [
            partial(web.Response, status=status, text=body, content_type=content_type) for status in statuses
        ]

    async def hear(self, request: web.Request) -> web.Response:
        self.heard.append(Heard(dict(request.headers), await request.text()))
        if self.waits:
            await asyncio.sleep(self.waits.pop(0))
        return self.script.pop(0)() if self.script else web.Response()


@asynccontextmanager
async def open_shop() -> AsyncIterator[Shop]:
    shop = Shop()
    app = web.Application()
    app.router.add_post("/{path:.*}", shop.hear)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    shop.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield shop
    await runner.cleanup()


def picture(width: int = 64, height: int = 48, colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()
