"""What may go now: claimed, asked of the gate, and all else put back with its reason, in one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty import caps
from loyalty.messages import Class, Lines, Message
from loyalty.promotions import PromotionState
from scheduler.gate import judge
from scheduler.pace import BATCH, IDLE, Pace
from scheduler.settling import Count
from storage import gate, outbox, promotions
from storage.db import Tx
from storage.gate import Asked
from storage.outbox import Claimed, Settled
from storage.writing.promotions import OVER

Decided = Sequence[tuple[Claimed, caps.Decision]]


@dataclass(frozen=True, slots=True)
class Ready:
    """How many rows were taken, those of them that may be sent, and seconds to `rest` until the next look."""

    taken: int
    send: tuple[Claimed, ...]
    rest: float


async def take(tx: Tx, channel: str, pace: Pace, policy: caps.Policy, now: datetime, count: Count) -> Ready:
    """A batch of what is due, with its slots and its share of the pace taken."""
    token = secrets.token_hex(12)
    wanted = await outbox.due(tx, channel, now, BATCH)
    granted = await outbox.reserve(tx, channel, now, pace.each, wanted, pace.ahead) if wanted else 0
    if not granted:
        return Ready(0, (), await _rest(tx, channel, pace, now) if wanted else IDLE)
    taken = await outbox.claim(tx, channel, token, now, granted)
    halted = await _halted(tx, taken)
    decided = await _decided(tx, [claim for claim in taken if claim.id not in halted], policy, now, token)
    going, merged = _merged([claim for claim, decision in decided if _goes(decision)], decided)
    for claim in going:
        if claim.id in merged.values():
            await outbox.reworded(tx, claim, claim.message)
    kept = [_settled(claim, why, merged.get(claim.id)) for claim, why in decided if not _goes(why)]
    await outbox.settle(tx, [*halted.values(), *kept], now)
    dropped = [(claim, str(why.why)) for claim, why in decided if isinstance(why, caps.Drop)]
    dropped += [(one, end.why) for one in taken if (end := halted.get(one.id)) and end.state == "dropped"]
    await _relieved(tx, dropped, now, count)
    if pace.each and len(going) < granted:  # what does not go takes none of the channel's pace
        await outbox.spend(tx, channel, -pace.each * (granted - len(going)))
    return Ready(len(taken), tuple(going), 0 if taken else IDLE)


async def _rest(tx: Tx, channel: str, pace: Pace, now: datetime) -> float:
    """Longer where the provider asked everybody to wait than where the pace is used up."""
    free = await outbox.free_at(tx, channel)
    seconds = (free - pace.ahead - now).total_seconds() if free else 0
    return max(pace.pause, min(IDLE, seconds))


async def _decided(
    tx: Tx, claims: Sequence[Claimed], policy: caps.Policy, now: datetime, token: str
) -> Decided:
    """By the gate, and noted, but for answers."""
    asked = [_asked(claim) for claim in claims]
    decisions = await judge(tx, asked, policy, now, token, lock=True)
    planned = [pair for pair in zip(asked, decisions, strict=True) if pair[0].candidate.cls > Class.REPLY]
    await gate.note(tx, planned, now)
    return list(zip(claims, decisions, strict=True))


async def _relieved(tx: Tx, dropped: Sequence[tuple[Claimed, str]], now: datetime, count: Count) -> None:
    """A message that was dropped holds up nobody any more."""
    for claim, why in dropped:
        count("dropped", claim.cls, claim.channel, why)
    people = [claim.member_id for claim, _ in dropped if claim.member_id and claim.cls is not Class.REPLY]
    if people:
        await tx.write([gate.wake(tx.dialect, people, now)])


async def _halted(tx: Tx, claims: Sequence[Claimed]) -> dict[int, Settled]:
    """By message: of offers that were paused, or are over, whose messages are still being put away."""
    offered = {claim.id: claim.promotion_id for claim in claims if claim.cls is Class.PROMOTION}
    states = await promotions.halted(tx, {id for id in offered.values() if id})
    return {
        claim.id: _put_away(claim, states[claim.promotion_id])
        for claim in claims
        if claim.id in offered and claim.promotion_id in states
    }


def _put_away(claim: Claimed, state: PromotionState) -> Settled:
    if state is PromotionState.PAUSED:
        return Settled(claim.id, claim.token, "paused", "", untry=True)
    return Settled(claim.id, claim.token, "dropped", OVER[state])


def _asked(claim: Claimed) -> Asked:
    candidate = caps.Candidate(
        claim.cls,
        claim.channel,
        claim.expires_at,
        id=claim.id,
        due_at=claim.due_at,
        created_at=claim.created_at,
        state=claim.state,
        label=claim.message.kind.text,
    )
    return Asked(candidate, claim.member_id, claim.promotion_id)


def _goes(decision: caps.Decision) -> bool:
    return isinstance(decision, caps.Send)


def _merged(going: Sequence[Claimed], decided: Decided) -> tuple[list[Claimed], dict[int, int]]:
    """Several milestones of one person are one message: what the caps hold back goes along as further
    lines of the one that goes. Also which message went with which."""
    first = {claim.address_id: claim for claim in going if claim.cls is Class.MILESTONE}
    along: dict[int, list[Claimed]] = {}
    for claim, decision in decided:
        if isinstance(decision, caps.Hold) and claim.cls is Class.MILESTONE and claim.address_id in first:
            along.setdefault(first[claim.address_id].id, []).append(claim)
    merged = {claim.id: lead for lead, claims in along.items() for claim in claims}
    return [_with(claim, along.get(claim.id, ())) for claim in going], merged


def _with(claim: Claimed, others: Sequence[Claimed]) -> Claimed:
    if not others:
        return claim
    lines = Lines(tuple(Message(other.message.kind, other.message.args) for other in others))
    return replace(claim, message=replace(claim.message, extras=(lines, *claim.message.extras)))


def _settled(claim: Claimed, decision: caps.Decision, merged_into: int | None) -> Settled:
    """What the gate does not let go now, with its reason on the row."""
    match decision:
        case caps.Hold() if merged_into is not None:
            return Settled(claim.id, claim.token, "merged", f"said together with {merged_into}")
        case caps.Hold(until, why):
            return Settled(claim.id, claim.token, "waiting", f"held: {why}", until, untry=True)
        case caps.Drop(why):
            return Settled(claim.id, claim.token, "dropped", str(why))
        case caps.Send():
            raise AssertionError("what goes is settled by its outcome")
