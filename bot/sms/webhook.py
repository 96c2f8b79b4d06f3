"""The handlers of `POST /sms/webhook` and `POST /sms/status`.

A form counts only with Twilio's signature, made over the address Twilio called: behind a proxy that
is the configured public URL, not what this process sees.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl

from aiohttp import web
from multidict import MultiDict
from twilio.request_validator import RequestValidator

from bot.sms.inbound import SID, heard
from bot.web.body import body_of
from handlers.turn.heard import Incoming

log = logging.getLogger(__name__)

PATH, STATUS_PATH = "/sms/webhook", "/sms/status"
BODY_LIMIT = 64 * 1024  # a form is one or two kilobytes
_FIELDS = 200
_EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

Handler = Callable[[web.Request], Awaitable[web.Response]]
Ingest = Callable[[Incoming | None, str], Awaitable[None]]
"""Does the turn and returns once it is committed, or once its failure is kept with the raw form."""

Settle = Callable[[str, str, int | None], Awaitable[None]]
"""Keeps a message's status: its SID, the status, an error code. It may come twice, late, and out of
order: see `RANK`."""

# A status never takes the place of a higher one: a late "sent" does not undo "delivered".
RANK: Mapping[str, int] = {
    "accepted": 0,
    "scheduled": 0,
    "queued": 1,
    "sending": 2,
    "sent": 3,
    "delivered": 4,
    "undelivered": 4,
    "failed": 4,
    "canceled": 4,
    "read": 5,
}


def outranks(status: str, earlier: str) -> bool:
    return RANK.get(status, -1) > RANK.get(earlier, -1)


def webhook(auth_token: str, public_url: str, ingest: Ingest) -> Handler:
    """The answer is always silent: what there is to say goes out by REST."""
    form_of = _signed(auth_token, public_url)

    async def handle(request: web.Request) -> web.Response:
        form = await form_of(request)
        if form is None:
            return web.Response(status=403)
        try:
            await ingest(heard(form), json.dumps(dict(form)))
        except Exception:
            log.exception("an SMS was neither taken nor kept")
            return web.Response(status=503)
        return web.Response(text=_EMPTY_TWIML, content_type="text/xml")

    return handle


def statuses(auth_token: str, public_url: str, settle: Settle) -> Handler:
    form_of = _signed(auth_token, public_url)

    async def handle(request: web.Request) -> web.Response:
        form = await form_of(request)
        if form is None:
            return web.Response(status=403)
        sid, status = form.get("MessageSid", ""), form.get("MessageStatus", "")
        if SID.fullmatch(sid) and status in RANK:
            try:
                await settle(sid, status, _code(form.get("ErrorCode", "")))
            except Exception:
                log.exception("the status of an SMS was not kept")
                return web.Response(status=503)
        return web.Response()

    return handle


def _signed(auth_token: str, public_url: str) -> Callable[[web.Request], Awaitable[MultiDict[str] | None]]:
    """Reads a request's form; None when it is not Twilio's."""
    validator, base = RequestValidator(auth_token), public_url.rstrip("/")

    async def form_of(request: web.Request) -> MultiDict[str] | None:
        form = await _form(request)
        signature = request.headers.get("X-Twilio-Signature", "")
        if form is None or not validator.validate(base + request.raw_path, form, signature):
            log.warning("%s: not signed by Twilio; is PUBLIC_URL what Twilio calls?", request.path)
            return None
        return form

    return form_of


async def _form(request: web.Request) -> MultiDict[str] | None:
    """Every field, none trimmed; None for what is too long to be a form of Twilio's."""
    body = await body_of(request, BODY_LIMIT)
    if body is None:
        return None
    try:
        text = body.decode("utf-8", "replace")
        return MultiDict(parse_qsl(text, keep_blank_values=True, max_num_fields=_FIELDS))
    except ValueError:
        return None


def _code(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
