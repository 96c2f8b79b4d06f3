"""The sentence of trouble: the one message that is in no outbox, because the outbox may be what is out of reach."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.outage.stopped import Stopped
from handlers.turn.heard import Incoming
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later
from scheduler.delivery.channel import Channel, Delivery

AGAIN = timedelta(hours=1)  # before the same person is told once more
_AT_ONCE = 8  # sends, over all channels
_TRIES = 4
_LONGEST_PAUSE = 30.0  # seconds before the next one


@dataclass(slots=True)
class Apologies:
    """`locale_for` guesses a language from what the channel tells: where the database is away, nothing else is known
    of anybody."""

    channels: Mapping[str, Channel]
    stopped: Stopped
    locale_for: Callable[[Incoming], str]
    now: Callable[[], datetime]
    phone: str
    _told: dict[tuple[str, str], datetime] = field(default_factory=dict)
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    def remember(self, chat: tuple[str, str], at: datetime) -> None:
        """This person was told then, perhaps by an earlier process."""
        self._told[chat] = at

    async def tell(self, incoming: Incoming, kept: bool, locale: str = "") -> None:
        """That something is wrong, and that the message is `kept`, or else is to be said again: in `locale`, or as
        guessed. Once an hour, and nothing to whom a STOP is known of."""
        chat, now = (incoming.channel, incoming.address), self.now()
        if incoming.channel not in self.channels or not self.stopped.may_hear(incoming):
            return
        if chat in self._told and now - self._told[chat] < AGAIN:
            return
        self._told = {each: at for each, at in self._told.items() if now - at < AGAIN} | {chat: now}
        kind = HelpKind.TROUBLE_KEPT if kept else HelpKind.TROUBLE
        said = Message(kind, {"phone": self.phone})
        async with self._places:
            to = Delivery(0, incoming.address, locale or self.locale_for(incoming), said)
            await self._send(to, incoming.channel)

    async def _send(self, delivery: Delivery, channel: str) -> None:
        for _ in range(_TRIES):
            outcome = await self.channels[channel].send(delivery)
            if not isinstance(outcome, Later):
                return
            await asyncio.sleep(min(outcome.seconds, _LONGEST_PAUSE))
