"""Twilio's REST API over HTTP."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

from aiohttp import web

from playground.connection import GARBAGE_PAGE, drop
from playground.faults import Fault, Kind
from playground.twilio.errors import TwilioError, error_json
from playground.twilio.requests import Order
from playground.twilio.values import API_VERSION
from playground.twilio.world import TwilioWorld

CREATE, FETCH, LIST = "Messages.create", "Messages.fetch", "Messages.list"
_MESSAGES = f"/{API_VERSION}/Accounts/{{account}}/Messages"


class TwilioRoutes:
    def __init__(self, world: TwilioWorld) -> None:
        self.world = world

    def add_to(self, app: web.Application) -> None:
        app.router.add_post(f"{_MESSAGES}.json", self.create)
        app.router.add_get(f"{_MESSAGES}.json", self.list)
        app.router.add_get(f"{_MESSAGES}/{{sid}}.json", self.fetch)

    async def create(self, request: web.Request) -> web.Response:
        pairs = parse_qsl((await request.read()).decode(), keep_blank_values=True)
        order = Order(dict(pairs), tuple(value for name, value in pairs if name == "MediaUrl" and value))
        return await self._answer(
            request, CREATE, dict(order.form), lambda: self.world.create(order).as_json(), good=201
        )

    async def fetch(self, request: web.Request) -> web.Response:
        sid = request.match_info["sid"]
        return await self._answer(
            request, FETCH, {"Sid": sid}, lambda: self.world.found(sid, request.path).as_json()
        )

    async def list(self, request: web.Request) -> web.Response:
        query = dict(request.query)
        return await self._answer(request, LIST, query, lambda: self._listed(query, request.path))

    def _listed(self, query: dict[str, str], path: str) -> dict[str, Any]:
        """Newest first, a page at a time, by To and From."""
        found = [
            sms.as_json()
            for sms in reversed(self.world.messages.values())
            if query.get("To") in (None, sms.to) and query.get("From") in (None, sms.sender)
        ]
        size, page = int(query.get("PageSize", 50)), int(query.get("Page", 0))
        shown = found[page * size : (page + 1) * size]
        more = len(found) > (page + 1) * size
        kept = {name: value for name, value in query.items() if name not in ("Page", "PageToken")}
        uri = f"{path}?{urlencode(kept | {'PageSize': size})}&Page="
        return {
            "messages": shown,
            "page": page,
            "page_size": size,
            "start": page * size,
            "end": page * size + len(shown) - 1,
            "uri": f"{uri}{page}",
            "first_page_uri": f"{uri}0",
            "next_page_uri": f"{uri}{page + 1}" if more else None,
            "previous_page_uri": f"{uri}{page - 1}" if page else None,
        }

    async def _answer(
        self,
        request: web.Request,
        method: str,
        params: dict[str, str],
        carry_out: Callable[[], dict[str, Any]],
        good: int = 200,
    ) -> web.Response:
        try:
            self._authenticate(request)
        except TwilioError as error:
            return _json(error.as_json(), error.status)
        if self.world.faults.latency:
            await asyncio.sleep(self.world.faults.latency)
        fault = self.world.faults.take(method)
        if fault and fault.kind in (Kind.LOST_CALL, Kind.GARBAGE, Kind.REFUSE):
            return self._not_taken(request, method, params, fault)
        response = self._taken(method, params, carry_out, good)
        if fault and fault.kind is Kind.LOST_ANSWER:
            return drop(request)
        if fault:
            await asyncio.sleep(fault.seconds)
        return response

    def _taken(
        self, method: str, params: dict[str, str], carry_out: Callable[[], dict[str, Any]], good: int
    ) -> web.Response:
        try:
            answer, status = carry_out(), good
        except TwilioError as error:
            answer, status = error.as_json(), error.status
        self.world.log(method, params, answer, taken=status == good)
        return _json(answer, status)

    def _not_taken(
        self, request: web.Request, method: str, params: dict[str, str], fault: Fault
    ) -> web.Response:
        refusal = error_json(fault.status, fault.code, fault.text) if fault.kind is Kind.REFUSE else None
        self.world.log(method, params, refusal, taken=False)
        if refusal:
            return _json(refusal, fault.status)
        if fault.kind is Kind.LOST_CALL:
            return drop(request)
        return web.Response(status=502, text=GARBAGE_PAGE, content_type="text/html")

    def _authenticate(self, request: web.Request) -> None:
        if not is_authorized(self.world, request.headers.get("Authorization", "")):
            raise TwilioError(20003)
        if request.match_info["account"] != self.world.account_sid:
            raise TwilioError(20404, request.path)


def is_authorized(world: TwilioWorld, header: str) -> bool:
    kind, _, given = header.partition(" ")
    try:
        credentials = base64.b64decode(given).decode()
    except (binascii.Error, UnicodeDecodeError):
        return False
    return kind == "Basic" and credentials == f"{world.account_sid}:{world.auth_token}"


def _json(answer: dict[str, Any], status: int) -> web.Response:
    return web.Response(body=json.dumps(answer).encode(), status=status, content_type="application/json")
