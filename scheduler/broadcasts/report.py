"""The report: what became of a broadcast, once it is over."""

from __future__ import annotations

from datetime import datetime

from loyalty.offers import owner_messages
from loyalty.programme.programme import Programme
from scheduler.broadcasts.owner import to_owner
from scheduler.broadcasts.progress import StatusMessages
from scheduler.broadcasts.step import LOOK, MORE, NOTHING_MORE, Done
from storage.engine.db import Statement, Tx
from storage.offers import report
from storage.offers.broadcast import Broadcast
from storage.offers.progress import any_left
from storage.people import addresses
from storage.writing.promotions import OVER, drop


async def close(
    tx: Tx, broadcast: Broadcast, now: datetime, programme: Programme, status: StatusMessages
) -> Done:
    """Drop what has not gone out, wait for what is being sent, and then report."""
    promotion = broadcast.promotion
    if broadcast.is_reported:
        return NOTHING_MORE
    await tx.write([drop(promotion.id, OVER[promotion.state], now)])
    if await any_left(tx, promotion.id, "waiting", "paused"):
        return MORE
    if await any_left(tx, promotion.id, "claimed"):
        return Done(LOOK)
    return await _report(tx, broadcast, now, programme, status)


async def _report(
    tx: Tx, broadcast: Broadcast, now: datetime, programme: Programme, status: StatusMessages
) -> Done:
    promotion = broadcast.promotion
    owner = await addresses.by_id(tx, promotion.by)
    written: list[Statement] = [report.reported(promotion.id, now)]
    if owner is not None:
        await status.show(tx, broadcast, now, last=True)
        found = await report.report(tx, promotion, broadcast.missed)
        message = owner_messages.report(promotion, found, programme)
        written.append(to_owner(owner, message, promotion, now)[1])
    await tx.write(written)
    return Done(0, frozenset({owner.channel} if owner else ()))
