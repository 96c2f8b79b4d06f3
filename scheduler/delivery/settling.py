"""Settling: what an outcome does to its row, to its address and to its channel."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.facts.addresses import AddressChanged
from loyalty.messages.kind import Class
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.outcomes import Fault, Later, Outcome, Refused, Sent, Unclear
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import AddressState
from scheduler.delivery import faults, unread
from scheduler.delivery.back_off import BACK_OFF, pause, until
from scheduler.delivery.stops import Outcomes, Stops, whole_channels, why_of
from storage.engine.db import Database, DatabaseError, NeedsTransaction, Statement, Tx, Work
from storage.messages import rate_limit, receipts, settlement
from storage.messages.outbox import Claimed
from storage.messages.receipts import Taken
from storage.messages.settlement import Settled
from storage.messages.waking import lock_members, slots_freed
from storage.writing.profile import profile

log = logging.getLogger(__name__)

_TOGETHER = 64  # people whose outcomes share a transaction: no more are gathered
_INSIST = (0.2, 1.0, 5.0)  # seconds between tries of a write; well within the lease
LONGEST = timedelta(seconds=BACK_OFF[-1])  # between tries of what waits until it is mended
UNMENDED = timedelta(days=1)  # an answer that nobody could send for so long is of no use any more

Count = Callable[[str, Class, str, Reason], None]
Stopped = Mapping[str, datetime]  # channels, and until when (UTC)


def _uncounted(state: str, cls: Class, channel: str, reason: Reason) -> None:
    """Where nobody keeps metrics."""


@dataclass(slots=True)
class Settler:
    """Writes outcomes, in groups: those that arrive while a transaction is committed share the next one.
    `count` is called with (state, class, channel, reason) of every row, `resumed` with a channel whose stop is over."""

    database: Database
    now: Callable[[], datetime]
    stops: Stops
    count: Count = _uncounted
    intervals: Mapping[str, timedelta] = field(default_factory=dict)  # the rate limit's, for one segment
    resumed: Callable[[str], None] = lambda channel: None
    _gathered: list[tuple[Outcomes, asyncio.Future[bool]]] = field(default_factory=list)
    _writer: asyncio.Task[None] | None = None

    async def settle(self, outcomes: Outcomes) -> bool:
        """Returns whether any of them is to be tried again. Raises what the database raised; then the rows
        stay claimed until their lease ends."""
        if not outcomes:
            return False
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._gathered.append((outcomes, done))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.get_running_loop().create_task(self._write_all())
        return await done

    async def _write_all(self) -> None:
        while self._gathered:
            await self._gather()
            gathered, self._gathered = self._gathered, []
            try:
                again = await self._write([pair for outcomes, _ in gathered for pair in outcomes])
            except Exception as error:
                for _, done in gathered:
                    if not done.done():
                        done.set_exception(error)
                continue
            for _, done in gathered:
                if not done.done():
                    done.set_result(again)

    async def _gather(self) -> None:
        """Wait for outcomes that follow at once: a commit for each would cost more."""
        seen = 0
        while seen < len(self._gathered) < _TOGETHER:
            seen = len(self._gathered)
            await asyncio.sleep(0)

    async def _write(self, outcomes: Outcomes) -> bool:
        now = self.now()
        self._pause(outcomes, now)
        rows = [
            settled(claim, outcome, now, self.stops.is_paused(claim.channel)) for claim, outcome in outcomes
        ]
        stopped = set(self.stops.channels)
        run = self._shortly if self._is_plain(outcomes, rows) else self.database.run
        self.stops.pause(await self._insist(run, lambda tx: self._kept(tx, outcomes, rows, now)))
        for channel in stopped - self.stops.channels.keys():
            self.resumed(channel)
        for (claim, _), row in zip(outcomes, rows, strict=True):
            self.count(row.state, claim.cls, claim.channel, row.reason)
        return any(row.state == "waiting" for row in rows)

    def _pause(self, outcomes: Outcomes, now: datetime) -> None:
        """Before it is written: answers that are sent meanwhile wait too."""
        ends = whole_channels(outcomes, now)
        self.stops.pause(ends)
        for channel, end in ends.items():
            log.warning("%s waits until %s: %s", channel, end, why_of(channel, outcomes))

    def _is_plain(self, outcomes: Outcomes, rows: Sequence[Settled]) -> bool:
        """Nothing is written but that they were sent: one statement, which needs no transaction around it."""
        if self._spent(outcomes) or self.stops.concerned(outcomes):
            return False
        return all(row.is_plainly_sent for row in rows) and not any(claim.fault for claim, _ in outcomes)

    async def _shortly(self, work: Work[Stopped]) -> Stopped:
        """In a transaction after all where this process heard of a channel's stop since `_is_plain` looked."""
        try:
            return await self.database.run_short(work)
        except NeedsTransaction:
            return await self.database.run(work)

    async def _insist(
        self, run: Callable[[Work[Stopped]], Awaitable[Stopped]], work: Work[Stopped]
    ) -> Stopped:
        """Retry the write: a send that is not noted would be sent again."""
        for seconds in (*_INSIST, None):
            try:
                return await run(work)
            except DatabaseError as error:
                if seconds is None:
                    raise
                log.warning("outcomes could not be noted (%s); once more in %s s", error, seconds)
                await asyncio.sleep(seconds)
        raise AssertionError("the last try returns or raises")

    async def _kept(self, tx: Tx, outcomes: Outcomes, rows: Sequence[Settled], now: datetime) -> Stopped:
        """Locks in the courier's order: the channels' rate limits, then members. Members are locked only where a
        slot is given back, so that a decision about them either sees that or is seen here."""
        spent = self._spent(outcomes)
        for channel in sorted({*spent, *self.stops.concerned(outcomes)}):
            await rate_limit.lock(tx, channel, now)
        stopped = await self.stops.write(tx, outcomes, now)
        await faults.note(tx, outcomes, now)
        for channel, length in spent.items():
            await rate_limit.spend(tx, channel, length)
        freed = _freed(outcomes, rows)
        await lock_members(tx, freed)
        await settlement.settle(tx, rows, now)
        await unread.tell(tx, _unread(outcomes, rows), now)
        for claim, outcome in outcomes:
            if isinstance(outcome, Refused):
                await tx.write(closed(claim.address_id, outcome, now))
        if freed:
            await tx.write(slots_freed(tx.dialect, freed, now))
        return stopped

    def _spent(self, outcomes: Outcomes) -> Mapping[str, timedelta]:
        """One segment a message was reserved; the provider's answer tells of further ones."""
        spent: dict[str, timedelta] = {}
        for claim, outcome in outcomes:
            interval = self.intervals.get(claim.channel)
            if interval and isinstance(outcome, Sent) and outcome.segments > 1:
                spent[claim.channel] = spent.get(claim.channel, timedelta(0)) + interval * (
                    outcome.segments - 1
                )
        return spent


def settled(claim: Claimed, outcome: Outcome, now: datetime, paused: bool) -> Settled:
    """The row's next state. A reply is sent at least once, everything else at most once."""
    match outcome:
        case Sent(provider_id, segments):
            return Settled(
                claim.id, claim.token, "sent", Reason.NONE, "", None, provider_id or None, segments
            )
        case Refused(why):
            return Settled(claim.id, claim.token, "refused", outcome.reason, why)
        case Later(fault=Fault(code), why=why, reason=reason):
            due = max(until(outcome, now), now + _patience(claim.created_at, now))
            if claim.expires_at is None and due >= claim.created_at + UNMENDED:
                return Settled(claim.id, claim.token, "dead", reason, why, fault=code)
            if claim.expires_at is not None and due >= claim.expires_at:
                why = f"outlived its lifetime: {why}"
                return Settled(claim.id, claim.token, "dropped", Reason.LIFETIME, why, fault=code)
            return Settled(claim.id, claim.token, "waiting", reason, why, due, untry=True, fault=code)
        case Later(_, why, _, begun, reason):
            due = until(outcome, now)
            paused = paused and not outcome.whole_address  # the provider was asked: that is a try
            if claim.expires_at is not None and due >= claim.expires_at:
                return Settled(
                    claim.id, claim.token, "dropped", Reason.LIFETIME, f"outlived its lifetime: {why}"
                )
            return _again(claim, due, reason, why, now, paused or not begun)
        case Unclear(why) if claim.cls is Class.REPLY:
            return _again(claim, now, Reason.UNCLEAR, why, now, paused)
        case Unclear(why):
            return Settled(claim.id, claim.token, "unclear", Reason.UNCLEAR, f"may have been sent: {why}")


def _again(claim: Claimed, due: datetime, reason: Reason, why: str, now: datetime, paused: bool) -> Settled:
    """A later try, after a back-off. A reply is dead after the last one; waiting for a stopped channel is no
    try."""
    if paused:
        return Settled(claim.id, claim.token, "waiting", reason, why, due, untry=True)
    if claim.cls is Class.REPLY and claim.tries > len(BACK_OFF):
        return Settled(claim.id, claim.token, "dead", reason, why)
    return Settled(claim.id, claim.token, "waiting", reason, why, max(due, now + pause(claim.tries)))


def _patience(since: datetime, now: datetime) -> timedelta:
    """The older, the longer: so a row needs no count of tries that are none."""
    return min(LONGEST, max(timedelta(0), (now - since) / 4))


async def come_back(tx: Tx, taken: Taken, later: Later, now: datetime) -> None:
    """A provider took the message, and reports later that it could not deliver it this time."""
    freed = [taken.member_id] if taken.cls is not Class.REPLY and taken.member_id is not None else []
    await lock_members(tx, freed)
    await receipts.come_back(tx, returned(taken, later, now), now)
    if freed:
        await tx.write(slots_freed(tx.dialect, freed, now))


def returned(taken: Taken, later: Later, now: datetime) -> Settled:
    """Another try, for any class as often as for a reply: the provider bills each. After the last, or after
    its lifetime, the message is a dead letter."""
    own = _patience(taken.created_at, now) if later.until_mended else pause(taken.tries)
    due = now + max(timedelta(seconds=later.seconds), own)
    ends = taken.created_at + UNMENDED if later.until_mended else None
    if taken.expires_at is None and ends is not None and due >= ends:
        return Settled(taken.id, "", "dead", later.reason, later.why)
    if taken.expires_at is not None and due >= taken.expires_at:
        return Settled(taken.id, "", "dead", Reason.LIFETIME, f"outlived its lifetime: {later.why}")
    if taken.tries > len(BACK_OFF) and not later.until_mended:
        return Settled(taken.id, "", "dead", later.reason, later.why)
    fault = later.fault.code if later.fault else ""
    return Settled(
        taken.id, "", "waiting", later.reason, later.why, due, untry=later.until_mended, fault=fault
    )


def _freed(outcomes: Outcomes, rows: Sequence[Settled]) -> list[int]:
    """Members whose slot is free again at once, because their message was surely not sent."""
    return [
        claim.member_id
        for (claim, _), row in zip(outcomes, rows, strict=True)
        if claim.cls is not Class.REPLY and claim.member_id is not None and not row.keeps_its_slot
    ]


def _unread(outcomes: Outcomes, rows: Sequence[Settled]) -> list[int]:
    """A person's answers to customers that surely do not arrive."""
    return [
        claim.id
        for (claim, _), row in zip(outcomes, rows, strict=True)
        if claim.message.kind is ContactKind.CONTACT_ANSWER and row.state in ("refused", "dead")
    ]


def closed(address_id: int, refused: Refused, now: datetime) -> Sequence[Statement]:
    """Nothing is sent any more to an address that is out of reach or opted out."""
    if not (refused.permanent or refused.stopped):
        return ()
    state = AddressState.CLOSED if refused.stopped else AddressState.BLOCKED
    return [*profile(AddressChanged(address_id, state), now)]
