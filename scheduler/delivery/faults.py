"""What outcomes tell of faults of our own account or sender: a new one, one that goes on, one that something got
through."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.messages.outcomes import Later, Sent
from scheduler.delivery.stops import Outcomes
from storage.engine.db import Tx
from storage.messages import faults, rate_limit


async def note(tx: Tx, outcomes: Outcomes, now: datetime) -> None:
    """By the answers to sends. In one order, so that no two processes wait for each other."""
    seen = {
        (claim.channel, outcome.fault.code): outcome
        for claim, outcome in outcomes
        if isinstance(outcome, Later) and outcome.fault
    }
    for key in sorted(seen):
        await tx.write([faults.seen(key[0], seen[key], now)])
    through = {(c.channel, c.fault) for c, outcome in outcomes if c.fault and isinstance(outcome, Sent)}
    for channel, code in sorted(through - seen.keys()):
        await faults.got_through(tx, channel, code, now)


async def note_afterwards(tx: Tx, channel: str, later: Later, now: datetime) -> None:
    """By what a provider tells of a message that it had taken."""
    if later.whole_channel:
        until = now + timedelta(seconds=later.seconds)
        await tx.write([rate_limit.stop(channel, until, later.why)])
    if later.fault:
        await tx.write([faults.seen(channel, later, now, afterwards=True)])
