"""Updates brought by Telegram: the handler of `POST /telegram/webhook`.

It answers 200 after the turn is committed, so a crash in between brings the update again. A turn
that fails is kept by `ingest` and answered 200 as well, or Telegram would bring it again for ever.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from collections.abc import Awaitable, Callable
from itertools import chain, repeat

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiohttp import web

from bot.telegram.api import Json
from bot.telegram.handle import Ingest, bring
from bot.telegram.inbound import ALLOWED
from bot.web.body import body_of
from loyalty.messages.outcomes import bounded

log = logging.getLogger(__name__)

PATH = "/telegram/webhook"
BODY_LIMIT = 512 * 1024  # an update is a few kilobytes
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PAUSES = (1, 2, 5, 10, 30, 60)  # seconds between tries to set the webhook; then the last for ever

Handler = Callable[[web.Request], Awaitable[web.Response]]
Sleep = Callable[[float], Awaitable[None]]


def webhook(bot: Bot, secret: str, ingest: Ingest) -> Handler:
    """Raises ValueError without a usable secret: anybody could then speak for everybody."""
    if not _SECRET.fullmatch(secret):
        raise ValueError("TELEGRAM_WEBHOOK_SECRET must be 1-256 of A-Z a-z 0-9 _ -")

    async def handle(request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="replace"), secret.encode()):
            return web.Response(status=403)
        body = await body_of(request, BODY_LIMIT)
        if body is None:
            return web.Response(status=413)
        found = _update_in(body)
        if found is None:
            return web.Response(status=400)
        try:
            await bring(bot, *found, ingest)
        except Exception:  # not even the failure could be kept: Telegram brings it again
            log.exception("an update was neither taken nor kept")
            return web.Response(status=503)
        return web.Response()

    return handle


async def announce(
    bot: Bot, public_url: str, secret: str, stop: asyncio.Event, sleep: Sleep = asyncio.sleep
) -> None:
    """Until Telegram took the webhook, or `stop`. What waited meanwhile comes first."""
    async with asyncio.TaskGroup() as tasks:
        asking = tasks.create_task(_until_taken(bot, public_url.rstrip("/") + PATH, secret, sleep))
        stopping = tasks.create_task(stop.wait())
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        asking.cancel()
        stopping.cancel()


async def _until_taken(bot: Bot, url: str, secret: str, sleep: Sleep) -> None:
    """It may take hours until somebody mends a proxy: that is said once, not each time."""
    for pause in chain(_PAUSES, repeat(_PAUSES[-1])):
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED)
        except AiogramError as error:
            if pause == _PAUSES[0]:
                log.error("Telegram did not take the webhook: %s; asking again until it does", error)
            await sleep(
                max(pause, bounded(error.retry_after)) if isinstance(error, TelegramRetryAfter) else pause
            )
        else:
            log.info("Telegram brings its updates to PUBLIC_URL")
            return


def _update_in(body: bytes) -> tuple[str, Json] | None:
    """The JSON of something with an `update_id`, and what is in it; or None."""
    try:
        raw = body.decode()
        update = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    is_update = isinstance(update, dict) and type(update.get("update_id")) is int
    return (raw, update) if is_update else None
