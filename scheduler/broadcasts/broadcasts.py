"""Offers from their draft to their end: counted, started, fed to the outbox just in time, shown, reported.

All that is known of an offer stands in the database, and every step is one transaction under its lock: a
step that a kill cut off never was, and machines beside each other take turns. Whether a message may go is
not decided here. A row is made for everybody there is an address for, and the gate says what becomes of it;
a dry run asks the same gate about the same people before there are rows.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Any, Protocol, assert_never

from loyalty.facts import PromotionMoved
from loyalty.gate.caps import Candidate, Decision, Drop, Hold, Send
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.model import Address
from loyalty.offers import announcements as says
from loyalty.offers.promotions import LIVE, Fate, Progress, Promotion, PromotionState, Tally, fate
from loyalty.programme.programme import Programme
from scheduler.delivery.gate import judge
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Conflict, Database, DatabaseError, Statement, Tx
from storage.messages import depth, outbox
from storage.messages.gate import Asked
from storage.offers import audiences, promotions
from storage.offers.audiences import Reached
from storage.offers.promotions import Broadcast, OwnerStatus
from storage.people import addresses
from storage.writing import facts
from storage.writing.promotions import OVER, SOLD_OUT, dropped, parked

log = logging.getLogger(__name__)

WINDOW = 500  # members looked at in one transaction
JUDGED = 200  # of them asked about at once: on SQLite nobody else's turn is committed meanwhile
ROOM = 2000  # messages of offers that may wait on a channel, due: whatever else comes waits behind them
TOLD_EVERY = timedelta(seconds=3)
_ROOM_FOR = 60  # seconds of a channel's rate limit, where that is less
_LOOK = 1.0  # seconds between looks when nobody wakes us
_LEASE = timedelta(seconds=15)  # of a count; another process begins anew when it was not renewed
_RENEW = timedelta(seconds=5)
_LAST = 2**63 - 1  # an id after all: what waits for a person already was there first
_EDITING = frozenset({"telegram"})  # where a message can be changed after it was sent


@dataclass(frozen=True, slots=True)
class Segments:
    """What a text costs by SMS: as the shop sends it, in plain letters, with every letter as written."""

    sent: int = 0
    plain: int = 0
    rich: int = 0


class Meter(Protocol):
    def segments(self, locale: str, message: Message) -> Segments: ...


class Unmetered:
    """Where no SMS is sent."""

    def segments(self, locale: str, message: Message) -> Segments:
        return Segments()


def rooms(rate_limits: Mapping[str, RateLimit]) -> dict[str, int]:
    """How many messages of offers may wait, due, on each channel: about a minute's worth."""
    return {
        name: min(ROOM, max(50, round(limit.per_second * _ROOM_FOR))) if limit.per_second else ROOM
        for name, limit in rate_limits.items()
    }


_Done = tuple[float | None, frozenset[str]]  # when to look again, and the channels something waits for
_Step = Callable[[Tx, Broadcast, datetime], Awaitable[_Done]]
_NOTHING: _Done = (None, frozenset())


@dataclass(slots=True)
class _Count:
    """A dry run under way: in memory, for it only reads; another machine would begin it again."""

    at: datetime  # the moment that is asked about
    renewed: datetime
    ahead_of: datetime | None = None  # when it is asked, where that moment is still to come
    after: int = 0
    waiting: list[Reached] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    sizes: dict[str, Segments] = field(default_factory=dict)


@dataclass(slots=True)
class Broadcasts:
    """`channels` are those that are switched on, with the room each has for offers. `wake` is told of a
    channel that something new waits for."""

    database: Database
    programme: Programme
    now: Callable[[], datetime]
    meter: Meter = field(default_factory=Unmetered)
    wake: Callable[[str], None] = lambda channel: None
    channels: Mapping[str, int] = field(default_factory=lambda: {"telegram": ROOM, "sms": ROOM})
    _counts: dict[int, _Count] = field(default_factory=dict)
    _looked: dict[int, datetime] = field(default_factory=dict)
    _event: asyncio.Event = field(default_factory=asyncio.Event)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`, which is to be followed by `nudge`."""
        while not stop.is_set():
            self._event.clear()
            try:
                wait = await self.step()
            except DatabaseError as error:
                log.warning("offers could not be looked at (%s); trying again", error)
                wait = None
            if wait != 0 and not stop.is_set():
                await self._rest(_LOOK if wait is None else min(wait, _LOOK))

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass

    def nudge(self) -> None:
        """An owner said something about an offer: do not wait for the next look."""
        self._event.set()

    async def settle(self) -> bool:
        """Everything that can be done now; whether there was anything."""
        any_done = False
        while await self.step() == 0:
            any_done = True
        return any_done

    async def step(self) -> float | None:
        """What is to be done now, a piece of each offer. In how many seconds to look again: 0 when there may
        be more to do at once, None when nothing is known to come."""
        async with self._turn:
            ids = await self.database.run(promotions.pending)
            self._forget_all_but(ids)
            waits = [await self._safely(id) for id in ids]
        return min((wait for wait in waits if wait is not None), default=None)

    def _forget_all_but(self, ids: Sequence[int]) -> None:
        for known in (self._counts, self._looked):
            for id in known.keys() - set(ids):
                del known[id]

    async def _safely(self, id: int) -> float | None:
        """One offer's trouble is not another's."""
        try:
            return await self._look(id)
        except Conflict as error:
            log.info("offer %d: somebody else was first (%s)", id, error)
        except DatabaseError as error:
            log.warning("offer %d: %s; trying again", id, error)
        except Exception:
            log.exception("offer %d cannot be gone on with", id)
        return _LOOK

    async def _look(self, id: int) -> float | None:
        broadcast = await self.database.run(lambda tx: promotions.load(tx, id))
        if broadcast is None:
            return None
        now, promotion = self.now(), broadcast.promotion
        match promotion.state:
            case PromotionState.DRAFT:
                return await self._count(broadcast, now)
            case PromotionState.SCHEDULED | PromotionState.RUNNING | PromotionState.PAUSED:
                if promotion.ends_at <= now:
                    return await self._under(id, self._end)
                if promotion.state is not PromotionState.SCHEDULED:
                    return await self._under(id, self._go_on)
                if promotion.starts_at <= now:
                    return await self._under(id, self._start)
                return (promotion.starts_at - now).total_seconds()
            case PromotionState.STOPPED | PromotionState.ENDED:
                return await self._under(id, self._close)
            case PromotionState.CANCELLED:
                return None

    async def _under(self, id: int, what: _Step) -> float | None:
        """One step, in one transaction, of an offer that nobody else moves meanwhile."""

        async def work(tx: Tx) -> _Done:
            broadcast = await promotions.lock(tx, id)
            return _NOTHING if broadcast is None else await what(tx, broadcast, self.now())

        wait, woken = await self.database.run(work, lock=f"promotion:{id}")
        for channel in woken:
            self.wake(channel)
        return wait

    # The dry run

    async def _count(self, broadcast: Broadcast, now: datetime) -> float | None:
        """One piece of it. It only reads, and never for long: the shop is open meanwhile."""
        promotion = broadcast.promotion
        count = self._counts.get(promotion.id)
        if count is None:
            count = await self._begin_count(promotion, now)
            if count is None:
                return _LEASE.total_seconds()
        if now - count.renewed >= _RENEW:
            await self.database.run(lambda tx: tx.write([promotions.renew_count(promotion.id, now + _LEASE)]))
            count.renewed = now
        if not await self._count_some(promotion, count):
            del self._counts[promotion.id]
            await self._counted(promotion, count.tally)
        return 0

    async def _begin_count(self, promotion: Promotion, now: datetime) -> _Count | None:
        """None: another machine is at it."""
        ours = await self.database.run(lambda tx: promotions.begin_count(tx, promotion.id, now, now + _LEASE))
        if not ours:
            return None
        ahead_of = now if promotion.starts_at > now else None
        self._counts[promotion.id] = count = _Count(max(now, promotion.starts_at), now, ahead_of)
        return count

    async def _count_some(self, promotion: Promotion, count: _Count) -> bool:
        """Whether there was anybody left."""
        message = says.offer(promotion, self.programme.shop.name)

        async def work(tx: Tx) -> tuple[int, Sequence[Reached], Sequence[Decision]] | None:
            upto, found = count.after, count.waiting
            if not found:
                within = await audiences.window(tx, promotion, count.after, WINDOW)
                if within.upto is None:
                    return None
                upto, found = (
                    within.upto,
                    list(await audiences.members(tx, promotion, within, [*self.channels])),
                )
            asked = [_asked(one, promotion, count.at) for one in found[:JUDGED] if one.address_id]
            policy = self.programme.policy
            return upto, found, await judge(tx, asked, policy, count.at, ahead_of=count.ahead_of)

        seen = await self.database.run(work)
        if seen is None:
            return False
        count.after, found, decisions = seen[0], seen[1], iter(seen[2])
        for one in found[:JUDGED]:
            if one.address_id is None:
                count.tally = replace(count.tally, unreachable=count.tally.unreachable + 1)
            else:
                cost = self._cost(count, one, message)
                count.tally = _tallied(count.tally, next(decisions), cost)
        count.waiting = list(found[JUDGED:])
        return True

    def _cost(self, count: _Count, one: Reached, message: Message) -> Segments:
        if one.channel != "sms":
            return Segments()
        if one.locale not in count.sizes:
            count.sizes[one.locale] = self.meter.segments(one.locale, message)
        return count.sizes[one.locale]

    async def _counted(self, promotion: Promotion, tally: Tally) -> None:
        async def work(tx: Tx) -> str:
            now = self.now()
            written = [promotions.counted(promotion.id, tally.addressed, now)]
            owner = await addresses.by_id(tx, promotion.by)
            if owner is not None:
                message = says.dry_run(promotion, tally, self.programme, now)
                written.append(_to_owner(owner, message, promotion, now)[1])
                written.append(promotions.offered(owner.id, _choices(message), promotion.created_at))
            await tx.write(written)
            return owner.channel if owner else ""

        self.wake(await self.database.run(work, lock=f"promotion:{promotion.id}"))

    # From its start to its end

    async def _start(self, tx: Tx, broadcast: Broadcast, now: datetime) -> _Done:
        promotion = broadcast.promotion
        if (
            promotion.state is not PromotionState.SCHEDULED
            or not promotion.starts_at <= now < promotion.ends_at
        ):
            return 0, frozenset()
        await self._move(tx, promotion, (PromotionState.SCHEDULED,), PromotionState.RUNNING, now)
        broadcast = broadcast.moved(PromotionState.RUNNING)
        owner = await addresses.by_id(tx, promotion.by)
        if owner is None:
            return 0, frozenset()
        if owner.channel in _EDITING:
            return 0, await self._tell(tx, broadcast, now)
        said = says.started(broadcast.promotion, broadcast.expected)
        await tx.write([_to_owner(owner, said, promotion, now)[1]])
        return 0, frozenset({owner.channel})

    async def _go_on(self, tx: Tx, broadcast: Broadcast, now: datetime) -> _Done:
        promotion = broadcast.promotion
        if promotion.ends_at <= now:
            return 0, frozenset()
        match promotion.state:
            case PromotionState.RUNNING if promotion.sold_out:
                if broadcast.fed_at is None:
                    await tx.write([promotions.fed_all(promotion.id, now)])  # nobody else is told of it
                if await promotions.any_left(tx, promotion.id, "waiting", "paused"):
                    await tx.write([dropped(promotion.id, SOLD_OUT, now)])
                    return 0, frozenset()
                moved = frozenset[str]()
            case PromotionState.RUNNING:
                moved = await self._feed(tx, broadcast, now)
            case PromotionState.PAUSED:
                # What the turn left, and what was in a worker's hand at that moment and came back.
                await tx.write([parked(promotion.id)])
                if await promotions.any_left(tx, promotion.id, "waiting"):
                    return 0, frozenset()
                moved = frozenset()
            case _:
                return 0, frozenset()
        return 0 if moved else _LOOK, moved | await self._tell(tx, broadcast, now)

    async def _feed(self, tx: Tx, broadcast: Broadcast, now: datetime) -> frozenset[str]:
        """Room is filled by what waits for it; while there is more room, the next members get their message.
        The channels where that changed something."""
        promotion = broadcast.promotion
        released, roomy = set[str](), set[str]()
        for channel, room in self.channels.items():
            free = room - await depth.due(tx, channel, now, room)
            count = await promotions.release(tx, promotion.id, channel, free) if free > 0 else 0
            if count:
                released.add(channel)
            if count < free:
                roomy.add(channel)
        if broadcast.fed_at is not None or not roomy:
            return frozenset(released)
        within = await audiences.window(tx, promotion, broadcast.cursor, WINDOW)
        if within.upto is None:
            await tx.write([promotions.fed_all(promotion.id, now)])
            return frozenset(released)
        names, message = [*self.channels], says.offer(promotion, self.programme.shop.name)
        missed = await audiences.unreachable(tx, promotion, within, names)
        await audiences.feed(tx, promotion, message, within, names, now)
        await tx.write([promotions.fed(promotion.id, within.upto, broadcast.missed + missed)])
        return frozenset(released | roomy)

    async def _end(self, tx: Tx, broadcast: Broadcast, now: datetime) -> _Done:
        if broadcast.promotion.state in LIVE and broadcast.promotion.ends_at <= now:
            await self._move(tx, broadcast.promotion, LIVE, PromotionState.ENDED, now)
        return 0, frozenset()

    async def _close(self, tx: Tx, broadcast: Broadcast, now: datetime) -> _Done:
        """The report, once nothing of it is in anybody's hand any more."""
        promotion = broadcast.promotion
        if broadcast.is_reported:
            return _NOTHING
        await tx.write([dropped(promotion.id, OVER[promotion.state], now)])
        if await promotions.any_left(tx, promotion.id, "waiting", "paused"):
            return 0, frozenset()
        if await promotions.under_way(tx, promotion.id):
            return _LOOK, frozenset()
        owner = await addresses.by_id(tx, promotion.by)
        written = [promotions.reported(promotion.id, now)]
        if owner is not None:
            await self._tell(tx, broadcast, now, last=True)
            found = await promotions.report(tx, promotion, broadcast.missed)
            written.append(_to_owner(owner, says.report(promotion, found, self.programme), promotion, now)[1])
        await tx.write(written)
        return 0, frozenset({owner.channel} if owner else ())

    async def _move(
        self,
        tx: Tx,
        promotion: Promotion,
        since: tuple[PromotionState, ...],
        to: PromotionState,
        now: datetime,
    ) -> None:
        moved = PromotionMoved(promotion.id, since, to, promotion.by)
        await tx.write(facts.statements(moved, now, self.programme.codes))

    # What its owner sees

    async def _tell(
        self, tx: Tx, broadcast: Broadcast, now: datetime, *, last: bool = False
    ) -> frozenset[str]:
        """How far it is, in place of what was said before; not more often than anybody could read. The
        channels something waits for now."""
        promotion, status = broadcast.promotion, broadcast.status
        if not last and not self._is_time(broadcast, now):
            return frozenset()
        owner = await addresses.by_id(tx, promotion.by)
        if owner is None or owner.channel not in _EDITING:
            return frozenset()
        done = await promotions.progress(tx, promotion.id, now)
        expected = broadcast.expected if broadcast.fed_at is None else done.rows
        message = says.progress(promotion, done, expected, _minutes(broadcast, done, expected, now))
        text = " ".join(str(message.args[name]) for name in sorted(message.args.keys() - {"name", "bar"}))
        if text == status.text or (last and status.message is None):
            return frozenset()
        state, provider_id = await promotions.status_message(tx, status.message)
        if state in {"waiting", "claimed"} or (last and not provider_id):
            return frozenset()  # the one before it is still on its way
        id, put = _to_owner(owner, message, promotion, now, edit=provider_id)
        await tx.write([put, promotions.shown(promotion.id, OwnerStatus(id, text, done.through, now))])
        return frozenset({owner.channel})

    def _is_time(self, broadcast: Broadcast, now: datetime) -> bool:
        """By what anybody told, and by when this machine last looked and found nothing new."""
        id = broadcast.promotion.id
        before = [at for at in (broadcast.status.at, self._looked.get(id)) if at is not None]
        if broadcast.status.message is not None and any(now - at < TOLD_EVERY for at in before):
            return False
        self._looked[id] = now
        return True


def _to_owner(
    owner: Address, message: Message, promotion: Promotion, now: datetime, edit: str = ""
) -> tuple[int, Statement]:
    """A message to the owner, and its id. It is due since before the offer's own, and goes ahead of them."""
    claim = outbox.new(owner, message, "", now, edit=edit, due_at=min(now, promotion.starts_at))
    return claim.id, outbox.put(claim, now, claimed=False)


def _choices(message: Message) -> tuple[str, ...]:
    return tuple(
        option.data for extra in message.extras if isinstance(extra, Choices) for option in extra.options
    )


def _minutes(broadcast: Broadcast, done: Progress, expected: int, now: datetime) -> int | None:
    """By how it went since the owner was told last."""
    left = max(expected, done.rows) - done.through
    status = broadcast.status
    gone = done.through - status.through
    if status.at is None or left <= 0 or gone <= 0:
        return None
    return ceil(left * (now - status.at).total_seconds() / gone / 60)


def _asked(one: Reached, promotion: Promotion, at: datetime) -> Asked:
    """As the message of this member will stand at the gate."""
    candidate = Candidate(
        Class.PROMOTION,
        one.channel,
        promotion.ends_at,
        id=_LAST,
        created_at=at,
        label=PromotionKind.PROMOTION.text,
    )
    return Asked(candidate, one.member_id, promotion.id)


def _tallied(tally: Tally, decision: Decision, cost: Segments) -> Tally:
    match decision:
        case Send(why):
            found, until = fate("send", why.rule, why.limit), None
        case Hold(until, why):
            found = fate("hold", why.rule, why.limit)
        case Drop(why):
            found, until = fate("drop", why.rule, why.limit), None
        case _:
            assert_never(decision)
    changed: dict[str, Any] = {found.value: getattr(tally, found.value) + 1}
    if until is not None:
        name = f"{found.value}_until"
        changed[name] = min(until, getattr(tally, name) or until)
    if found in _GOES:
        changed["segments"] = tally.segments + cost.sent
        changed["plain_segments"] = tally.plain_segments + cost.plain
        changed["rich_segments"] = tally.rich_segments + cost.rich
    if found is Fate.NOW:
        changed["segments_now"] = tally.segments_now + cost.sent
    return replace(tally, **changed)


_GOES = (Fate.NOW, Fate.CAPPED, Fate.HELD)
