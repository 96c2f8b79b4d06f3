"""Both providers for benchmarks: a bare HTTP server, many times cheaper than the strict one.

It keeps nothing, checks credentials only, and answers what it does not know by asking the worlds in earnest
(getMe, getUpdates, setWebhook). Of the faults it knows refusals and latency.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import parse_qsl

from playground.faults import Fault, Faults
from playground.telegram import TelegramWorld
from playground.telegram.errors import UNAUTHORIZED, ApiError
from playground.telegram.fast import FastAnswers
from playground.telegram.params import Params
from playground.twilio import CREATE, TwilioWorld
from playground.twilio.errors import TwilioError, error_json
from playground.twilio.http import is_authorized

_HEAD_END = b"\r\n\r\n"
_FORM_FIELD = re.compile(rb'name="(chat_id|message_id|callback_query_id)"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*)')


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Response:
    body: bytes
    status: int = 200

    def encoded(self) -> bytes:
        head = f"HTTP/1.1 {self.status} -\r\nContent-Type: application/json\r\nContent-Length: {len(self.body)}\r\n\r\n"
        return head.encode() + self.body


class FastProviders:
    def __init__(self, telegram: TelegramWorld | None, twilio: TwilioWorld | None) -> None:
        self.telegram = telegram
        self.twilio = twilio
        self._answers = FastAnswers(telegram) if telegram else None

    async def later(self, request: Request) -> Response:
        """What has to wait: a far provider, or a method carried out in earnest."""
        if latency := self._faults(request).latency:
            await asyncio.sleep(latency)
        return self.at_once(request) or await self._in_earnest(request)

    def at_once(self, request: Request) -> Response | None:
        if request.path.startswith("/bot"):
            return self._telegram(request)
        return self._twilio(request)

    def is_far(self, request: Request) -> bool:
        return self._faults(request).latency > 0

    def _faults(self, request: Request) -> Faults:
        world = self.telegram if request.path.startswith("/bot") else self.twilio
        return world.faults if world else Faults()

    def _telegram(self, request: Request) -> Response | None:
        token, _, method = request.path.removeprefix("/bot").partition("/")
        if self.telegram is None or self._answers is None or token != self.telegram.token:
            return _refusal(ApiError(*UNAUTHORIZED))
        if fault := self.telegram.faults.take(method):
            return _refusal(ApiError(fault.status, fault.text, fault.parameters))
        params = _params(request)
        body = self._answers.to(method, params)
        if body is None:
            return None
        self.telegram.log(method, params, None, taken=True)
        return Response(body)

    async def _in_earnest(self, request: Request) -> Response:
        if self.telegram is None:
            return Response(b"{}", 404)
        answer = await self.telegram.call(request.path.rpartition("/")[2], _params(request))
        return Response(json.dumps(answer).encode(), answer.get("error_code", 200))

    def _twilio(self, request: Request) -> Response:
        world = self.twilio
        if world is None or not is_authorized(world, request.headers.get("authorization", "")):
            return Response(json.dumps(TwilioError(20003).as_json()).encode(), 401)
        if fault := world.faults.take(CREATE):
            return _twilio_refusal(fault)
        form = dict(parse_qsl(request.body.decode()))
        sid = world.new_sid()
        world.log(CREATE, form, None, taken=True)
        message = {"sid": sid, "to": form.get("To"), "account_sid": world.account_sid, "status": "queued"}
        return Response(json.dumps(message | {"num_segments": "1"}).encode(), 201)


def _refusal(error: ApiError) -> Response:
    return Response(json.dumps(error.as_json()).encode(), error.code)


def _twilio_refusal(fault: Fault) -> Response:
    return Response(json.dumps(error_json(fault.status, fault.code, fault.text)).encode(), fault.status)


def _params(request: Request) -> Params:
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        return Params(json.loads(request.body or b"{}"))
    if kind.startswith("multipart/"):  # the picture is not looked at
        return Params({name.decode(): value.decode() for name, value in _FORM_FIELD.findall(request.body)})
    return Params(dict(parse_qsl(request.body.decode(), keep_blank_values=True)))


class FastProtocol(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, one request at a time, bodies by length or in chunks."""

    def __init__(self, providers: FastProviders, running: set[asyncio.Task[None]]) -> None:
        self._providers = providers
        self._running = running
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while request := self._next_request():
            response = None if self._providers.is_far(request) else self._providers.at_once(request)
            if response:
                self._send(response)
            else:
                task = asyncio.get_running_loop().create_task(self._send_later(request))
                self._running.add(task)
                task.add_done_callback(self._running.discard)

    async def _send_later(self, request: Request) -> None:
        self._send(await self._providers.later(request))

    def _send(self, response: Response) -> None:
        if self._transport and not self._transport.is_closing():
            self._transport.write(response.encoded())

    def _next_request(self) -> Request | None:
        end = self._received.find(_HEAD_END)
        if end < 0:
            return None
        first, *lines = self._received[:end].decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        rest = self._received[end + 4 :]
        if headers.get("transfer-encoding") == "chunked":
            body, used = _unchunked(rest)
        else:
            used = int(headers.get("content-length", 0))
            body = rest[:used] if len(rest) >= used else None
        if body is None:
            return None
        self._received = rest[used:]
        return Request(first.split(" ")[1].partition("?")[0], headers, body)


def _unchunked(data: bytes) -> tuple[bytes | None, int]:
    """The body and the number of bytes it took; None while chunks are missing."""
    body, at = b"", 0
    while (line := data.find(b"\r\n", at)) >= 0:
        size = int(data[at:line], 16)
        begin = line + 2
        if len(data) < begin + size + 2:
            break
        body, at = body + data[begin : begin + size], begin + size + 2
        if size == 0:
            return body, at
    return None, 0


@asynccontextmanager
async def serve_fast(
    telegram: TelegramWorld | None, twilio: TwilioWorld | None, host: str, port: int
) -> AsyncIterator[str]:
    """Yields the URL."""
    providers = FastProviders(telegram, twilio)
    running: set[asyncio.Task[None]] = set()
    server = await asyncio.get_running_loop().create_server(
        lambda: FastProtocol(providers, running), host, port
    )
    try:
        yield f"http://{host}:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in running:
            task.cancel()
