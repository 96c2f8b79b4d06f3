"""The last step of every message: claim, gate, send, settle.

A reply comes here already claimed by the turn that made it and goes out in the same breath. What
waits is claimed in batches, under a lease, at the channel's pace. Nothing waits for a provider
inside a transaction, and one channel's trouble never holds up another.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from loyalty.gate import caps
from loyalty.messages.message import with_why
from loyalty.messages.outcomes import Later, Outcome, Refused
from scheduler.delivery.channel import Channel, Delivery
from scheduler.delivery.priority import ReplyPriority
from scheduler.delivery.rate_limit import IDLE, Pace
from scheduler.delivery.release import Ready, Retell, as_it_was, release_batch
from scheduler.delivery.send_pool import SendPool
from scheduler.delivery.settling import Count, Settler, closed
from storage.engine.db import Database, DatabaseError, Tx
from storage.messages import claims, depth
from storage.messages.outbox import Claimed

log = logging.getLogger(__name__)

_SENDS = timedelta(seconds=40)  # of a lease: a provider is waited for 30, and then the outcome is noted


@dataclass(slots=True)
class Courier:
    """Carries messages to channels. `now` is UTC; `count` is told every outcome for the metrics. `retell`
    says a message as it is true at its release."""

    database: Database
    channels: Mapping[str, Channel]
    policy: caps.Policy
    now: Callable[[], datetime]
    paces: Mapping[str, Pace] = field(default_factory=dict)
    count: Count = lambda state, cls, channel, why: None
    precedence: ReplyPriority = field(default_factory=ReplyPriority)
    retell: Retell = as_it_was
    _settler: Settler = field(init=False)
    _wake: dict[str, asyncio.Event] = field(default_factory=dict)
    _busy: int = 0

    def __post_init__(self) -> None:
        each = {name: pace.each for name, pace in self.paces.items()}
        self._settler = Settler(self.database, self.now, self.count, each)

    async def deliver(self, claims: Sequence[Claimed]) -> None:
        """Send answers that are claimed, each person's in order, and settle it all."""
        with self._at_work(), self.precedence.answer():
            await asyncio.gather(*(self._one_by_one(own) for own in _by_person(claims)))

    async def drained(self) -> None:
        """Until nothing is under way and nothing that may go now waits."""
        while self._busy or await self.database.run(self._due):
            self.wake_all()
            await asyncio.sleep(0.005)

    async def _due(self, tx: Tx) -> bool:
        now = self.now()
        return any([await depth.due(tx, channel, now, 1) for channel in self.channels])

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1

    async def _one_by_one(self, claims: Sequence[Claimed]) -> None:
        outcomes = [(claim, await self._send(claim)) for claim in claims]
        if await self._settler.settle(outcomes):
            self.wake(claims[0].channel)

    async def _send(self, claim: Claimed) -> Outcome:
        channel = self.channels.get(claim.channel)
        if channel is None:
            return Later(60, f"the channel {claim.channel} is off")
        if self._settler.is_paused(claim.channel):
            wait = self._settler.paused[claim.channel] - self.now()
            return Later(wait.total_seconds(), "the provider asked everybody to wait")
        if claim.lease_until is not None and self.now() + _SENDS >= claim.lease_until:
            return Later(0, "it waited too long in hand", begun=False)
        if claim.expires_at is not None and claim.expires_at <= self.now():
            return Later(0, "its end came while it was in hand")
        message = with_why(claim.message)
        delivery = Delivery(claim.id, claim.to, claim.locale, message, claim.edit, claim.expires_at)
        try:
            return await channel.send(delivery)
        except Exception as error:  # a channel promises not to raise; a bug must not lose the row
            log.exception("the channel %s could not make message %s", claim.channel, claim.id)
            return Refused(f"could not be made: {type(error).__name__}")

    async def unreachable(self, address_id: int, refused: Refused) -> None:
        """A provider said after the fact that this address takes nothing."""
        now = self.now()
        await self.database.run(lambda tx: tx.write(closed(address_id, refused, now)))

    def wake(self, channel: str) -> None:
        """Something new waits for this channel."""
        if channel in self._wake:
            self._wake[channel].set()

    def wake_all(self) -> None:
        for event in self._wake.values():
            event.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Carry what waits until `stop`; sends under way are finished and settled."""
        async with asyncio.TaskGroup() as group:
            for name in self.channels:
                self._wake[name] = asyncio.Event()
                group.create_task(self._carry(name, stop), name=f"courier-{name}")
            group.create_task(self._wake_at_the_end(stop))

    async def _wake_at_the_end(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self.wake_all()

    async def _carry(self, channel: str, stop: asyncio.Event) -> None:
        """The next batch is taken while the last one is still under way, once there is room for part of it."""
        pace = self.paces.get(channel, Pace())
        async with SendPool(pace.in_flight, partial(_troubled, channel)) as flight:
            while not stop.is_set():
                await flight.room(pace.useful)
                if stop.is_set():
                    break
                self._wake[channel].clear()
                rest = await self._carefully(channel, pace, flight)
                if rest and not stop.is_set():
                    await self._rest(channel, rest)

    async def _carefully(self, channel: str, pace: Pace, flight: SendPool) -> float:
        """Seconds to rest after a batch: none after one that took something."""
        try:
            return (await self._begun(channel, pace, flight)).rest
        except Exception as error:  # the next round, and the other channels, go on
            _troubled(channel, error)
            return IDLE

    async def _rest(self, channel: str, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake[channel].wait()
        except TimeoutError:
            pass

    async def round(self, channel: str, pace: Pace) -> int:
        """One batch: reserve the pace, claim, ask the gate, send, settle. How many rows it took."""
        async with SendPool(pace.in_flight) as flight:
            ready = await self._begun(channel, pace, flight)
        return ready.taken

    async def _begun(self, channel: str, pace: Pace, flight: SendPool) -> Ready:
        with self._at_work():
            await self.precedence.give_way()
            room = flight.free
            ready = await self.database.run(
                lambda tx: release_batch(
                    tx, channel, pace, self.policy, self.now(), self.count, room, self.retell
                )
            )
            for own in _by_person(ready.send):
                self._begin(own, flight)
                await self.precedence.give_way()
            return ready

    def _begin(self, own: Sequence[Claimed], flight: SendPool) -> None:
        """At work from now on, also while it waits for what the same person is being sent."""
        with ExitStack() as work:
            work.enter_context(self._at_work())
            sending = flight.begin(own[0].address_id, partial(self._one_by_one, own))
            sending.add_done_callback(partial(_over, work.pop_all()))

    async def recover(self) -> None:
        """Rows whose worker died: replies again, the rest unclear."""
        again, unclear = await self.database.run(lambda tx: claims.reclaim(tx, self.now()))
        if again or unclear:
            log.warning("%d replies go out again, %d messages are unclear", again, unclear)
            self.wake_all()


def _over(work: ExitStack, _: asyncio.Task[None]) -> None:
    work.close()


def _troubled(channel: str, error: BaseException) -> None:
    if isinstance(error, DatabaseError):
        log.warning("the outbox could not be read or written (%s)", error)
    else:
        log.error("a round on the channel %s failed", channel, exc_info=error)


def _by_person(claims: Sequence[Claimed]) -> Iterable[list[Claimed]]:
    people: dict[int, list[Claimed]] = {}
    for claim in claims:
        people.setdefault(claim.address_id, []).append(claim)
    return people.values()
