"""Delivery of updates to the bot's webhook, in order, again and again until it answers 2xx."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from playground.tasks import Tasks

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Settings:
    url: str
    secret: str = ""
    max_connections: int = 40


class Webhook:
    """One queue for the bot, or, `in_parallel`, one per chat with up to `max_connections` at once (as Telegram does).

    `twice` posts every update two times at the same moment. `pending` and `confirmed` belong to the queue of updates.
    """

    def __init__(self, now: Callable[[], datetime], tasks: Tasks) -> None:
        self._now = now
        self._tasks = tasks
        self._session: ClientSession | None = None
        self._queues: dict[int, deque[int]] = {}
        self._pumps: dict[int, asyncio.Task[object]] = {}
        self._room = asyncio.Semaphore(40)
        self.settings: Settings | None = None
        self.last_error: tuple[datetime, str] | None = None
        self.twice = False
        self.in_parallel = False
        self.backoff = (0.02, 0.5)  # seconds: the first wait, and the longest after doubling
        self.timeout = 30.0
        self.find: Callable[[int], Mapping[str, Any] | None] = lambda update_id: None
        self.done: Callable[[int], None] = lambda update_id: None
        self.failed: Callable[[], None] = lambda: None
        self.answered: Callable[[dict[str, Any]], Awaitable[object]] | None = (
            None  # a method in the webhook's answer
        )

    @property
    def active(self) -> bool:
        return self.settings is not None

    def set(self, settings: Settings | None) -> None:
        for pump in self._pumps.values():
            pump.cancel()
        self._pumps.clear()
        self._queues.clear()
        self.settings = settings
        self.last_error = None
        if settings:
            self._room = asyncio.Semaphore(settings.max_connections)

    def enqueue(self, update_id: int, chat_id: int) -> None:
        lane = chat_id if self.in_parallel else 0
        self._queues.setdefault(lane, deque()).append(update_id)
        if lane not in self._pumps:
            self._pumps[lane] = self._tasks.start(self._pump(lane))

    async def _pump(self, lane: int) -> None:
        queue, wait = self._queues[lane], self.backoff[0]
        while queue:
            update = self.find(queue[0])
            async with self._room:
                delivered = update is None or await self._deliver(update)
            if delivered:
                self.done(queue.popleft())
                wait = self.backoff[0]
            else:
                await asyncio.sleep(wait)
                wait = min(wait * 2, self.backoff[1])
        del self._pumps[lane]

    async def _deliver(self, update: Mapping[str, Any]) -> bool:
        if not self.twice:
            return await self.post(update)
        return all(await asyncio.gather(self.post(update), self.post(update)))

    async def post(self, update: Mapping[str, Any]) -> bool:
        """One attempt; returns whether it was acknowledged."""
        settings = self.settings
        if settings is None:
            return False
        headers = {SECRET_HEADER: settings.secret} if settings.secret else {}
        timeout = ClientTimeout(total=self.timeout)
        try:
            async with self._client().post(
                settings.url, json=update, headers=headers, timeout=timeout
            ) as response:
                body = await response.read()
        except (ClientError, TimeoutError, OSError) as error:
            return self._failed(
                "Connection refused" if isinstance(error, OSError) else "Read timeout expired"
            )
        if not 200 <= response.status <= 299:
            return self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        await self._obey(body)
        return True

    def _failed(self, why: str) -> bool:
        self.last_error = (self._now(), why)
        self.failed()
        return False

    async def _obey(self, body: bytes) -> None:
        try:
            answer = json.loads(body)
        except ValueError:
            return
        if self.answered and isinstance(answer, dict) and answer.get("method"):
            await self.answered(answer)

    def _client(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession()
        return self._session

    async def close(self) -> None:
        self.set(None)
        if self._session:
            await self._session.close()
