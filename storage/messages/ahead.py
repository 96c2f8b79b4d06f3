"""What a clock that was far ahead has put off: it is due again when the clock is right."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.messages.outcomes import MENDED
from loyalty.messages.reasons import HELD, Reason
from storage.engine.db import Statement, Tx
from storage.messages.outbox import LEASE
from storage.messages.rate_limit import LONGEST_STOP

NO_PROVIDER = timedelta(minutes=30)  # so long no provider makes a message wait, nor any back-off
NO_RETRY = timedelta(minutes=10)  # nor a failed turn

_OF_PROVIDERS = (
    *(
        Reason.LATER,
        Reason.CHANNEL_OFF,
        Reason.CHANNEL_STOPPED,
        Reason.UNCLEAR,
        Reason.LEASE,
        Reason.UNREADABLE,
    ),
    *MENDED.values(),
)


def _in(reasons: tuple[Reason, ...]) -> str:
    return ", ".join(f"'{reason}'" for reason in reasons)


_WAITS = f"""UPDATE "outbox" SET "due_at" = $1
    WHERE "state" = 'waiting' AND "due_at" > $2 AND "reason" IN ({_in(_OF_PROVIDERS)})"""
_HELD = f"""UPDATE "outbox" SET "due_at" = $1 WHERE "state" = 'waiting' AND "due_at" > $1
    AND "reason" IN ({_in(HELD)}) AND EXISTS (
        SELECT 1 FROM "decision" d WHERE d."message_id" = "outbox"."id" AND d."at" > $1)"""
_CLAIMED = """UPDATE "outbox" SET "lease_until" = $1 WHERE "state" = 'claimed' AND "lease_until" > $2"""
_FAILED = """UPDATE "inbox" SET "next_at" = $1 WHERE "state" = 'failed' AND "next_at" > $2"""
_CHANNELS = 'UPDATE "rate_limit" SET "free_at" = $1 WHERE "free_at" > $2'
_STOPS = 'DELETE FROM "address_stop" WHERE "until" > $1'


async def put_right(tx: Tx, now: datetime) -> None:
    """What waits for a provider, a lease or a retry longer than any of them lasts is due now; what the gate held at a time
    to come is decided again."""
    work = (  # the channels first, as everybody locks them
        ("rate_limit", _CHANNELS, (now, now + LONGEST_STOP)),
        ("outbox", _WAITS, (now, now + NO_PROVIDER)),
        ("held", _HELD, (now,)),
        ("claimed", _CLAIMED, (now, now + 2 * LEASE)),
        ("inbox", _FAILED, (now, now + NO_RETRY)),
        ("address_stop", _STOPS, (now + LONGEST_STOP,)),
    )
    for group, sql, args in work:
        await tx.write([Statement(group, sql, args)])
