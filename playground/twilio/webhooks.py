"""Calls from Twilio to the service: signed over the public URL, tried again, doubled or spoiled on demand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import ClientError, ClientSession, ClientTimeout

from playground.twilio.signing import signature

SIGNATURE_HEADER = "X-Twilio-Signature"


@dataclass(frozen=True)
class Posted:
    """One attempt, and what came back; status 0 is no answer."""

    url: str
    form: Mapping[str, str]
    at: datetime
    status: int = 0
    content_type: str = ""
    body: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status <= 299


class Webhooks:
    """`proxies` maps the beginning of a public URL to the address really called, as a reverse proxy would."""

    def __init__(self, auth_token: str, now: Callable[[], datetime]) -> None:
        self._auth_token = auth_token
        self._now = now
        self._session: ClientSession | None = None
        self.proxies: dict[str, str] = {}
        self.twice = False
        self.bad_signature = False
        self.timeout = 15.0
        self.attempts = 3
        self.backoff = 0.05
        self.log: list[Posted] = []

    async def deliver(self, url: str, form: Mapping[str, str]) -> list[Posted]:
        """Post until it is answered with 2xx, or the attempts are used up. Two answers when `twice`."""
        for attempt in range(self.attempts):
            if attempt:
                await asyncio.sleep(self.backoff * attempt)
            copies = 2 if self.twice else 1
            posted = await asyncio.gather(*(self.post(url, form) for _ in range(copies)))
            if all(one.ok for one in posted):
                return posted
        return []

    async def post(self, url: str, form: Mapping[str, str]) -> Posted:
        token = "another-" + self._auth_token if self.bad_signature else self._auth_token
        headers = {SIGNATURE_HEADER: signature(token, url, form), "User-Agent": "TwilioProxy/1.1"}
        posted = await self._attempt(url, form, headers)
        self.log.append(posted)
        return posted

    async def _attempt(self, url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> Posted:
        timeout = ClientTimeout(total=self.timeout)
        try:
            async with self._client().post(
                self._called(url), data=form, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                body = await response.text()
        except (ClientError, TimeoutError, OSError):
            return Posted(url, form, self._now())
        return Posted(url, form, self._now(), response.status, response.content_type, body)

    def _called(self, url: str) -> str:
        for public, real in self.proxies.items():
            if url.startswith(public):
                return real + url.removeprefix(public)
        return url

    def _client(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession()
        return self._session

    async def close(self) -> None:
        if self._session:
            await self._session.close()
