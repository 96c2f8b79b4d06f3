"""The body of a request, as long as may be, and whole in time."""

from __future__ import annotations

import asyncio
import logging

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

log = logging.getLogger(__name__)

BODY_WITHIN = 10.0  # seconds for the whole of it


async def body_of(request: web.Request, limit: int) -> bytes | None:
    """None where it is longer than `limit` bytes. What does not come in time is answered 408, and what is not
    encoded as its head says 400."""
    body = bytearray()
    try:
        if request.content.is_eof():  # all of it came with its head
            whole = request.content.read_nowait()
            return whole if len(whole) <= limit else None
        async with asyncio.timeout(BODY_WITHIN):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > limit:
                    return None
    except TimeoutError:
        log.warning("%s: a body did not come within %g s", request.path, BODY_WITHIN)
        raise web.HTTPRequestTimeout from None
    except (RequestPayloadError, HttpProcessingError):
        raise web.HTTPBadRequest from None
    return bytes(body)
