"""What the service answers over HTTP: the channels' webhooks, the card page, health and metrics."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from bot.clock import Clock
from bot.links import HOW, PAPERS
from bot.web.cards import Cards
from bot.web.documents import Documents, Moved
from bot.web.metrics import Metrics
from bot.web.page import Page
from loyalty.programme.wording import Paper
from storage.engine.db import Database, DatabaseError
from storage.engine.pulse import beat
from storage.messages import depth, faults, inbox
from storage.messages.faults import OpenFault

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; "
    "frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}
_READY_WITHIN = 3.0  # seconds for the database to answer


@dataclass(slots=True)
class Site:
    """The pages that are the same whichever channels are on. `programme` tells which version holds, and whether other
    settings wait that cannot be used."""

    database: Database
    cards: Cards
    documents: Documents
    metrics: Metrics
    now: Clock
    programme: Callable[[], dict[str, object]] = dict

    async def health(self, request: web.Request) -> web.Response:
        """The process is alive."""
        return web.json_response({"ok": True})

    async def ready(self, request: web.Request) -> web.Response:
        """The database takes what is written, so turns can be taken. Faults of our account or sender hold up messages,
        and no turn."""
        try:
            async with asyncio.timeout(_READY_WITHIN):
                await beat(self.database, self.now())
                found = await self.database.run(faults.open_faults)
        except (TimeoutError, DatabaseError) as error:
            log.warning("not ready: %s", error or "the database does not answer")
            return web.json_response({"ok": False, "why": "the database cannot be written to"}, status=503)
        programme = self.programme()
        if "unreadable" in programme:
            why = "the newest version of the programme cannot be read here"
            return web.json_response({"ok": False, "why": why, "programme": programme}, status=503)
        told = {"faults": [_shown(one) for one in found]} if found else {}
        return web.json_response({"ok": True, "programme": programme, **told})

    async def tell(self, request: web.Request) -> web.Response:
        """Prometheus. Without the database what is counted in it is not known (NaN); the rest is told."""
        try:
            async with asyncio.timeout(_READY_WITHIN):
                await self._look()
        except (TimeoutError, DatabaseError) as error:
            log.warning("not measured: %s", error or "the database does not answer")
            self.metrics.know_nothing()
        return web.Response(body=self.metrics.page(), content_type="text/plain", charset="utf-8")

    async def _look(self) -> None:
        found = await depth.measure(self.database, self.now())
        for state, number in found.states.items():
            self.metrics.outbox.labels(state).set(number)
        oldest = found.oldest_due
        self.metrics.outbox_age.set((self.now() - oldest).total_seconds() if oldest else 0)
        self.metrics.open(await self.database.run(faults.open_faults))
        self.metrics.inbox.set(await inbox.failures(self.database))

    async def card(self, request: web.Request) -> web.Response:
        """The card as a page, for people without Telegram."""
        return _html(await self.cards.page(request.match_info["token"]))

    async def picture(self, request: web.Request) -> web.Response:
        png = await self.cards.picture(request.match_info["token"])
        if png is None:
            return web.Response(status=404)
        return web.Response(body=png, content_type="image/png", headers=_HEADERS)

    async def reward(self, request: web.Request) -> web.Response:
        """A reward's own picture, for the page of a card."""
        jpeg = await self.cards.reward(request.match_info["reward"])
        if jpeg is None:
            return web.Response(status=404)
        return web.Response(body=jpeg, content_type="image/jpeg", headers=_HEADERS)

    async def how(self, request: web.Request) -> web.Response:
        """How the programme works."""
        return _html(await asyncio.to_thread(self.documents.how, _locale(request), _languages(request)))

    async def paper(self, paper: Paper, request: web.Request) -> web.Response:
        """The terms or the privacy notice: ours, or the way to the shop's own."""
        version = request.match_info.get("version", "")
        found = await self.documents.paper(paper, _locale(request), _languages(request), version)
        if isinstance(found, Moved):
            return web.Response(status=302, headers={**_HEADERS, "Location": found.address})
        return _html(found)

    async def export(self, request: web.Request) -> web.Response:
        """A member's own data, where the chat itself takes no file."""
        found = await self.cards.export(request.match_info["token"])
        if found is None:
            return web.Response(status=404)
        disposition = {"Content-Disposition": 'attachment; filename="my-card.json"'}
        return web.Response(text=found, content_type="application/json", headers={**_HEADERS, **disposition})


def _html(page: Page) -> web.Response:
    return web.Response(
        text=page.html, status=200 if page.found else 404, content_type="text/html", headers=_HEADERS
    )


def _locale(request: web.Request) -> str:
    """The language that the address names, if it does."""
    return request.match_info.get("locale", "")


def _languages(request: web.Request) -> str:
    """Those that the reader's browser asks for."""
    return request.headers.get("Accept-Language", "")


def _shown(fault: OpenFault) -> dict[str, object]:
    """Without its sentence: whoever asks may be anybody."""
    return {
        "channel": fault.channel,
        "code": fault.code,
        "whose": fault.reason.value,
        "since": fault.since.isoformat(timespec="seconds"),
        "owner_told": fault.told_at is not None,
    }


def application(site: Site, hooks: dict[str, Handler]) -> web.Application:
    """`hooks` are the channels' own, by path."""
    app = web.Application(client_max_size=512 * 1024)
    app.router.add_get("/healthz", site.health)
    app.router.add_get("/readyz", site.ready)
    app.router.add_get("/metrics", site.tell)
    app.router.add_get(r"/c/{token:[A-Za-z0-9_-]{8,64}}.png", site.picture)
    app.router.add_get(r"/c/{token:[A-Za-z0-9_-]{1,64}}", site.card)
    app.router.add_get(r"/c/r/{reward:[a-z0-9-]{1,64}}.jpg", site.reward)
    app.router.add_get(r"/x/{token:[A-Za-z0-9_-]{8,64}}", site.export)
    app.router.add_get(f"/{HOW}", site.how)
    app.router.add_get(f"/{HOW}/{{locale}}", site.how)
    for paper, path in PAPERS.items():
        for at in (f"/{path}", f"/{path}/{{locale}}", f"/{path}/{{locale}}/{{version}}"):
            app.router.add_get(at, partial(site.paper, paper))
    for path, handler in hooks.items():
        app.router.add_post(path, handler)
    return app
