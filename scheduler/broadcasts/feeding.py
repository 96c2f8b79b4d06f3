"""Feeding: messages enter the outbox just in time, so that what else becomes due need not wait behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.gate.sampling import variant_of
from loyalty.offers import announcements
from loyalty.offers.early import Early
from loyalty.offers.promotions import Promotion
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import Tx
from storage.messages import depth
from storage.offers import feeding, recipients
from storage.offers.broadcast import Broadcast

BATCH = 500  # members looked at in one transaction
ROOM = 2000  # messages, at most, that may be due on a channel
_SECONDS = 60  # of a channel's rate limit, if that is less
_LEAST = 50


def rooms(rate_limits: Mapping[str, RateLimit]) -> dict[str, int]:
    """How many messages of promotions may be due on each channel: about as many as it sends in a minute."""
    return {
        name: min(ROOM, max(_LEAST, round(limit.per_second * _SECONDS))) if limit.per_second else ROOM
        for name, limit in rate_limits.items()
    }


@dataclass(frozen=True, slots=True)
class Feeder:
    """`rooms` by channel, for those that are switched on. `early` are those who hear first."""

    shop: str
    rooms: Mapping[str, int]
    batch: int
    early: Early

    async def feed(self, tx: Tx, broadcast: Broadcast, now: datetime) -> frozenset[str]:
        """Fill the room on each channel, first with messages that are paused, then with the next members'.

        Returns the channels with something new.
        """
        released, roomy = await self._release(tx, broadcast.promotion, now)
        if broadcast.fed_at is not None or not roomy:
            return released
        if broadcast.promotion.is_early(now):
            return released | (roomy if await self._insert_first(tx, broadcast, now) else frozenset())
        within = await recipients.next_range(tx, broadcast.promotion, broadcast.cursor, self.batch)
        if within.upto is None:
            if await self._revive(tx, broadcast.promotion, now):
                return released | roomy
            await tx.write([feeding.finish(broadcast.promotion.id, now)])
            return released
        await self._insert(tx, broadcast, within, within.upto, now)
        return released | roomy

    async def _release(
        self, tx: Tx, promotion: Promotion, now: datetime
    ) -> tuple[frozenset[str], frozenset[str]]:
        """The channels where messages were released, and those that have room for more."""
        released, roomy = set[str](), set[str]()
        for channel, room in self.rooms.items():
            free = room - await depth.due(tx, channel, now, room)
            count = await feeding.release(tx, promotion.id, channel, free) if free > 0 else 0
            if count:
                released.add(channel)
            if count < free:
                roomy.add(channel)
        return frozenset(released), frozenset(roomy)

    async def rewrite(self, tx: Tx, promotion: Promotion, now: datetime) -> bool:
        """Some of what waits, and of the vouchers, that are of another end or say something else. False: there is nothing
        left."""
        editions = announcements.editions(promotion, self.shop)
        count = sum([await feeding.rewrite(tx, promotion, edition) for edition in editions])
        return count + await feeding.move_vouchers(tx, promotion, now) > 0

    async def _revive(self, tx: Tx, promotion: Promotion, now: datetime) -> bool:
        """Those that were dropped as sold out, where there are more of it now, or as too late where it goes on for longer.
        False: there are none."""
        editions = announcements.editions(promotion, self.shop)
        return sum([await feeding.revive(tx, promotion, edition, now) for edition in editions]) > 0

    async def _insert_first(self, tx: Tx, broadcast: Broadcast, now: datetime) -> bool:
        """The next of those who hear first. False: there are no more; the others' time has not come."""
        promotion, channels = broadcast.promotion, [*self.rooms]
        within = await recipients.next_range(tx, promotion, broadcast.early_cursor, self.batch)
        if within.upto is None:
            return False
        if promotion.is_tried:
            await self._insert_each(tx, promotion, within, now, self.early)
        else:
            (only,) = announcements.editions(promotion, self.shop)
            await feeding.feed(
                tx, promotion, only.message, within, channels, now, only.number, first=self.early
            )
        await tx.write([feeding.advance_early(promotion.id, within.upto)])
        return True

    async def _insert(
        self, tx: Tx, broadcast: Broadcast, within: recipients.MemberRange, upto: int, now: datetime
    ) -> None:
        """Write the messages of one range together with the cursor: a kill leaves both or neither."""
        promotion, channels = broadcast.promotion, [*self.rooms]
        missed = await recipients.count_unreachable(tx, promotion, within, channels)
        if promotion.is_tried:
            await self._insert_each(tx, promotion, within, now)
        else:
            (only,) = announcements.editions(promotion, self.shop)
            await feeding.feed(tx, promotion, only.message, within, channels, now, only.number)
        await tx.write([feeding.advance(promotion.id, upto, broadcast.missed + missed)])

    async def _insert_each(
        self,
        tx: Tx,
        promotion: Promotion,
        within: recipients.MemberRange,
        now: datetime,
        first: Early | None = None,
    ) -> None:
        """Each member's in the wording that chance gives them."""
        channels, count = [*self.rooms], len(promotion.wordings)
        readers: dict[int, list[int]] = defaultdict(list)
        for one in await recipients.recipients(tx, promotion, within, channels, first):
            if one.address_id is not None:
                readers[variant_of(one.member_id, promotion.id, count)].append(one.member_id)
        for variant, members in readers.items():
            message = announcements.of(promotion.worded(variant), self.shop)
            await feeding.feed(tx, promotion, message, within, channels, now, variant, members)
