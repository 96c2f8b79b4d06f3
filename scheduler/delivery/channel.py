"""What the service asks of a channel. One folder in `bot/` each keeps this promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way: to whom (chat id, or E.164 number), in which language, what, and
    which earlier message (the provider's id) it should take the place of. After `ends_at` (UTC; None
    for never) it is not to arrive any more: a provider that can hold it is told."""

    id: int
    to: str
    locale: str
    message: Message
    edit: str = ""
    ends_at: datetime | None = None


class Channel(Protocol):
    """A way to reach people. `send` never raises for what a provider may answer: every error of
    the provider is an `Outcome`, by one table. It raises `asyncio.CancelledError` only."""

    name: str

    async def send(self, delivery: Delivery) -> Outcome: ...

    async def close(self) -> None: ...
