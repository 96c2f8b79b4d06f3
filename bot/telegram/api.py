"""aiogram's Bot over a lighter session: JSON out, and no models made of good answers.

Of what was sent we need the message's id and its picture's file id. aiogram would parse every
answer into its `Message`, which costs as much as sending it.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    GetUpdates,
    Response,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
)

TIMEOUT = 30.0  # seconds for a whole call, an upload included
CONNECT = 10.0  # of them for the connection
_PATIENCE = 5  # seconds, when we are told "too many requests" and not how long

Json = dict[str, Any]
Uploads = Mapping[str, tuple[str, AsyncIterator[bytes]]]  # filename and content, by field


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a message: its id, and the file id of its largest picture if it has one."""

    message_id: int
    photo: str = ""


class NotConnectedError(TelegramNetworkError):
    """No connection was made, so nothing can have been taken."""


def _posted(result: Any) -> Posted:
    if not isinstance(result, dict):  # `True`, for an inline message; we send none
        return Posted(0)
    photos = result.get("photo") or [{}]
    return Posted(result["message_id"], photos[-1].get("file_id", ""))


def _as_it_is(result: Any) -> Any:
    return result


_LIGHT: Mapping[type[TelegramMethod[Any]], Callable[[Any], Any]] = {
    SendMessage: _posted,
    SendPhoto: _posted,
    SendDocument: _posted,
    EditMessageText: _posted,
    EditMessageCaption: _posted,
    EditMessageMedia: _posted,
    GetUpdates: _as_it_is,  # one update that aiogram cannot read must not spoil the batch
}


class Session(AiohttpSession):
    """Answers `Posted` for what is sent or edited, raw updates for `GetUpdates`, and aiogram's own
    types and exceptions for all else."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 (aiogram's own signature)
    ) -> TelegramType:
        url = self.api.api_url(bot.token, method.__api_method__)
        files: dict[str, InputFile] = {}
        data = self._data(bot, method, files)
        uploads = {key: (file.filename or key, file.read(bot)) for key, file in files.items()}
        try:
            status, body = await self.exchange(url, data, uploads, timeout or self.timeout)
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise NotConnectedError(method, type(error).__name__) from error
        except (ClientError, TimeoutError, OSError) as error:  # named only: some quote the token's URL
            raise TelegramNetworkError(method, type(error).__name__) from error
        light = _LIGHT.get(type(method)) if status == 200 else None
        if light and (answer := _good(body)):
            return cast(TelegramType, light(answer["result"]))
        text = body.decode(errors="replace")
        return cast(TelegramType, self.check_response(bot, method, status, text).result)

    async def exchange(self, url: str, data: Json, uploads: Uploads, seconds: float) -> tuple[int, bytes]:
        """One HTTP call, status and body; the place to stand in for the network."""
        session = await self.create_session()
        body: Json = {"data": _form(data, uploads)} if uploads else {"json": data}
        limits = ClientTimeout(seconds, connect=CONNECT)
        async with session.post(url, timeout=limits, **body) as response:
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

    def _data(self, bot: Bot, method: TelegramMethod[Any], files: dict[str, InputFile]) -> Json:
        fields = method.model_dump(warnings=False, exclude_none=True).items()
        ready = ((k, self.prepare_value(v, bot, files, _dumps_json=False)) for k, v in fields)
        return {key: value for key, value in ready if value is not None}


def _form(data: Json, uploads: Uploads) -> FormData:
    form = FormData(quote_fields=False)
    for key, value in data.items():
        form.add_field(key, value if isinstance(value, str) else json.dumps(value))
    for key, (filename, content) in uploads.items():
        form.add_field(key, content, filename=filename)
    return form


def _good(body: bytes) -> Json | None:
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and answer.get("ok") is True else None


def make_bot(token: str, api_url: str | None = None, limit: int = 100) -> Bot:
    """The one `Bot`. `api_url` is another Bot API server; `limit` is how many calls may be under
    way at once, which a far server needs more of: rate times round trip."""
    api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    return Bot(token, session=Session(api=api, limit=limit, timeout=TIMEOUT))
