"""The Bot API over HTTP."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import web

from playground.connection import GARBAGE_PAGE, drop
from playground.faults import Fault, Kind
from playground.telegram.errors import UNAUTHORIZED, ApiError
from playground.telegram.params import Params, read_params
from playground.telegram.world import TelegramWorld


class TelegramRoutes:
    def __init__(self, world: TelegramWorld) -> None:
        self.world = world

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("GET", "/bot{token}/{method}", self.handle)
        app.router.add_route("POST", "/bot{token}/{method}", self.handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self.world.token:
            return _json(ApiError(*UNAUTHORIZED).as_json())
        try:
            params = await read_params(request)
        except ApiError as error:
            return _json(error.as_json())
        if self.world.faults.latency:
            await asyncio.sleep(self.world.faults.latency)
        fault = self.world.faults.take(method)
        return (
            await self._faulty(request, method, params, fault) if fault else await self._call(method, params)
        )

    async def _call(self, method: str, params: Params) -> web.Response:
        return _json(await self.world.call(method, params))

    async def _faulty(self, request: web.Request, method: str, params: Params, fault: Fault) -> web.Response:
        match fault.kind:
            case Kind.LOST_ANSWER:
                await self._call(method, params)
                return drop(request)
            case Kind.HANG:
                answer = await self._call(method, params)
                await asyncio.sleep(fault.seconds)
                return answer
            case Kind.LOST_CALL:
                self.world.log(method, params, None, taken=False)
                return drop(request)
            case Kind.GARBAGE:
                self.world.log(method, params, None, taken=False)
                return web.Response(status=502, text=GARBAGE_PAGE, content_type="text/html")
            case Kind.REFUSE:
                refusal = ApiError(fault.status, fault.text, fault.parameters).as_json()
                self.world.log(method, params, refusal, taken=False)
                return _json(refusal)

    async def download(self, request: web.Request) -> web.Response:
        file = self.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self.world.token or file is None:
            return _json({"ok": False, "error_code": 404, "description": "Not Found"})
        return web.Response(body=file.content, content_type=file.mime)


def _json(answer: dict[str, Any]) -> web.Response:
    body = json.dumps(answer, ensure_ascii=False).encode()
    return web.Response(body=body, status=answer.get("error_code", 200), content_type="application/json")
