"""What becomes of a message whose turn can be neither done nor kept in the database: it is held for some seconds, then
goes into the spool, and is handled once the database is back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any
from weakref import WeakValueDictionary

from bot.outage.apologies import Apologies
from bot.outage.journal import Full
from bot.outage.spool import Kept, Spool
from handlers.turn.heard import Incoming
from loyalty.value import value
from storage.engine.db import Database
from storage.engine.pulse import beat

log = logging.getLogger(__name__)

HOLD = 5.0  # seconds a webhook waits for the database; Twilio gives us 15
NEWS_WITHIN = 8.0  # seconds for news, which may have to wait for what they are about
_PAUSE = 0.5  # seconds between tries
_HANGS = 30.0  # seconds after which what the spool holds is tried again
_LOOK = 1.0  # seconds between looks at the spool


class NotKept(Exception):
    """The message is nowhere with us: whoever brought it may bring it again."""


class Keeper(Enum):
    """Who keeps a message that the database cannot take."""

    SPOOL = "spool"
    PROVIDER = "provider"  # it brings again what was not confirmed
    NOBODY = "nobody"


@value(frozen=True, slots=True)
class Inbound:
    """A message as it arrived. Without `incoming` nobody could read it, or it is no message of a person but news
    `about` one of ours."""

    channel: str
    incoming: Incoming | None
    raw: str
    about: str = ""

    @property
    def chat(self) -> tuple[str, str]:
        return self.channel, self.incoming.address if self.incoming else self.about


@dataclass(slots=True)
class Keeping:
    """`attempt` does the turn, or keeps its failure in the database; it raises where it can do neither. `again` reads
    a kept message; `start` makes a task; `count` is told the channel of what was spooled."""

    database: Database
    apologies: Apologies
    attempt: Callable[[Inbound], Coroutine[Any, Any, None]]
    again: Callable[[Kept], Inbound]
    start: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]]
    now: Callable[[], datetime]
    count: Callable[[str], None]
    spool: Spool | None = None
    is_away: bool = False
    _orders: WeakValueDictionary[tuple[str, str], asyncio.Lock] = field(default_factory=WeakValueDictionary)

    def open(self, spool: Spool) -> None:
        """Keep what cannot be done in it. Of what waits in it already people were told when it came."""
        self.spool = spool
        for _, kept in spool.waiting():
            self.apologies.remember(kept.chat, kept.came_at)

    async def take(self, inbound: Inbound, keeper: Keeper) -> None:
        """Done, or kept: in the database, or in the spool if that is the keeper. `NotKept` otherwise. Each chat's
        messages one after the other."""
        async with self._orders.setdefault(inbound.chat, asyncio.Lock()):
            spool = self.spool if keeper is Keeper.SPOOL else None
            waits = spool is not None and (self.is_away or spool.holds(inbound.chat))
            if waits or not await self._held(inbound):
                await self._keep(inbound, spool, keeper)

    async def news(self, inbound: Inbound, work: Coroutine[Any, Any, None]) -> None:
        """News of a message of ours: `work` does what it asks for, and where the database is away the spool keeps it.
        `NotKept` otherwise."""
        spool = self.spool
        if spool is None or not (self.is_away or spool.holds(inbound.chat)):
            if await self._tried(work, NEWS_WITHIN):
                return
            if spool is None or await self._tried(beat(self.database, self.now()), HOLD):
                raise NotKept("it could not be done, though the database answers")
        else:
            work.close()
        await self._keep(inbound, spool, Keeper.SPOOL)

    async def run(self, stop: asyncio.Event) -> None:
        """Handle what the spool holds whenever the database answers, until `stop`."""
        while not stop.is_set():
            if self.spool is None or not await self._drain(self.spool):
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK):
                        await stop.wait()

    async def _held(self, inbound: Inbound) -> bool:
        """Whether it was done within `HOLD`."""
        clock = asyncio.get_running_loop().time
        until = clock() + HOLD
        while (left := until - clock()) > 0:
            if await self._tried(self.attempt(inbound), left):
                return True
            await asyncio.sleep(min(_PAUSE, left))
        return False

    async def _tried(self, work: Coroutine[Any, Any, None], seconds: float) -> bool:
        """Whether it came to its end in time. What hangs goes on alone: the inbox key makes one of it and of what is
        in the spool."""
        trying = self.start(work)
        await asyncio.wait({trying}, timeout=seconds)
        if not trying.done():
            return False
        if error := trying.exception():
            log.warning("neither a turn nor its failure can be written down: %s", error)
        return error is None

    async def _keep(self, inbound: Inbound, spool: Spool | None, keeper: Keeper) -> None:
        kept = keeper is Keeper.PROVIDER
        try:
            if spool is None:
                raise NotKept("the database is away")
            await spool.keep(Kept(*inbound.chat, inbound.raw, self.now().isoformat()))
            kept = True
            if not self.is_away:
                log.error("the database is away: what arrives waits in the spool")
                self.is_away = True
            self.count(inbound.channel)
        except (Full, OSError) as error:
            raise NotKept(f"the spool takes nothing more: {error}") from error
        finally:
            if inbound.incoming:
                self.start(self.apologies.tell(inbound.incoming, kept))

    async def _drain(self, spool: Spool) -> bool:
        """Whether anything of it was handled: oldest first, up to where the database is away again. What cannot be
        handled while the database answers stays, and the rest of its chat behind it."""
        stuck: set[tuple[str, str]] = set()
        handled = 0
        self.is_away = self.is_away and len(spool) > 0
        for place, kept in spool.waiting():
            if kept.chat in stuck:
                continue
            if await self._tried(self.attempt(self.again(kept)), _HANGS):
                await spool.strike(place)
                handled += 1
            elif await self._tried(beat(self.database, self.now()), _HANGS):
                stuck.add(kept.chat)
            else:
                return handled > 0
            self.is_away = False
        if handled:
            log.warning("the database is back: %d messages of the spool were handled", handled)
        return handled > 0
