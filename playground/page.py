"""The page with the phones: its files, its stream of changes, and what can be done on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from importlib import resources
from pathlib import Path
from typing import Any

from aiohttp import web

from playground.feed import Change
from playground.handset import Followed, Json, PhoneError
from playground.outbox import NEWEST, decisions
from playground.shop import account
from playground.telegram.errors import ApiError
from playground.town import Town
from storage.engine.db import DatabaseError

FOLDER = Path(__file__).parent / "page"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"
GATHER = 0.03  # seconds: changes that come together are sent together
BREATH = 1.0  # seconds after which everything is compared anyway: typing ends without a change
RUNNING = 0.2  # the same while the clock runs, and how long changes are gathered then

Action = Callable[[Mapping[str, Any]], Awaitable[Json | None]]


class Page:
    def __init__(self, town: Town) -> None:
        self.town = town
        self._streams: set[asyncio.Task[Any]] = set()
        self._actions: dict[str, Action] = {
            "text": self._text,
            "edit": self._edit,
            "start": self._start,
            "tap": self._tap,
            "pay": self._pay,
            "refund": self._refund,
            "contact": self._contact,
            "attach": self._attach,
            "block": self._block,
            "follow": self._follow,
            "scan": self._scan,
            "guest": self._guest,
            "add": self._add,
            "clock": self._clock,
        }

    def add_to(self, app: web.Application) -> None:
        app.router.add_get("/", self.index)
        app.router.add_get("/page/{name}", self.file)
        app.router.add_get("/page/picture/{source}", self.picture)
        app.router.add_get("/page/member/{id}", self.member)
        app.router.add_get("/page/message/{id}", self.message)
        app.router.add_get("/state", self.state)
        app.router.add_get("/changes", self.changes)
        app.router.add_post("/do/photo/{key}", self.photo)
        app.router.add_post("/do/{action}", self.do)
        app.on_shutdown.append(self._hang_up)
        self.town.proxy.add_to(app)

    # What is shown

    async def index(self, _request: web.Request) -> web.Response:
        """Before its history is made: that it is being made. That page asks again by itself."""
        return self._served("index.html" if self.town.prepared else "preparing.html")

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        return _font() if name == "inter.ttf" else self._served(name)

    def _served(self, name: str) -> web.Response:
        path = FOLDER / name
        if path.suffix not in TYPES or path.parent != FOLDER or not path.is_file():
            raise web.HTTPNotFound
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(
            body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8", headers=headers
        )

    async def picture(self, request: web.Request) -> web.Response:
        content = await self.town.picture(request.match_info["source"])
        if not content:
            raise web.HTTPNotFound
        kind = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
        return web.Response(body=content, content_type=kind, headers={"Cache-Control": "max-age=3600"})

    async def member(self, request: web.Request) -> web.Response:
        """One member's ledger."""
        id = request.match_info["id"]
        if not self.town.service or not id.isdecimal():
            raise web.HTTPNotFound
        return web.json_response(await account(self.town.service, int(id)))

    async def message(self, request: web.Request) -> web.Response:
        """All that was decided on one message."""
        id = request.match_info["id"]
        if not self.town.service or not id.isdecimal():
            raise web.HTTPNotFound
        return web.json_response(await decisions(self.town.service, int(id)))

    async def state(self, request: web.Request) -> web.Response:
        return web.json_response(await self.town.parts(*_shown(request)))

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: first all parts, then each again when it has changed. `rows` and `least` say
        how much of the outbox."""
        rows, least = _shown(request)
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await response.prepare(request)
        task = asyncio.current_task()
        assert task
        self._streams.add(task)
        try:
            await self._stream(response, rows, least)
        finally:
            self._streams.discard(task)
        return response

    async def _stream(self, response: web.StreamResponse, rows: int, least: int) -> None:
        sent: dict[str, str] = {}
        with suppress(ConnectionError, DatabaseError), self._wakeful() as woken:  # it closes; so do we
            while True:
                woken.clear()
                for name, part in (await self.town.parts(rows, least)).items():
                    text = json.dumps(part, ensure_ascii=False)
                    if sent.get(name) != text:
                        sent[name] = text
                        await response.write(f'data: {{"name": "{name}", "part": {text}}}\n\n'.encode())
                with suppress(TimeoutError):
                    async with asyncio.timeout(RUNNING if self.town.journey else BREATH):
                        await woken.wait()
                await asyncio.sleep(RUNNING if self.town.journey else GATHER)

    @contextmanager
    def _wakeful(self) -> Iterator[asyncio.Event]:
        """Set whenever something happens at either provider."""
        woken = asyncio.Event()
        feeds = (self.town.telegram.feed, self.town.twilio.feed)
        with feeds[0].subscribe() as first, feeds[1].subscribe() as second:
            tasks = [asyncio.ensure_future(_wake(queue, woken)) for queue in (first, second)]
            try:
                yield woken
            finally:
                for task in tasks:
                    task.cancel()

    async def _hang_up(self, _app: web.Application) -> None:
        """A stream has no end of its own; the server must not wait for one."""
        for task in self._streams:
            task.cancel()

    # What can be done

    async def do(self, request: web.Request) -> web.Response:
        action = self._actions.get(request.match_info["action"])
        if action is None or request.content_type != "application/json":
            raise web.HTTPNotFound
        try:
            return web.json_response(await action(await request.json()) or {})
        except PhoneError as error:
            return web.json_response({"error": str(error)}, status=409)
        except (KeyError, TypeError, ValueError):
            return web.json_response({"error": "That was not understood."}, status=400)
        except DatabaseError:  # it closes, with a clock still running
            return web.json_response({"error": "The shop is not open."}, status=503)

    async def photo(self, request: web.Request) -> web.Response:
        try:
            phone = self.town.cast.on_telegram(request.match_info["key"])
            await phone.sends_photo(await request.read(), request.query.get("caption", ""))
        except PhoneError as error:
            return web.json_response({"error": str(error)}, status=409)
        except ApiError:
            return web.json_response({"error": "That is not a picture."}, status=400)
        return web.json_response({})

    async def _text(self, said: Mapping[str, Any]) -> None:
        text = str(said["text"]).strip()
        if text:
            await self.town.cast.phone(said["phone"]).says(text, said.get("reply_to"))

    async def _edit(self, said: Mapping[str, Any]) -> None:
        text = str(said["text"]).strip()
        if text:
            await self.town.cast.on_telegram(said["phone"]).edits(int(said["message"]), text)

    async def _start(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).starts()

    async def _tap(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).taps(str(said["data"]), int(said["message"]))

    async def _pay(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).pays()

    async def _refund(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).is_given_back(str(said["charge"]))

    async def _contact(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).shares_contact()

    async def _attach(self, said: Mapping[str, Any]) -> None:
        caption = str(said.get("caption", ""))
        await self.town.cast.on_telegram(said["phone"]).sends(str(said["what"]), caption)

    async def _block(self, said: Mapping[str, Any]) -> None:
        await self.town.cast.on_telegram(said["phone"]).blocks(bool(said["blocked"]))

    async def _follow(self, said: Mapping[str, Any]) -> Json:
        return self._followed(await self.town.cast.phone(said["phone"]).follows(str(said["link"])))

    async def _scan(self, said: Mapping[str, Any]) -> Json:
        return self._followed(await self.town.scan(said["phone"], str(said["source"])))

    async def _guest(self, said: Mapping[str, Any]) -> Json:
        key, followed = await self.town.guest(str(said["source"]))
        return self._followed(followed) | {"phone": key}

    def _followed(self, followed: Followed) -> Json:
        """An address of the service is one of ours: the page is at the same place."""
        opens, ours = followed.opens, f"{self.town.public_url}/"
        if opens.startswith(ours):
            opens = "/" + opens.removeprefix(ours).lstrip("/")
        return {"opens": opens, "note": followed.note}

    async def _add(self, said: Mapping[str, Any]) -> Json:
        added = self.town.cast.add(str(said["name"]), str(said["channel"]), str(said.get("language", "en")))
        return {"phone": added.who.key}

    async def _clock(self, said: Mapping[str, Any]) -> None:
        match said.get("to"):
            case "morning":
                await self.town.next_morning()
            case "birthday":
                await self.town.to_birthday()
            case _:
                await self.town.later(timedelta(minutes=int(said["minutes"])))


def _shown(request: web.Request) -> tuple[int, int]:
    """How many rows of the outbox, and from which class on."""
    try:
        return int(request.query.get("rows", NEWEST)), int(request.query.get("least", 0))
    except ValueError:
        raise web.HTTPBadRequest from None


def _font() -> web.Response:
    """The same face as on the cards."""
    font = resources.files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf"
    return web.Response(
        body=font.read_bytes(), content_type="font/ttf", headers={"Cache-Control": "max-age=86400"}
    )


async def _wake(queue: asyncio.Queue[Change], woken: asyncio.Event) -> None:
    while True:
        await queue.get()
        woken.set()
