"""The dry run: what would become of a draft if it were sent as it is.

It asks the gate that will decide about the messages, but before there are any, so it only reads. It is done
in small pieces, because on SQLite nobody else's transaction is committed meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from loyalty.channels import Channels
from loyalty.gate.decision import Decision
from loyalty.gate.sampling import variant_of
from loyalty.messages.extras import Choices
from loyalty.messages.message import Message
from loyalty.offers import announcements, owner_messages
from loyalty.offers.early import early
from loyalty.offers.figures import Tally
from loyalty.offers.promotions import Promotion
from loyalty.programme.programme import Programme
from scheduler.broadcasts.owner import to_owner
from scheduler.broadcasts.segments import SegmentCounter, Segments
from scheduler.broadcasts.step import MORE, Done
from scheduler.broadcasts.tally import add, question
from scheduler.delivery.gate import Ahead, judge
from scheduler.planning.foretelling import falling_due
from storage.engine.db import Database, Tx
from storage.messages.gate_inputs import GateRequest
from storage.offers import dry_run
from storage.offers.recipients import Recipient, next_range, recipients
from storage.people import addresses

PIECE = 200  # recipients that the gate is asked about in one transaction
_LEASE = timedelta(seconds=15)  # another process begins anew when the lease was not renewed
_RENEW = timedelta(seconds=5)


@dataclass(slots=True)
class _Count:
    """A dry run under way, in memory: it writes nothing, so another process can begin it anew.

    `at` is the time the gate is asked about, and `ahead_of` the time it is asked, if `at` is later. Members
    up to `cursor` are read; `waiting` are those of them that are not counted yet.
    """

    at: datetime
    renewed_at: datetime
    ahead_of: datetime | None = None
    cursor: int = 0
    waiting: Sequence[Recipient] = ()
    first: frozenset[int] = frozenset()  # of them who hear first, by their ids
    tally: Tally = field(default_factory=Tally)
    costs: dict[tuple[str, int], Segments] = field(default_factory=dict)  # by locale and wording


@dataclass(slots=True)
class DryRuns:
    """`batch` members are read in one transaction."""

    database: Database
    programme: Programme
    now: Callable[[], datetime]
    counter: SegmentCounter
    channels: Channels
    batch: int
    _counts: dict[int, _Count] = field(default_factory=dict)

    def forget_all_but(self, ids: Collection[int]) -> None:
        for id in self._counts.keys() - set(ids):
            del self._counts[id]

    async def step(self, promotion: Promotion, now: datetime) -> Done:
        """Count one piece of the audience; after the last one send the owner the result."""
        count = self._counts.get(promotion.id) or await self._begin(promotion, now)
        if count is None:
            return Done(_LEASE.total_seconds())
        await self._renew(promotion, count, now)
        if await self._count(promotion, count):
            return MORE
        del self._counts[promotion.id]
        return await self._finish(promotion, count.tally)

    async def _begin(self, promotion: Promotion, now: datetime) -> _Count | None:
        """None: another process counts it."""
        lease = now + _LEASE
        if not await self.database.run(lambda tx: dry_run.begin_count(tx, promotion.id, now, lease)):
            return None
        ahead_of = now if promotion.starts_at > now else None
        tally = Tally(variants=(0,) * len(promotion.wordings))
        at = max(now, promotion.starts_at)
        self._counts[promotion.id] = count = _Count(at, now, ahead_of, tally=tally)
        return count

    async def _renew(self, promotion: Promotion, count: _Count, now: datetime) -> None:
        """Renew the lease, now and then."""
        if now - count.renewed_at >= _RENEW:
            renewed = dry_run.renew_count(promotion.id, now + _LEASE)
            await self.database.run(lambda tx: tx.write([renewed]))
            count.renewed_at = now

    async def _count(self, promotion: Promotion, count: _Count) -> bool:
        """Count some recipients. False: all are counted."""
        if not count.waiting and not await self._read(promotion, count):
            return False
        await self._judge(promotion, count, count.waiting[:PIECE])
        count.waiting = count.waiting[PIECE:]
        return True

    async def _read(self, promotion: Promotion, count: _Count) -> bool:
        """Read the recipients in the next range of members. False: there are no more members."""

        async def work(tx: Tx) -> tuple[int | None, Sequence[Recipient], Sequence[Recipient]]:
            within = await next_range(tx, promotion, count.cursor, self.batch)
            if within.upto is None:
                return None, (), ()
            on = sorted(self.channels.on)
            all_ = await recipients(tx, promotion, within, on)
            if promotion.others_from is None:
                return within.upto, all_, ()
            return within.upto, all_, await recipients(tx, promotion, within, on, early(self.programme))

        upto, found, first = await self.database.run(work)
        if upto is None:
            return False
        count.cursor, count.waiting = upto, found
        count.first = frozenset(one.member_id for one in first)
        return True

    async def _judge(self, promotion: Promotion, count: _Count, piece: Sequence[Recipient]) -> None:
        """Ask the gate about those who have an address, and count everybody."""
        reachable = [one for one in piece if one.address_id is not None]
        unreachable = count.tally.unreachable + len(piece) - len(reachable)
        count.tally = replace(count.tally, unreachable=unreachable)
        first = [one for one in reachable if one.member_id in count.first]
        others = [one for one in reachable if one.member_id not in count.first]
        count.tally = replace(count.tally, early=count.tally.early + len(first))
        later = max(count.at, promotion.others_from or count.at)
        for at, some in ((count.at, first), (later, others)):
            if some:
                await self._judge_at(promotion, count, some, at)

    async def _judge_at(
        self, promotion: Promotion, count: _Count, some: Sequence[Recipient], at: datetime
    ) -> None:
        """Those who hear of it at that time."""
        questions = [question(one, promotion, at) for one in some]
        decisions = await self.database.run(lambda tx: self._decisions(tx, questions, count, at))
        tally = count.tally
        for one, decision in zip(some, decisions, strict=True):
            variant = variant_of(one.member_id, promotion.id, len(promotion.wordings))
            tally = add(tally, decision, self._cost(promotion, count, one, variant), variant)
        count.tally = tally

    async def _decisions(
        self, tx: Tx, questions: Sequence[GateRequest], count: _Count, at: datetime
    ) -> Sequence[Decision]:
        """The gate's, at that time: all that is known to fall due before has been decided about by then."""
        policy, since = self.programme.policy, count.ahead_of or (count.at if at > count.at else None)
        if since is None:
            return await judge(tx, questions, policy, at)
        ids = [one.member_id for one in questions if one.member_id is not None]
        unplanned = await falling_due(tx, self.programme, ids, since, at)
        return await judge(tx, questions, policy, at, ahead=Ahead(since, unplanned))

    def _cost(self, promotion: Promotion, count: _Count, recipient: Recipient, variant: int) -> Segments:
        if not self.channels[recipient.channel].costs:
            return Segments()
        text = recipient.locale, variant
        if text not in count.costs:
            message = announcements.of(promotion.worded(variant), self.programme.shop.name)
            count.costs[text] = self.counter.segments(recipient.locale, message)
        return count.costs[text]

    async def _finish(self, promotion: Promotion, tally: Tally) -> Done:
        """Keep the result and send it to the owner, who decides then."""

        async def work(tx: Tx) -> frozenset[str]:
            now = self.now()
            written = [dry_run.counted(promotion.id, tally.addressed, now)]
            owner = await addresses.by_id(tx, promotion.by)
            if owner is not None:
                message = owner_messages.dry_run(promotion, tally, self.programme, now)
                written.append(to_owner(owner, message, promotion, now)[1])
                written.append(dry_run.remember_choices(owner.id, _choices(message), promotion.created_at))
            await tx.write(written)
            return frozenset({owner.channel} if owner else ())

        return Done(0, await self.database.run(work, lock=f"promotion:{promotion.id}"))


def _choices(message: Message) -> Choices:
    return next((extra for extra in message.extras if isinstance(extra, Choices)), Choices(()))
