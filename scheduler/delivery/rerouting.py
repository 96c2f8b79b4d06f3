"""What may not go to the address it was meant for goes to another one of its member, if they allow it there: they
stopped or blocked the one, took back their word on its channel, or the address left their card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.gate.decision import Decision, Drop, Hold
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.engine.db import Tx
from storage.messages.outbox import Claimed
from storage.messages.rerouting import reroute

OF_THE_ADDRESS = frozenset({Reason.ADDRESS, Reason.CONSENT})  # rules that may let it go elsewhere


async def rerouted(
    tx: Tx, claims: Sequence[Claimed], decisions: Sequence[Decision], now: datetime
) -> list[Decision]:
    """The gate's decisions, in the same order: a message that was put to another address waits, and is decided
    about again there."""
    barred = [claim.id for claim, decision in zip(claims, decisions, strict=True) if _barred(claim, decision)]
    moved = await reroute(tx, barred)
    return [
        Hold(now, replace(decision.why, text=f"rerouted: {decision.why}")) if claim.id in moved else decision
        for claim, decision in zip(claims, decisions, strict=True)
    ]


def _barred(claim: Claimed, decision: Decision) -> bool:
    is_planned = claim.cls is not Class.REPLY
    return is_planned and isinstance(decision, Drop) and decision.why.rule in OF_THE_ADDRESS
