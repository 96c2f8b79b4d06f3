"""Settling: what an outcome does to its row, to its address and to its channel."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loyalty.facts import AddressChanged
from loyalty.messages.kind import Class
from loyalty.messages.outcomes import Later, Outcome, Refused, Sent, Unclear
from loyalty.messages.reasons import Reason
from loyalty.model import AddressState
from loyalty.programme.till import Codes
from scheduler.delivery.rate_limit import LONGEST_BURST
from storage.engine.db import Database, DatabaseError, Statement, Tx, Work
from storage.messages import rate_limit, receipts, settlement
from storage.messages.outbox import Claimed
from storage.messages.receipts import Taken
from storage.messages.settlement import Settled
from storage.messages.waking import lock_members, wake
from storage.writing import facts

log = logging.getLogger(__name__)

BACK_OFF = (2, 10, 60, 300, 900)  # seconds between the tries of a reply; after the last it is dead
_TOGETHER = 32  # people whose outcomes share a transaction: no more are gathered
_INSIST = (0.2, 1.0, 5.0)  # seconds between tries of a write; well within the lease
LONGEST = timedelta(seconds=BACK_OFF[-1])  # between tries of what waits until it is mended
UNMENDED = timedelta(days=1)  # an answer that nobody could send for so long is of no use any more
SHORTEST = 0.5  # seconds; the least back-off, also when a provider says "0"

Count = Callable[[str, Class, str, Reason], None]
Outcomes = Sequence[tuple[Claimed, Outcome]]


def _uncounted(state: str, cls: Class, channel: str, reason: Reason) -> None:
    """Where nobody keeps metrics."""


@dataclass(slots=True)
class Settler:
    """Writes outcomes, in groups: those that arrive while a transaction is committed share the next one.
    `count` is called with (state, class, channel, reason) of every row."""

    database: Database
    now: Callable[[], datetime]
    count: Count = _uncounted
    intervals: Mapping[str, timedelta] = field(default_factory=dict)  # the rate limit's, for one segment
    paused: dict[str, datetime] = field(default_factory=dict)
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
        rows = [settled(claim, outcome, now, self.is_paused(claim.channel)) for claim, outcome in outcomes]
        await self._insist(lambda tx: self._kept(tx, outcomes, rows, now))
        for (claim, _), row in zip(outcomes, rows, strict=True):
            self.count(row.state, claim.cls, claim.channel, row.reason)
        return any(row.state == "waiting" for row in rows)

    async def _insist(self, work: Work[None]) -> None:
        """Retry the write: a send that is not noted would be sent again."""
        for pause in (*_INSIST, None):
            try:
                await self.database.run(work)
                return
            except DatabaseError as error:
                if pause is None:
                    raise
                log.warning("outcomes could not be noted (%s); once more in %s s", error, pause)
                await asyncio.sleep(pause)

    async def _kept(self, tx: Tx, outcomes: Outcomes, rows: Sequence[Settled], now: datetime) -> None:
        """Locks in the courier's order: the channel's rate limit, then members. Members are locked only where a
        slot is given back, so that a decision about them either sees that or is seen here."""
        for channel, length in sorted(self._spent(outcomes).items()):
            await rate_limit.spend(tx, channel, length)
        await tx.write(self._stops(outcomes, now))
        freed = _freed(outcomes, rows)
        await lock_members(tx, freed)
        await settlement.settle(tx, rows, now)
        for claim, outcome in outcomes:
            if isinstance(outcome, Refused):
                await tx.write(closed(claim.address_id, outcome, now))
        if freed:
            await tx.write([wake(tx.dialect, freed, now)])

    def _stops(self, outcomes: Outcomes, now: datetime) -> Sequence[Statement]:
        """A burst runs ahead of the shared row: the stop is that much longer, so that none runs over its end."""
        return [
            rate_limit.stop(
                claim.channel,
                now
                + timedelta(seconds=max(outcome.seconds, SHORTEST))
                + max(LONGEST_BURST, self.intervals.get(claim.channel, LONGEST_BURST)),
                outcome.why,
            )
            for claim, outcome in outcomes
            if isinstance(outcome, Later) and outcome.whole_channel
        ]

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

    def _pause(self, outcomes: Outcomes, now: datetime) -> None:
        for claim, outcome in outcomes:
            if isinstance(outcome, Later) and outcome.whole_channel:
                until = now + timedelta(seconds=max(outcome.seconds, SHORTEST))
                self.paused[claim.channel] = max(until, self.paused.get(claim.channel, until))
                log.warning("%s waits until %s: %s", claim.channel, until, outcome.why)

    def is_paused(self, channel: str) -> bool:
        until = self.paused.get(channel)
        return until is not None and until > self.now()


def settled(claim: Claimed, outcome: Outcome, now: datetime, paused: bool) -> Settled:
    """The row's next state. A reply is sent at least once, everything else at most once."""
    match outcome:
        case Sent(provider_id, segments):
            return Settled(claim.id, claim.token, "sent", Reason.NONE, "", None, provider_id, segments)
        case Refused(why):
            return Settled(claim.id, claim.token, "refused", outcome.reason, why)
        case Later(seconds, why, _, begun, reason):
            due = now + timedelta(seconds=max(seconds, SHORTEST))
            if outcome.until_mended:
                due = max(due, now + _patience(claim.created_at, now))
                paused = True
                if claim.expires_at is None and due >= claim.created_at + UNMENDED:
                    return Settled(claim.id, claim.token, "dead", reason, why)
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
    return Settled(claim.id, claim.token, "waiting", reason, why, max(due, now + _pause(claim.tries)))


def _patience(since: datetime, now: datetime) -> timedelta:
    """The older, the longer: so a row needs no count of tries that are none."""
    return min(LONGEST, max(timedelta(0), (now - since) / 4))


def _pause(tries: int) -> timedelta:
    return timedelta(seconds=BACK_OFF[min(tries, len(BACK_OFF)) - 1])


async def come_back(tx: Tx, channel: str, taken: Taken, later: Later, now: datetime) -> None:
    """A provider took the message, and reports later that it could not deliver it this time."""
    freed = [taken.member_id] if taken.cls is not Class.REPLY and taken.member_id is not None else []
    if later.whole_channel:
        until = now + timedelta(seconds=later.seconds)
        await tx.write([rate_limit.stop(channel, until, later.why)])
    await lock_members(tx, freed)
    await receipts.come_back(tx, returned(taken, later, now), now)
    if freed:
        await tx.write([wake(tx.dialect, freed, now)])


def returned(taken: Taken, later: Later, now: datetime) -> Settled:
    """Another try, for any class as often as for a reply: the provider bills each. After the last, or after
    its lifetime, the message is a dead letter."""
    own = _patience(taken.created_at, now) if later.until_mended else _pause(taken.tries)
    due = now + max(timedelta(seconds=later.seconds), own)
    ends = taken.created_at + UNMENDED if later.until_mended else None
    if taken.expires_at is None and ends is not None and due >= ends:
        return Settled(taken.id, "", "dead", later.reason, later.why)
    if taken.expires_at is not None and due >= taken.expires_at:
        return Settled(taken.id, "", "dead", Reason.LIFETIME, f"outlived its lifetime: {later.why}")
    if taken.tries > len(BACK_OFF) and not later.until_mended:
        return Settled(taken.id, "", "dead", later.reason, later.why)
    return Settled(taken.id, "", "waiting", later.reason, later.why, due, untry=later.until_mended)


def _freed(outcomes: Outcomes, rows: Sequence[Settled]) -> list[int]:
    """Members whose slot is free again at once, because their message was surely not sent."""
    return [
        claim.member_id
        for (claim, _), row in zip(outcomes, rows, strict=True)
        if claim.cls is not Class.REPLY and claim.member_id is not None and not row.keeps_its_slot
    ]


def closed(address_id: int, refused: Refused, now: datetime) -> Sequence[Statement]:
    """Nothing is sent any more to an address that is out of reach or opted out."""
    if not (refused.permanent or refused.stopped):
        return ()
    state = AddressState.CLOSED if refused.stopped else AddressState.BLOCKED
    return facts.statements(AddressChanged(address_id, state), now, Codes())
