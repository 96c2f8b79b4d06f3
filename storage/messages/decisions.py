"""Every decision of the gate is kept, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.gate.decision import Decision, Hold, Send
from storage.engine.db import Tx, Value, fresh_id
from storage.messages.gate_inputs import GateRequest

_DECISION = """INSERT INTO "decision" ("id", "message_id", "member_id", "promotion_id", "at", "verdict",
    "rule", "count", "most", "window", "scope", "free_at", "rival", "rival_kind", "kept_until", "why")
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"""


async def note_decisions(tx: Tx, decided: Sequence[tuple[GateRequest, Decision]], now: datetime) -> None:
    """Write them down, in one trip."""
    await tx.many(_DECISION, [_row(request, decision, now) for request, decision in decided])


def _row(request: GateRequest, decision: Decision, now: datetime) -> tuple[Value, ...]:
    why = decision.why
    return (
        fresh_id(),
        request.candidate.id,
        request.member_id,
        request.promotion_id,
        now,
        "send" if isinstance(decision, Send) else "hold" if isinstance(decision, Hold) else "drop",
        why.rule.value,
        why.count,
        why.limit,
        why.window,
        why.scope,
        why.free_at,
        why.rival,
        why.rival_kind[:32],
        why.kept_until,
        str(why)[:200],
    )
