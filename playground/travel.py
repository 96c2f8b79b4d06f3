"""Running the shop's clock: from one instant at which something is due to the next, so that every message
goes out at its own, never late and all at once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.wiring.service import Service
from playground.clock import MovableClock
from playground.handset import PhoneError
from storage.engine.db import Reader

STEP = timedelta(hours=3)  # at most, though nothing is due
WAIT = 0.05  # seconds of ours in which the shop is mostly done with an instant
PACE = timedelta(seconds=1)  # of the shop's, after each: a channel's rate limit need not be sat through
LONGEST = timedelta(minutes=15)  # of the shop's, for one instant; whatever takes longer never ends

_NEXT = """
SELECT min("at") AS "at" FROM (
    SELECT min("due_at") AS "at" FROM "outbox" WHERE "state" = 'waiting' AND "due_at" > $1
    UNION ALL SELECT min("at") FROM "due" WHERE "at" > $1
    UNION ALL SELECT min("starts_at") FROM "promotion" WHERE "state" = 'scheduled' AND "starts_at" > $1
    UNION ALL SELECT min("ends_at") FROM "promotion"
        WHERE "state" IN ('scheduled', 'running', 'paused') AND "ends_at" > $1
    UNION ALL SELECT min("expires_at") FROM "voucher" WHERE "state" = 'open' AND "expires_at" > $1
) AS "coming" """


@dataclass(frozen=True, slots=True)
class Journey:
    """A clock on its way, in UTC."""

    start: datetime
    end: datetime


async def run(clock: MovableClock, service: Service, end: datetime) -> None:
    """Until the clock shows `end`, and all that went out by then has arrived."""
    await settled(clock, service)
    while (now := clock()) < end:
        upto = min(now + STEP, end)
        coming = await _next(service, now)
        clock.move_to(upto if coming is None else max(now, min(coming, upto)))
        await service.tick()
        await settled(clock, service)


async def settled(clock: MovableClock, service: Service) -> None:
    """Until the shop has done all it can now. Raises PhoneError if it never does."""
    idle, begun = asyncio.ensure_future(service.idle()), clock.offset
    try:
        while not (await asyncio.wait({idle}, timeout=WAIT))[0]:
            if clock.offset - begun > LONGEST:
                raise PhoneError("The clock stopped: the shop is stuck with a message. Its log says more.")
            clock.move(PACE)
        await idle
    finally:
        idle.cancel()


async def _next(service: Service, now: datetime) -> datetime | None:
    """When something is due after this."""

    async def work(tx: Reader) -> datetime | str | None:
        row = await tx.row(_NEXT, now)
        return row["at"] if row else None

    found = await service.database.run(work)
    # SQLite answers a computed time as the text that it keeps.
    return datetime.fromisoformat(found).astimezone(UTC) if isinstance(found, str) else found
