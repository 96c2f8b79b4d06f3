"""The contract of a channel. One folder in `bot/` implements each."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome
from loyalty.value import value


@value(frozen=True, slots=True)
class Delivery:
    """One message to send. `to` is a chat id or an E.164 number. `edit` is the provider's id of an earlier
    message that this one replaces. After `ends_at` (UTC; None: never) it should not arrive any more; a
    provider that queues messages is told so."""

    id: int
    to: str
    locale: str
    message: Message
    edit: str = ""
    ends_at: datetime | None = None


class Channel(Protocol):
    """Transport that delivers messages. `send` returns every error of the provider as an `Outcome`, by one
    table a channel, and raises nothing but `asyncio.CancelledError`."""

    name: str

    async def send(self, delivery: Delivery) -> Outcome: ...

    async def close(self) -> None: ...
