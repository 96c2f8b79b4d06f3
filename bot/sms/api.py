"""Twilio's client over one HTTP session with a timeout, and over another address where one is set.

The SDK has no setting for its base address and ignores the timeout of its own asynchronous client. The session has as
many connections as are asked for: who sends bounds them, and a call that waited for one would look like a provider
that is not reached.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from aiohttp import ClientSession, ClientTimeout, TCPConnector, encode_basic_auth
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

TWILIO = "https://api.twilio.com"
LIMITS = ClientTimeout(total=30, connect=10)  # seconds


class Http(AsyncHttpClient):  # type: ignore[misc]
    def __init__(self, api_url: str) -> None:
        super().__init__(logging.getLogger(__name__), is_async=True)
        self._api_url = api_url.rstrip("/")
        self._session = ClientSession(connector=TCPConnector(limit=0))

    async def request(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 (the SDK's own signature)
        allow_redirects: bool = False,
    ) -> Response:
        signed = {"Authorization": encode_basic_auth(*auth)} if auth else {}
        async with self._session.request(
            method,
            url.replace(TWILIO, self._api_url, 1),
            params=params,
            data=data,
            headers={**(headers or {}), **signed},
            timeout=LIMITS,
            allow_redirects=allow_redirects,
        ) as response:
            text = await response.text()
            made = response.status == HTTPStatus.CREATED
            return Response(response.status, _named(text) if made else text, response.headers)

    async def close(self) -> None:
        await self._session.close()


def _named(text: str) -> str:
    """How Twilio named what it has made; nothing else of its answer. It is made whatever is said of it, and the SDK
    stumbles over what it does not expect."""
    try:
        made = json.loads(text)
    except ValueError:
        made = None
    return json.dumps({"sid": made.get("sid")} if isinstance(made, dict) else {})


def make_client(account_sid: str, auth_token: str, api_url: str | None = None) -> Client:
    """Call it inside the running loop, which its session belongs to."""
    return Client(account_sid, auth_token, http_client=Http(api_url or TWILIO))
