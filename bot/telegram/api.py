"""aiogram's Bot over a lighter session: JSON out, and no models made of good answers.

Of what was sent we need the message's id and its picture's file id. aiogram would parse every
answer into its `Message`, which costs as much as sending it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any, ClassVar, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
)

from bot.telegram.connections import ConnectError, Connections
from loyalty.value import value
from storage.engine import codec

TIMEOUT = 30.0  # seconds for a whole call, an upload included
CONNECT = 10.0  # of them for the connection
_PATIENCE = 5  # seconds, when we are told "too many requests" and not how long

Json = dict[str, Any]
_ANSWERS = codec.Decoder[Any](object)
Uploads = Mapping[str, tuple[str, bytes]]  # filename and content, by the name of the part


@value(frozen=True, slots=True)
class Posted:
    """What became of a message: its id (0: Telegram took it and named none), and the file id of its largest picture if
    it has one."""

    message_id: int = 0
    photo: str = ""


class NotConnectedError(TelegramNetworkError):
    """No connection was made, so nothing can have been taken."""


@value(frozen=True, slots=True)
class Call:
    """A call about a message, as the JSON that travels, with what is uploaded by the names it is
    attached under. Its values are known to be right; aiogram's models would check and
    copy them at several times the cost of sending them."""

    __api_method__: str
    data: Json
    uploads: Uploads = field(default_factory=dict)

    __returning__: ClassVar[Any] = object

    @property
    def chat_id(self) -> Any:
        """For aiogram's exceptions, which speak of it."""
        return self.data.get("chat_id")


class Session(AiohttpSession):
    """aiogram's own types and exceptions, but for raw updates: one that aiogram cannot read must not
    spoil the batch."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named)
        self._should_reset_connector = False  # else aiogram closes all, before it opens its own
        self._connections = Connections(self._connector_init["ssl"], CONNECT)

    async def close(self) -> None:
        await self._connections.close()
        await super().close()

    async def post(self, bot: Bot, call: Call, seconds: float | None = None) -> Posted:
        method = cast("TelegramMethod[Any]", call)  # aiogram would build that class anew each time
        status, body = await self._reached(bot, method, call.data, call.uploads, seconds)
        answer = _good(body) if status == 200 else None
        if answer is None:
            return _posted(self._checked(bot, method, status, body))
        return _posted(answer.get("result"))

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 (aiogram's own signature)
    ) -> TelegramType:
        files: dict[str, InputFile] = {}
        data = {
            name: ready
            for name, value in method.model_dump(warnings=False).items()
            if (ready := self.prepare_value(value, bot, files, False)) is not None
        }
        if files:  # an upload of somebody else's: aiogram's own way
            return await super().make_request(bot, method, timeout)
        status, body = await self._reached(bot, method, data, {}, timeout)
        if type(method) is GetUpdates and status == 200 and (answer := _good(body)):
            return cast(TelegramType, answer["result"])
        return cast(TelegramType, self._checked(bot, method, status, body))

    async def _reached(
        self, bot: Bot, method: TelegramMethod[Any], data: Json, uploads: Uploads, seconds: float | None
    ) -> tuple[int, bytes]:
        url = self.api.api_url(bot.token, method.__api_method__)
        try:
            return await self.exchange(url, data, uploads, seconds or self.timeout)
        except ConnectError as error:
            raise NotConnectedError(method, str(error)) from error
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise NotConnectedError(method, type(error).__name__) from error
        except (ClientError, TimeoutError, OSError) as error:  # named only: some quote the token's URL
            raise TelegramNetworkError(method, type(error).__name__) from error

    def _checked(self, bot: Bot, method: TelegramMethod[Any], status: int, body: bytes) -> Any:
        return self.check_response(bot, method, status, body.decode(errors="replace")).result

    async def exchange(self, url: str, data: Json, uploads: Uploads, seconds: float) -> tuple[int, bytes]:
        """One HTTP call, status and body; the place to stand in for the network."""
        if not uploads:
            return await self._connections.post(url, codec.encode(data).encode(), seconds)
        session = await self.create_session()
        limits = ClientTimeout(seconds, connect=CONNECT)
        async with session.post(url, timeout=limits, data=_form(data, uploads)) as response:
            return response.status, await response.read()

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """aiogram's, and what stands between us and Telegram may answer without JSON."""
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            if status_code == 429:
                raise TelegramRetryAfter(method, "HTTP 429", _PATIENCE) from error
            raise TelegramServerError(method, f"HTTP {status_code} without an answer") from error


def _form(data: Json, uploads: Uploads) -> FormData:
    form = FormData(quote_fields=False)
    for key, each in data.items():
        form.add_field(key, each if isinstance(each, str) else json.dumps(each))
    for key, (filename, content) in uploads.items():
        form.add_field(key, content, filename=filename)
    return form


def _posted(result: Any) -> Posted:
    """Of a good answer. What it lacks, or has in another form, is not known; the message was taken all the same."""
    if not isinstance(result, dict):  # `True`, of what makes no message
        return Posted()
    id = result.get("message_id")
    return Posted(id if type(id) is int else 0, _file_id(result.get("photo")))


def _file_id(photos: Any) -> str:
    largest = photos[-1] if isinstance(photos, list) and photos else None
    id = largest.get("file_id") if isinstance(largest, dict) else None
    return id if isinstance(id, str) else ""


def _good(body: bytes) -> Json | None:
    try:
        answer = _ANSWERS.decode(body)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and answer.get("ok") is True else None


def make_bot(token: str, api_url: str | None = None) -> Bot:
    """The one `Bot`. `api_url` is another Bot API server. It has as many connections as are asked for: who sends bounds
    them, and a call that waited for one would look like a provider that is not reached."""
    api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    return Bot(token, session=Session(api=api, limit=0, timeout=TIMEOUT))
