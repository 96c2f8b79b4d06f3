"""Every decision of the gate is kept, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from storage.engine.db import Tx, Value, fresh_id
from storage.messages.gate_inputs import GateRequest

_DECISION = """INSERT INTO "decision" ("id", "message_id", "member_id", "promotion_id", "at", "verdict",
    "rule", "count", "most", "window", "scope", "free_at", "rival", "rival_kind", "kept_until", "why")
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"""
# Of what may go, which is nearly all, there is less to tell.
_SEND = """INSERT INTO "decision" ("id", "message_id", "member_id", "promotion_id", "at", "verdict",
    "rule", "count", "most", "window", "scope", "free_at", "rival", "rival_kind", "kept_until", "why")
VALUES ($1, $2, $3, $4, $5, 'send', $6, 0, 0, '', '', NULL, 0, '', NULL, $7)"""


async def note_decisions(tx: Tx, decided: Sequence[tuple[GateRequest, Decision]], now: datetime) -> None:
    """Write them down: what may go in one trip, what may not in another."""
    sends: list[tuple[Value, ...]] = []
    others: list[tuple[Value, ...]] = []
    for request, decision in decided:
        match decision:
            case Send(why):
                sends.append((*_about(request, now), why.rule.value, why.text[:200]))
            case Hold(_, why):
                others.append((*_about(request, now), "hold", *_told(why)))
            case Drop(why):
                others.append((*_about(request, now), "drop", *_told(why)))
    for sql, rows in ((_SEND, sends), (_DECISION, others)):
        if rows:
            await tx.many(sql, rows)


def _about(request: GateRequest, now: datetime) -> tuple[Value, ...]:
    return fresh_id(), request.candidate.id, request.member_id, request.promotion_id, now


def _told(why: Why) -> tuple[Value, ...]:
    return (
        why.rule.value,
        why.count,
        why.limit,
        why.window,
        why.scope,
        why.free_at,
        why.rival,
        why.rival_kind[:32],
        why.kept_until,
        why.text[:200],
    )
