"""The end of a claim: the row's next state, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.messages.reasons import Reason
from loyalty.value import value
from storage.engine.db import Tx


@value(frozen=True, slots=True)
class Settled:
    """How a claim ends. `state` is one of the outbox's; `waiting` again needs a `due_at` (UTC). `why` is the
    sentence to `reason`. `untry` takes back the try that the claim counted. `fault` is the code of a fault of ours that
    it met."""

    id: int
    token: str
    state: str
    reason: Reason
    why: str
    due_at: datetime | None = None
    provider_id: str | None = None
    segments: int = 0
    untry: bool = False
    fault: str = ""

    @property
    def is_plainly_sent(self) -> bool:
        """With nothing to say of it but the provider's id."""
        return self.state == "sent" and not (
            self.why or self.reason or self.due_at or self.untry or self.fault
        )

    @property
    def keeps_its_slot(self) -> bool:
        return self.state in _KEEPS_ITS_SLOT


WAITS = ("waiting", "paused")
_KEEPS_ITS_SLOT = ("sent", "unclear")
# Segments add up, because the provider bills each try; the delivery status of an earlier try is cleared.
_SETTLE = """UPDATE "outbox" SET "state" = $1, "why" = $2, "due_at" = coalesce($3, "due_at"),
    "provider_id" = $4, "segments" = "segments" + $5, "settled_at" = $6, "token" = NULL,
    "lease_until" = NULL, "tries" = "tries" - $7, "status" = '',
    "reserved_at" = CASE WHEN $8 THEN "reserved_at" END, "reason" = $9,
    "fault" = CASE WHEN $10 THEN $11 ELSE "fault" END
WHERE "id" = $12 AND "token" = $13 AND "state" = 'claimed'"""


# What nearly all claims end with, in fewer words.
_SENT = """UPDATE "outbox" SET "state" = 'sent', "provider_id" = $1, "segments" = "segments" + $2,
    "settled_at" = $3, "token" = NULL, "lease_until" = NULL, "status" = '', "reason" = '', "why" = ''
WHERE "id" = $4 AND "token" = $5 AND "state" = 'claimed'"""


async def settle(tx: Tx, batch: Sequence[Settled], now: datetime) -> None:
    """End these claims. A worker whose lease went to another changes nothing."""
    sent = [settled for settled in batch if settled.is_plainly_sent]
    if sent:
        await tx.many(_SENT, [(one.provider_id, one.segments, now, one.id, one.token) for one in sent])
    others = [settled for settled in batch if not settled.is_plainly_sent]
    if others:
        await _end(tx, others, now)


async def _end(tx: Tx, batch: Sequence[Settled], now: datetime) -> None:
    await tx.many(
        _SETTLE,
        [
            (
                settled.state,
                settled.why[:200],
                settled.due_at,
                settled.provider_id,
                settled.segments,
                None if settled.state in WAITS else now,
                1 if settled.untry else 0,
                settled.keeps_its_slot,
                settled.reason.value,
                settled.fault != "",
                settled.fault,
                settled.id,
                settled.token,
            )
            for settled in batch
        ],
    )
