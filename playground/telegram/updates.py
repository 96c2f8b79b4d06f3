"""Updates on their way to the bot: kept until a poll moves past them, or the webhook answers 2xx."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from playground.feed import Feed, What
from playground.telegram.errors import OTHER_POLL, WEBHOOK_ACTIVE, conflict
from playground.telegram.webhook import Webhook

Update = dict[str, Any]
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_ID = 700_000_001


class Updates:
    def __init__(self, feed: Feed, webhook: Webhook, keep: bool = True) -> None:
        self._feed = feed
        self._next_id = FIRST_ID
        self._allowed: frozenset[str] = frozenset()  # empty: everything but ON_REQUEST_ONLY
        self._again: list[Update] = []
        self._waiter: asyncio.Future[None] | None = None
        self.keep = keep
        self.pending: dict[int, Update] = {}
        self.past: dict[int, Update] = {}  # everything ever, for `redeliver`
        self.webhook = webhook

    def add(self, kind: str, payload: Any, chat_id: int) -> int:
        """Queue one update for the bot, unless it asked not to get this kind. Returns its id either way."""
        update_id, self._next_id = self._next_id, self._next_id + 1
        if not self._wanted(kind):
            return update_id
        self.pending[update_id] = {"update_id": update_id, kind: payload}
        if self.keep:
            self.past[update_id] = self.pending[update_id]
        if self.webhook.active:
            self.webhook.enqueue(update_id, chat_id)
        else:
            self._wake()
        return update_id

    def _wanted(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in ON_REQUEST_ONLY

    def allow(self, kinds: Iterable[str] | None) -> None:
        """None keeps what was allowed before; an empty list goes back to the default."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        if self.webhook.active:
            raise conflict(WEBHOOK_ACTIVE)
        self.interrupt(OTHER_POLL)
        self._confirm(offset)
        if seconds > 0 and not self.pending and not self._again:
            await self._wait(seconds)
        again, self._again = self._again, []
        return (again + list(self.pending.values()))[:limit]

    def _confirm(self, offset: int) -> None:
        if offset < 0:  # the last -offset updates are wanted, the earlier ones forgotten
            offset = sorted(self.pending)[offset:][0] if self.pending else 0
        done = [update_id for update_id in self.pending if update_id < offset]
        for update_id in done:
            self.confirmed(update_id)

    def confirmed(self, update_id: int) -> None:
        self.pending.pop(update_id, None)
        self._feed.publish(What.DELIVERY, id=update_id)

    async def _wait(self, seconds: float) -> None:
        self._waiter = waiter = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await waiter
        except TimeoutError:
            pass
        finally:
            if self._waiter is waiter:
                self._waiter = None

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    def interrupt(self, why: str) -> None:
        """End a waiting poll with 409."""
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(conflict(why))

    async def redeliver(self, update_id: int) -> None:
        """Send an old update once more: to the webhook now, or first thing in the next poll, whatever its offset."""
        update = self.past[update_id]
        if self.webhook.active:
            await self.webhook.post(update)
        else:
            self._again.append(update)
            self._wake()

    def forget(self) -> None:
        """`drop_pending_updates`."""
        for update_id in list(self.pending):
            self.confirmed(update_id)

    def close(self) -> None:
        self._wake()
