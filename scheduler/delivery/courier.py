"""The courier: claim, gate, send, settle, for every message.

A reply arrives already claimed by the turn that made it and is sent at once. Other rows are claimed in
batches, under a lease, within the channel's rate limit. No transaction waits for a provider, and the
channels run independently of each other.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from weakref import WeakValueDictionary

from loyalty.gate.policy import Policy
from loyalty.messages.kind import Class
from loyalty.messages.message import with_why
from loyalty.messages.outcomes import Later, Outcome, Refused
from loyalty.messages.reasons import Reason
from loyalty.planning.refresh import Books, is_checked, refresh
from loyalty.programme.programme import Programme
from scheduler.delivery.ahead import Ahead
from scheduler.delivery.channel import Channel, Delivery
from scheduler.delivery.in_hand import InHand
from scheduler.delivery.places import Places
from scheduler.delivery.priority import ReplyPriority
from scheduler.delivery.rate_limit import IDLE, RateLimit
from scheduler.delivery.release import Ready, release_batch
from scheduler.delivery.send_pool import SendPool
from scheduler.delivery.settling import Count, Settler, closed
from scheduler.delivery.stops import Outcomes, Stops
from storage.engine.db import Database, DatabaseError, Dialect, Reader
from storage.messages import answers, books, claims, depth
from storage.messages.answers import Seen
from storage.messages.outbox import Claimed
from storage.writing.anew import anew_at

log = logging.getLogger(__name__)

_LOOK_AGAIN = 0.05  # seconds between looks at what another process sends
_LOOKS = int(answers.A_CALL.total_seconds() / _LOOK_AGAIN)
_BEGUN_TOGETHER = 4  # sends that are begun in one step of the loop, while nobody waits for an answer
_SENDS = timedelta(seconds=40)  # of its lease a send needs: 30 for the provider, the rest to note the outcome


@dataclass(slots=True)
class Courier:
    """Sends what is in the outbox. `now` is UTC; `count` is called with every outcome, for the metrics;
    stale figures of a message are updated by the `programme` before it is sent; without one it goes as it is."""

    database: Database
    channels: Mapping[str, Channel]
    policy: Policy
    now: Callable[[], datetime]
    rate_limits: Mapping[str, RateLimit] = field(default_factory=dict)
    count: Count = lambda state, cls, channel, reason: None
    priority: ReplyPriority = field(default_factory=ReplyPriority)
    programme: Programme | None = None
    _stops: Stops = field(init=False)
    _settler: Settler = field(init=False)
    _wake: dict[str, asyncio.Event] = field(default_factory=dict)
    _orders: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    _places: dict[str, Places] = field(default_factory=dict)
    _in_hand: InHand = field(default_factory=InHand)
    _busy: int = 0

    def __post_init__(self) -> None:
        intervals = {name: limit.interval for name, limit in self.rate_limits.items()}
        self._stops = Stops(self.now, intervals)
        self._settler = Settler(self.database, self.now, self._stops, self.count, intervals, self.wake)

    async def deliver(self, claims: Sequence[Claimed], seen: Seen | None = None) -> None:
        """Send claimed replies, each person's in order, and settle them. What their turn has `seen` is not looked up again."""
        with self._holding(claims), self._at_work(), self.priority.answer():
            (first, *others), ahead = _by_person(claims), self._ahead_of(claims)
            sending = [
                asyncio.get_running_loop().create_task(self._in_turn(own, ahead, seen)) for own in others
            ]
            try:
                await self._in_turn(first, ahead, seen)  # nearly always one or two: the first needs no task
            finally:
                for one in sending:
                    await one

    async def _in_turn(self, claims: Sequence[Claimed], ahead: Ahead, seen: Seen | None) -> None:
        """After the answers to this person that are under way: a card that is uploaded does not arrive behind the
        receipt of what changed it."""
        order, places = self._order(claims[0].address_id), self._answering(claims[0].channel)
        waits = order.locked()
        async with order:
            said = None if waits else await self._first(claims, seen)
            if said is None and not self._is_next(claims[0], seen):
                await self._behind(claims[0], ahead)
            waits = waits or places.are_taken
            place = await places.taken()
            try:
                ready = said if said and not waits else await self._refreshed(claims, waits)
                outcomes = await self._sent(ready)
            finally:
                place.give_back()
            await self._settled(outcomes)

    def _answering(self, channel: str) -> Places:
        """For the answers of this channel that are under way. What goes from the outbox has places of its own, so that
        neither takes the other's."""
        if channel not in self._places:
            self._places[channel] = Places(self.rate_limits.get(channel, RateLimit()).in_flight)
        return self._places[channel]

    def _order(self, address_id: int) -> asyncio.Lock:
        """Whoever asks first has it first. Answers only: a promotion that hangs holds up no answer."""
        return self._orders.setdefault(address_id, asyncio.Lock())

    async def _from_outbox(self, claims: Sequence[Claimed]) -> None:
        """An answer that is sent again goes behind those to the same person that are under way."""
        if all(claim.cls is not Class.REPLY for claim in claims):
            await self._one_by_one(claims)
            return
        async with self._order(claims[0].address_id):
            await self._behind(claims[0], self._ahead_of(claims[:1]))
            await self._one_by_one(claims)

    def _ahead_of(self, claims: Sequence[Claimed]) -> Ahead:
        ids = sorted({claim.address_id for claim in claims})
        return Ahead(lambda: self.database.read(lambda read: answers.under_way_to(read, ids, self.now())))

    async def _behind(self, claim: Claimed, ahead: Ahead) -> None:
        """Wait while another process sends an earlier answer to the address: as long as a call takes, since the other
        may have died. With SQLite there is no other."""
        if self.database.dialect is Dialect.SQLITE:
            return
        for _ in range(_LOOKS):
            if self._in_hand.are_all(await ahead.of(claim)):  # the lock keeps the order of our own
                return
            await asyncio.sleep(_LOOK_AGAIN)
            ahead = self._ahead_of([claim])

    async def _first(self, claims: Sequence[Claimed], seen: Seen | None) -> Sequence[Claimed] | None:
        """Answers that say what is held, as it is at this moment, where no other process sends an earlier one: as their
        turn has seen it, or both in one look. None: each is to be looked at. With SQLite nothing is."""
        if self.database.dialect is Dialect.SQLITE:
            return None
        says_held = any(is_checked(claim.message) and claim.member_id is not None for claim in claims)
        if seen and (seen.is_held or not says_held) and self._is_next(claims[0], seen):
            return claims
        programme = self.programme
        if programme is None or not says_held:
            return None
        held = await self.database.read(lambda read: books.of_first(read, programme, claims, self.now()))
        return None if held is None else _as_held(programme, claims, held)

    def _is_next(self, claim: Claimed, seen: Seen | None) -> bool:
        """As its turn has seen it: what this process sends is over by now, or before it in the line."""
        return seen is not None and self._in_hand.were_all(seen.before(claim.address_id, claim.id))

    async def _refreshed(self, claims: Sequence[Claimed], waited: bool) -> Sequence[Claimed]:
        """Answers that say what is held, as it is at this moment. With SQLite nobody else writes while a turn reads and
        is committed, so what did not wait is true as it is."""
        if self.database.dialect is Dialect.SQLITE and not waited:
            return claims
        programme = self.programme
        if programme is None or not any(is_checked(claim.message) for claim in claims):
            return claims
        held = await self.database.read(
            lambda read: books.of(read, programme, claims, claims[0].token, self.now())
        )
        return _as_held(programme, claims, held)

    async def drained(self) -> None:
        """Wait until no send is under way and no row is due. What was claimed while we looked is under way."""
        while self._busy or await self.database.read(self._due) or self._busy:
            self.wake_all()
            await asyncio.sleep(0.005)

    async def _due(self, read: Reader) -> bool:
        now = self.now()
        return any([await depth.due(read, channel, now, 1) for channel in self.channels])

    @contextmanager
    def _holding(self, claims: Sequence[Claimed]) -> Iterator[None]:
        """Nobody here waits for these as for another process's."""
        ids = {claim.id for claim in claims}
        self._in_hand.take(ids)
        try:
            yield
        finally:
            self._in_hand.let_go(ids)

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1

    async def _one_by_one(self, claims: Sequence[Claimed]) -> None:
        await self._settled(await self._sent(claims))

    async def _sent(self, claims: Sequence[Claimed]) -> Outcomes:
        return [(claim, await self._send(claim)) for claim in claims]

    async def _settled(self, outcomes: Outcomes) -> None:
        if await self._settler.settle(outcomes):
            self.wake(outcomes[0][0].channel)

    async def _send(self, claim: Claimed) -> Outcome:
        channel = self.channels.get(claim.channel)
        if channel is None:
            return Later(60, f"the channel {claim.channel} is off", reason=Reason.CHANNEL_OFF)
        if wait := self._stops.wait(claim):
            return wait
        if claim.lease_until is not None and self.now() + _SENDS >= claim.lease_until:
            return Later(0, "it waited too long in hand", begun=False, reason=Reason.LEASE)
        if claim.expires_at is not None and claim.expires_at <= self.now():
            return Later(0, "its end came while it was in hand")
        message = with_why(claim.message)
        delivery = Delivery(claim.id, claim.to, claim.locale, message, claim.edit, claim.expires_at)
        try:
            outcome = await channel.send(delivery)
        except Exception as error:  # a channel promises not to raise; a bug must not lose the row
            log.exception("the channel %s could not make message %s", claim.channel, claim.id)
            return Refused(f"could not be made: {type(error).__name__}", broken=True)
        self._stops.hear(claim, outcome)
        return outcome

    async def unreachable(self, address_id: int, refused: Refused) -> None:
        """Close an address that its provider reported, after a send, to be out of reach or opted out."""
        now = self.now()
        gone = (*anew_at(address_id, now), *closed(address_id, refused, now))
        await self.database.run(lambda tx: tx.write(gone))

    def wake(self, channel: str) -> None:
        """Look at this channel's rows now."""
        if channel in self._wake:
            self._wake[channel].set()

    def wake_all(self) -> None:
        for event in self._wake.values():
            event.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send what is due until `stop`; then finish and settle the sends under way."""
        async with asyncio.TaskGroup() as group:
            for name in self.channels:
                self._wake[name] = asyncio.Event()
                group.create_task(self._carry(name, stop), name=f"courier-{name}")
            group.create_task(self._wake_at_the_end(stop))

    async def _wake_at_the_end(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self.wake_all()

    async def _carry(self, channel: str, stop: asyncio.Event) -> None:
        """Claims the next batch while the last one is under way, as soon as part of it can be sent."""
        limit = self.rate_limits.get(channel, RateLimit())
        async with SendPool(limit.in_flight, partial(_troubled, channel)) as pool:
            while not stop.is_set():
                await pool.room(limit.worth_a_claim)
                if stop.is_set():
                    break
                self._wake[channel].clear()
                rest = await self._carefully(channel, limit, pool)
                if rest and not stop.is_set():
                    await self._rest(channel, rest)

    async def _carefully(self, channel: str, limit: RateLimit, pool: SendPool) -> float:
        """Start a batch; returns the seconds to rest after it, 0 if it claimed something."""
        try:
            return (await self._begun(channel, limit, pool)).rest
        except Exception as error:  # the next round, and the other channels, go on
            _troubled(channel, error)
            return IDLE

    async def _rest(self, channel: str, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake[channel].wait()
        except TimeoutError:
            pass

    async def round(self, channel: str, limit: RateLimit) -> int:
        """One batch to its end: rate limit, claim, gate, send, settle. Returns how many rows it claimed."""
        async with SendPool(limit.in_flight) as pool:
            ready = await self._begun(channel, limit, pool)
        return ready.taken

    async def _begun(self, channel: str, limit: RateLimit, pool: SendPool) -> Ready:
        with self._at_work():
            await self.priority.give_way()
            room = pool.free
            ready = await self.database.run(
                lambda tx: release_batch(
                    tx, channel, limit, self.policy, self.now(), self.count, room, self.programme
                )
            )
            self._stops.released(channel, ready.grant, ready.send)
            for number, own in enumerate(_by_person(ready.send), start=1):
                self._begin(own, pool)
                answers = self.priority.is_answering or own[0].cls is Class.REPLY
                if answers or number % _BEGUN_TOGETHER == 0:
                    await self.priority.give_way()
            return ready

    def _begin(self, own: Sequence[Claimed], pool: SendPool) -> None:
        """Counts as work from now on, also while it queues behind another send to the same person."""
        ids = {claim.id for claim in own}
        sending = pool.begin(own[0].address_id, partial(self._from_outbox, own))
        self._busy += 1
        self._in_hand.take(ids)
        sending.add_done_callback(partial(self._over, ids))

    def _over(self, ids: set[int], _: asyncio.Task[None]) -> None:
        self._in_hand.let_go(ids)
        self._busy -= 1

    async def recover(self) -> None:
        """Take back expired leases: replies are sent again, other rows become `unclear`."""
        again, unclear = await self.database.run(lambda tx: claims.reclaim(tx, self.now()))
        if again or unclear:
            log.warning("%d replies go out again, %d messages are unclear", again, unclear)
            self.wake_all()


def _as_held(programme: Programme, claims: Sequence[Claimed], held: Mapping[int, Books]) -> Sequence[Claimed]:
    """Their words, made true."""
    said = {
        claim.id: refresh(programme, claim.message, held[claim.id]) for claim in claims if claim.id in held
    }
    return [replace(claim, message=said.get(claim.id) or claim.message) for claim in claims]


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
