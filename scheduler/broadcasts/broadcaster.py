"""The loop that takes promotions from their draft to their report.

All that is known of a promotion is in the database, and each step is one transaction under its lock. So a step
that a kill interrupted has not happened, and processes that run side by side take turns. Whether a message may
be sent is not decided here: every recipient gets a row in the outbox, and the gate decides about it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loyalty.channels import Channels
from loyalty.offers.early import early
from loyalty.offers.promotions import PromotionState
from loyalty.programme.programme import Programme
from scheduler.broadcasts import apologies
from scheduler.broadcasts.dry_run import DryRuns
from scheduler.broadcasts.feeding import BATCH, Feeder
from scheduler.broadcasts.lifecycle import Lifecycle
from scheduler.broadcasts.progress import StatusMessages
from scheduler.broadcasts.segments import NoSegments, SegmentCounter
from scheduler.broadcasts.step import LOOK, MORE, NOTHING_MORE, Done
from storage.engine.db import Conflict, Database, DatabaseError, Tx
from storage.offers import broadcast as broadcasts

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Broadcaster:
    """`rooms`: by channel, for those of `channels` that are switched on, how many messages may be due. `wake` is called with
    a channel that has something new to send. `batch` members are read in one transaction."""

    database: Database
    programme: Programme
    now: Callable[[], datetime]
    channels: Channels
    rooms: Mapping[str, int]
    counter: SegmentCounter = field(default_factory=NoSegments)
    wake: Callable[[str], None] = lambda channel: None
    batch: int = BATCH
    _dry_runs: DryRuns = field(init=False)
    _status: StatusMessages = field(init=False)
    _lifecycle: Lifecycle = field(init=False)
    _event: asyncio.Event = field(default_factory=asyncio.Event)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._status = StatusMessages(self.channels)
        self._begin()

    async def take(self, programme: Programme) -> None:
        """From the next step on. A dry run under way is begun anew."""
        async with self._turn:
            self.programme = programme
            self._begin()

    def _begin(self) -> None:
        self._dry_runs = DryRuns(
            self.database, self.programme, self.now, self.counter, self.channels, self.batch
        )
        feeder = Feeder(self.programme.shop.name, self.rooms, self.batch, early(self.programme))
        self._lifecycle = Lifecycle(self.programme, feeder, self._status, self.channels)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; `nudge` after that, so that it is noticed at once."""
        while not stop.is_set():
            self._event.clear()
            try:
                wait = await self.step()
            except DatabaseError as error:
                log.warning("promotions could not be read (%s); trying again", error)
                wait = None
            if wait != 0 and not stop.is_set():
                await self._rest(LOOK if wait is None else min(wait, LOOK))

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass

    def nudge(self) -> None:
        """Look at once: an owner decided something."""
        self._event.set()

    async def settle(self) -> bool:
        """Do all that can be done now. Returns whether there was anything."""
        any_done = False
        while await self.step() == 0:
            any_done = True
        return any_done

    async def step(self) -> float | None:
        """Take one step of each promotion.

        Returns the seconds until the next look: 0 if there may be more to do at once, None if nothing is
        known to follow.
        """
        async with self._turn:
            found = await self.database.run(broadcasts.pending)
            self._dry_runs.forget_all_but(found.promotions)
            self._status.forget_all_but(found.promotions)
            waits = [await self._safely(id, self._step_of) for id in found.promotions]
            waits += [await self._safely(id, self._sorry) for id in found.apologies]
        return min((wait for wait in waits if wait is not None), default=None)

    async def _safely(self, id: int, step: Callable[[int], Awaitable[Done]]) -> float | None:
        """An error with one promotion does not stop the others."""
        try:
            done = await step(id)
        except Conflict as error:
            log.info("promotion %d: another process was first (%s)", id, error)
        except DatabaseError as error:
            log.warning("promotion %d: %s; trying again", id, error)
        except Exception:
            log.exception("promotion %d: its next step failed", id)
        else:
            for channel in done.woken:
                self.wake(channel)
            return done.wait
        return LOOK

    async def _sorry(self, id: int) -> Done:
        programme, now = self.programme, self.now()
        return await self.database.run(
            lambda tx: apologies.step(tx, id, programme, now), lock=f"apology:{id}"
        )

    async def _step_of(self, id: int) -> Done:
        broadcast = await self.database.run(lambda tx: broadcasts.load(tx, id))
        if broadcast is None:
            return NOTHING_MORE
        now, promotion = self.now(), broadcast.promotion
        if promotion.state is PromotionState.DRAFT:
            return await self._dry_runs.step(promotion, now)
        if self._lifecycle.next_step(promotion, now) is not None:
            return await self._locked_step(id)
        if promotion.state is PromotionState.SCHEDULED:
            return Done((promotion.starts_at - now).total_seconds())
        return NOTHING_MORE

    async def _locked_step(self, id: int) -> Done:
        """Choose the step anew under the lock: the state may have changed since."""

        async def work(tx: Tx) -> Done:
            broadcast, now = await broadcasts.lock(tx, id), self.now()
            step = self._lifecycle.next_step(broadcast.promotion, now) if broadcast else None
            return await step(tx, broadcast, now) if broadcast and step else MORE

        return await self.database.run(work, lock=f"promotion:{id}")
