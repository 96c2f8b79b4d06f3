"""Who wants to know that something changed: a page over SSE, a test that waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    MESSAGE = "message"
    EDITED = "edited"
    DELETED = "deleted"
    ALERT = "alert"
    TYPING = "typing"
    COMMANDS = "commands"
    BLOCKED = "blocked"
    KEYBOARD = "keyboard"
    DELIVERY = "delivery"  # an update or a webhook was acknowledged, or failed to be
    STATUS = "status"  # an SMS went on to another status


@dataclass(frozen=True)
class Change:
    what: What
    who: str  # the person's Telegram id, or a phone number; "" is everybody
    id: str = ""  # the message, update or SID concerned


class Feed:
    """Every change goes to every subscriber, in order. Nothing is kept for those who come later."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[Change]] = set()

    def publish(self, what: What, who: int | str = "", id: int | str = "") -> None:
        if self._queues:
            change = Change(what, str(who), str(id))
            for queue in self._queues:
                queue.put_nowait(change)

    @contextmanager
    def subscribe(self) -> Iterator[asyncio.Queue[Change]]:
        queue: asyncio.Queue[Change] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    async def until(self, condition: Callable[[], bool], within: float = 30.0) -> None:
        """Return once the condition holds; it is asked again after every change, for `within` seconds.

        Raises TimeoutError.
        """
        with self.subscribe() as queue:
            async with asyncio.timeout(within):
                while not condition():
                    await queue.get()
