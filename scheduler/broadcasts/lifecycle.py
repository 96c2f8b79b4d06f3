"""The steps of a broadcast from its start to its end. Each is a transaction under the promotion's lock."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from loyalty.channels import Channels
from loyalty.facts.promotions import PromotionMoved
from loyalty.messages.reasons import Reason
from loyalty.offers import owner_messages
from loyalty.offers.promotions import LIVE, Promotion, PromotionState
from loyalty.programme.programme import Programme
from scheduler.broadcasts import report
from scheduler.broadcasts.feeding import Feeder
from scheduler.broadcasts.owner import to_owner
from scheduler.broadcasts.progress import StatusMessages
from scheduler.broadcasts.step import LOOK, MORE, Done
from storage.engine.db import Tx
from storage.offers import feeding
from storage.offers.broadcast import Broadcast
from storage.offers.progress import any_left
from storage.people import addresses
from storage.writing import facts
from storage.writing.promotions import drop, pause

Step = Callable[[Tx, Broadcast, datetime], Awaitable[Done]]


@dataclass(frozen=True, slots=True)
class Lifecycle:
    programme: Programme
    feeder: Feeder
    status: StatusMessages
    channels: Channels

    def next_step(self, promotion: Promotion, now: datetime) -> Step | None:
        """None: there is none, or not yet."""
        match promotion.state:
            case PromotionState.STOPPED | PromotionState.ENDED:
                return self.close
            case PromotionState.SCHEDULED | PromotionState.RUNNING | PromotionState.PAUSED:
                if promotion.ends_at <= now:
                    return self.end
                if promotion.state is not PromotionState.SCHEDULED:
                    return self.go_on
                return self.start if promotion.starts_at <= now else None
            case PromotionState.DRAFT | PromotionState.CANCELLED:
                return None

    async def start(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        await self._move(tx, broadcast.promotion, (PromotionState.SCHEDULED,), PromotionState.RUNNING, now)
        return Done(0, await self._show_start(tx, broadcast.moved(PromotionState.RUNNING), now))

    async def _show_start(self, tx: Tx, broadcast: Broadcast, now: datetime) -> frozenset[str]:
        owner = await addresses.by_id(tx, broadcast.promotion.by)
        if owner is None:
            return frozenset()
        if self.channels[owner.channel].edits:
            return await self.status.show(tx, broadcast, now)
        message = owner_messages.started(broadcast.promotion, broadcast.expected)
        await tx.write([to_owner(owner, message, broadcast.promotion, now)[1]])
        return frozenset({owner.channel})

    async def go_on(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        if broadcast.stale:
            return await self._rewrite(tx, broadcast.promotion, now)
        if broadcast.promotion.state is PromotionState.PAUSED:
            return await self._stay_paused(tx, broadcast, now)
        if broadcast.promotion.sold_out:
            return await self._sell_out(tx, broadcast, now)
        fed = await self.feeder.feed(tx, broadcast, now)
        return Done(0 if fed else LOOK, fed | await self.status.show(tx, broadcast, now))

    async def _rewrite(self, tx: Tx, promotion: Promotion, now: datetime) -> Done:
        """Write anew what waits, and the vouchers. What is being sent just now may come back, so that is waited for."""
        if await self.feeder.rewrite(tx, promotion, now):
            return MORE
        if await any_left(tx, promotion.id, "claimed"):
            return Done(LOOK)
        await tx.write([feeding.fresh(promotion.id)])
        return MORE

    async def _stay_paused(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        """Pause what the owner's turn left, and what came back from a worker since then."""
        await tx.write([pause(broadcast.promotion.id)])
        if await any_left(tx, broadcast.promotion.id, "waiting"):
            return MORE
        return Done(LOOK, await self.status.show(tx, broadcast, now))

    async def _sell_out(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        """Nobody else is told of it: feed nobody, and drop what has not gone out."""
        promotion = broadcast.promotion
        if broadcast.fed_at is None:
            await tx.write([feeding.finish(promotion.id, now)])
        if await any_left(tx, promotion.id, "waiting", "paused"):
            await tx.write([drop(promotion.id, Reason.SOLD_OUT, now)])
            return MORE
        return Done(LOOK, await self.status.show(tx, broadcast, now))

    async def end(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        await self._move(tx, broadcast.promotion, LIVE, PromotionState.ENDED, now)
        return MORE

    async def close(self, tx: Tx, broadcast: Broadcast, now: datetime) -> Done:
        return await report.close(tx, broadcast, now, self.programme, self.status)

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
