"""What a channel brings in: its turn, its answer in the same breath, and what becomes of it when the
turn fails. Nothing that arrived is ever lost: it is done, tried again, set aside for a person, or kept in the spool
while the database is away."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import perf_counter
from typing import Any

from bot.outage.apologies import Apologies
from bot.outage.keeping import Inbound, Keeper, Keeping
from bot.outage.spool import Kept
from bot.outage.stopped import Stopped
from bot.web.metrics import Metrics
from handlers.dispatch import Dispatcher, Done, Outdated
from handlers.roles import RoleChanged
from handlers.turn.heard import Incoming
from scheduler.delivery.courier import Courier
from storage.engine.db import Database
from storage.messages import inbox
from storage.messages.inbox import Failed
from storage.people import addresses

log = logging.getLogger(__name__)

RETRIES = (2, 20, 120)  # seconds before a failed turn is tried again; then it is set aside

_PATIENCE = 2  # seconds an apology waits for a database that may be broken

Parse = Callable[[str], Incoming | None]
"""A channel's raw text, as it came in, to what was heard. Raises nothing."""


async def _nothing(role: RoleChanged) -> None:
    """Where a channel has no menus."""


def _no_offers() -> None:
    """Where no offers go out."""


async def _no_other() -> None:
    """Where the programme stays as it is, and nobody asks for figures."""


@dataclass(slots=True)
class Intake:
    """`parsers` read a failed message again, by channel. `renew` takes up the programme that holds now,
    `report` answers who asked for figures."""

    dispatcher: Dispatcher
    courier: Courier
    database: Database
    now: Callable[[], datetime]
    metrics: Metrics
    phone: str
    parsers: Mapping[str, Parse] = field(default_factory=dict)
    on_role: Callable[[RoleChanged], Coroutine[Any, Any, None]] = _nothing
    on_offer: Callable[[], None] = _no_offers
    renew: Callable[[], Coroutine[Any, Any, None]] = _no_other
    report: Callable[[], Coroutine[Any, Any, None]] = _no_other
    news: dict[str, Callable[[str], Coroutine[Any, Any, None]]] = field(default_factory=dict)
    keeping: Keeping = field(init=False)
    stopped: Stopped = field(init=False)
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        dispatcher = self.dispatcher
        self.stopped = Stopped(self.database, dispatcher.channels, dispatcher.words)
        apologies = Apologies(
            self.courier.channels, self.stopped, dispatcher.locale_for, self.now, self.phone
        )
        self.keeping = Keeping(
            self.database, apologies, self._attempt, self._read_again, self._start, self.now, self._spooled
        )

    def ingest_from(
        self, channel: str, keeper: Keeper = Keeper.NOBODY
    ) -> Callable[[Incoming | None, str], Coroutine[Any, Any, None]]:
        """What a channel calls: it returns once the turn is committed, or its failure kept; `NotKept` where neither
        can be. `keeper` has what the database could not take."""

        async def ingest(incoming: Incoming | None, raw: str) -> None:
            inbound = Inbound(channel, incoming, raw)
            await asyncio.shield(self._start(self.keeping.take(inbound, keeper)))

        return ingest

    def news_from(
        self, name: str, later: Callable[[str], Coroutine[Any, Any, None]]
    ) -> Callable[[str, str, Coroutine[Any, Any, None]], Coroutine[Any, Any, None]]:
        """What brings news: about which message of ours, as a text that `later` understands where it waited in the
        spool, and the work to be done about it now."""
        self.news[name] = later

        async def bring(about: str, raw: str, work: Coroutine[Any, Any, None]) -> None:
            inbound = Inbound(name, None, raw, about)
            await asyncio.shield(self._start(self.keeping.news(inbound, work)))

        return bring

    def _spooled(self, channel: str) -> None:
        self.metrics.turns.labels(channel, "spooled").inc()

    def _read_again(self, kept: Kept) -> Inbound:
        if kept.channel in self.news:
            return Inbound(kept.channel, None, kept.raw, kept.address)
        parse = self.parsers.get(kept.channel) if kept.address else None
        return Inbound(kept.channel, parse(kept.raw) if parse else None, kept.raw)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """A task of our own: a client that goes away does not take the turn with it."""
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _attempt(self, inbound: Inbound) -> None:
        """The turn, or its failure kept. Raises where not even that can be."""
        channel, incoming, raw = inbound.channel, inbound.incoming, inbound.raw
        if later := self.news.get(channel):
            await later(raw)
            return
        if incoming is None:
            await self._set_aside(channel, raw)
            return
        started = perf_counter()
        with self.courier.priority.answer():
            try:
                done = await self._turn(incoming)
            except Exception as error:
                await self._failed(incoming, raw, error)
                return
            self._follow(done)
        self.metrics.turn(channel, "repeated" if done.repeated else "done", perf_counter() - started)

    async def _turn(self, incoming: Incoming) -> Done:
        """By the programme that holds now, whoever accepted it."""
        try:
            return await self.dispatcher.handle(incoming)
        except Outdated:
            await self.renew()
        return await self.dispatcher.handle(incoming)

    def take(self, dispatcher: Dispatcher) -> None:
        """Turns that begin from now on go by this one."""
        self.dispatcher = dispatcher
        self.phone = self.keeping.apologies.phone = dispatcher.programme.shop.phone

    def _follow(self, done: Done) -> None:
        """What a committed turn leaves to be done, in the same breath."""
        if done.deliveries:
            self._start(self.courier.deliver(done.deliveries, done.seen))
        for role in done.roles:
            self._start(self.on_role(role))
        if done.waiting:
            self.courier.wake_all()
        if done.offers:
            self.on_offer()
        if done.settings:
            self._start(self.renew())
        if done.reports:
            self._start(self.report())

    async def _set_aside(self, channel: str, raw: str) -> None:
        """Nobody could read it: a person may."""
        digest = hashlib.sha256(raw.encode(errors="replace")).hexdigest()[:32]
        key = f"{channel}:unreadable-{digest}"
        await inbox.fail(self.database, key, _kept(raw), "could not be read", self.now(), None)
        log.warning("a message on %s could not be read and is set aside", channel)
        self.metrics.turns.labels(channel, "unreadable").inc()

    async def _failed(self, incoming: Incoming, raw: str, error: Exception, tries: int = 1) -> None:
        now = self.now()
        last = tries > len(RETRIES)
        next_at = None if last else now + timedelta(seconds=RETRIES[tries - 1])
        text = f"{type(error).__name__}: {error}"[:500]
        key = f"{incoming.channel}:{incoming.key}"
        whose = incoming.channel, incoming.address
        await inbox.fail(self.database, key, _kept(raw), text, now, next_at, whose)
        log.error("a turn failed (try %d)", tries, exc_info=error)
        self.metrics.turns.labels(incoming.channel, "failed").inc()
        if last:
            self._start(self._apologise(incoming))

    async def _apologise(self, incoming: Incoming) -> None:
        """In one clear sentence, and past the database, which may be what is broken."""
        locale = await self._language(incoming)
        await self.keeping.apologies.tell(incoming, kept=False, locale=locale)

    async def _language(self, incoming: Incoming) -> str:
        """Theirs, if the database can tell in time; else the guess that every stranger gets."""
        try:
            async with asyncio.timeout(_PATIENCE):
                known = await self.database.run(
                    lambda tx: addresses.at(tx, incoming.channel, incoming.address)
                )
        except Exception as error:
            log.warning("whom to apologise to could not be looked up", exc_info=error)
            known = None
        return known.locale if known else self.dispatcher.locale_for(incoming)

    async def retry(self) -> int:
        """Failed turns whose next try is due, each chat's in their order; how many."""
        tried = 0
        while due := await inbox.due(self.database, self.now()):
            for failed in due:
                await self._again(failed)
            tried += len(due)
        return tried

    async def _again(self, failed: Failed) -> None:
        channel = failed.key.partition(":")[0]
        parse = self.parsers.get(channel)
        incoming = parse(failed.body) if parse else None
        if incoming is None:
            await inbox.fail(self.database, failed.key, failed.body, failed.error, self.now(), None)
            return
        try:
            done = await self._turn(incoming)
        except Exception as error:
            await self._failed(incoming, failed.body, error, failed.tries + 1)
            return
        if failed.key != f"{incoming.channel}:{incoming.key}":  # it was kept unread, and is read now
            await inbox.drop(self.database, failed.key)
        self._follow(done)

    async def idle(self) -> None:
        """Until every turn and answer under way is finished."""
        while self._under_way:
            await asyncio.gather(*self._under_way, return_exceptions=True)


def _kept(raw: str) -> str:
    """As a database can hold it: no null characters, no half pairs."""
    text = raw.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= 200_000 else json.dumps({"cut": text[:200_000]})
