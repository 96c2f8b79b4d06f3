"""Release a batch: claim due rows, ask the gate, and settle those that may not go, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.gate.candidate import Candidate
from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from loyalty.gate.policy import Policy
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.messages.reasons import SENTENCES, Reason
from loyalty.messages.spoken import spoken, together
from loyalty.planning.calling_off import STALE
from loyalty.planning.refresh import refresh
from loyalty.programme.programme import Programme
from scheduler.delivery.gate import judge
from scheduler.delivery.rate_limit import BATCH, IDLE, RateLimit
from scheduler.delivery.rerouting import OF_THE_ADDRESS, rerouted
from scheduler.delivery.settling import Count
from storage.engine.db import Tx, fresh_token
from storage.messages import address_stops, books, claims, depth, rate_limit, settlement
from storage.messages.decisions import note_decisions
from storage.messages.gate_inputs import GateRequest
from storage.messages.outbox import Claimed
from storage.messages.rate_limit import NOTHING, Grant
from storage.messages.settlement import Settled
from storage.messages.waking import release_rivals
from storage.offers import promotions

Decided = Sequence[tuple[Claimed, Decision]]

_LIMITS = frozenset({Reason.CAP, Reason.FEWER, Reason.COMPETITION})
_STALE = Drop(Why(Reason.STALE, STALE))


@dataclass(frozen=True, slots=True)
class Ready:
    """How many rows were claimed, those of them to be sent, and the seconds to `rest` before the next claim."""

    taken: int
    send: tuple[Claimed, ...]
    rest: float
    grant: Grant = NOTHING


async def release_batch(
    tx: Tx,
    channel: str,
    limit: RateLimit,
    policy: Policy,
    now: datetime,
    count: Count,
    room: int = BATCH,
    programme: Programme | None = None,
) -> Ready:
    """At most `room` due rows, each with its slot of the caps and its share of the rate limit reserved. Without a
    `programme` (in tests and tools) messages go as they are."""
    token = fresh_token()
    wanted = await depth.due(tx, channel, now, min(BATCH, room))
    if not wanted:
        return Ready(0, (), IDLE)
    grant = await rate_limit.reserve(tx, channel, now, limit.interval, wanted, limit.burst)
    granted = grant.sends
    if not granted:
        return Ready(0, (), await _rest(tx, channel, limit, now))
    taken = await claims.claim(tx, channel, token, now, granted)
    not_sendable = {**await _stopped(tx, channel, taken, now), **await _not_sendable(tx, taken)}
    fresh, stale = await _refreshed(
        tx, [claim for claim in taken if claim.id not in not_sendable], programme, now, token
    )
    decided = [*await _decided(tx, fresh, policy, now, token), *stale]
    going, merged = _merged(decided)
    await _reworded(tx, taken, going)
    gone = {claim.id for claim in going}
    kept = [
        _settled(claim, decision, merged.get(claim.id)) for claim, decision in decided if claim.id not in gone
    ]
    await settlement.settle(tx, [*not_sendable.values(), *kept], now)
    dropped = [
        (claim, decision.why.rule)
        for claim, decision in decided
        if isinstance(decision, Drop) and claim.id not in merged
    ]
    dropped += [
        (one, end.reason) for one in taken if (end := not_sendable.get(one.id)) and end.state == "dropped"
    ]
    await _release_rivals(tx, dropped, now, count)
    if grant.probe and not going:
        await rate_limit.free(tx, channel, now)
    elif limit.interval and len(going) < granted:  # rows that do not go give their share back
        await rate_limit.spend(tx, channel, -limit.interval * (granted - len(going)))
    return Ready(len(taken), tuple(going), 0 if taken else IDLE, grant)


async def _rest(tx: Tx, channel: str, limit: RateLimit, now: datetime) -> float:
    """Longer when the provider stopped the channel than when its rate limit is used up."""
    free = await rate_limit.free_at(tx, channel)
    seconds = (free - limit.burst - now).total_seconds() if free else 0
    return max(limit.pause, min(IDLE, seconds))


async def _refreshed(
    tx: Tx, claims: list[Claimed], programme: Programme | None, now: datetime, token: str
) -> tuple[list[Claimed], Decided]:
    """The rows with their figures updated, and the stale ones with nothing left to say: found before the gate,
    for they take no slot."""
    if programme is None:
        return claims, []
    held = await books.of(tx, programme, claims, token, now)
    said = {
        claim.id: refresh(programme, claim.message, held[claim.id]) for claim in claims if claim.id in held
    }
    fresh = [_saying(claim, said.get(claim.id, claim.message)) for claim in claims]
    stale = [(claim, _STALE) for claim in claims if said.get(claim.id, claim.message) is None]
    await note_decisions(tx, [(_asked(claim), drop) for claim, drop in stale], now)
    return [claim for claim in fresh if claim is not None], stale


def _saying(claim: Claimed, message: Message | None) -> Claimed | None:
    return replace(claim, message=message) if message is not None else None


async def _reworded(tx: Tx, taken: Sequence[Claimed], going: Sequence[Claimed]) -> None:
    """Write the final words to the rows whose message was refreshed or merged."""
    said = {claim.id: claim.message for claim in taken}
    for claim in going:
        if claim.message != said[claim.id]:
            await claims.reword(tx, claim, claim.message)


async def _decided(tx: Tx, claims: Sequence[Claimed], policy: Policy, now: datetime, token: str) -> Decided:
    """The gate's decisions, noted for all but replies."""
    asked = [_asked(claim) for claim in claims]
    judged = await judge(tx, asked, policy, now, token, lock=True)
    decisions = await rerouted(tx, claims, judged, now)
    planned = [pair for pair in zip(asked, decisions, strict=True) if pair[0].candidate.cls > Class.REPLY]
    await note_decisions(tx, planned, now)
    return list(zip(claims, decisions, strict=True))


async def _release_rivals(
    tx: Tx, dropped: Sequence[tuple[Claimed, Reason]], now: datetime, count: Count
) -> None:
    """Dropped rows release their rivals."""
    for claim, reason in dropped:
        count("dropped", claim.cls, claim.channel, reason)
    rivals = {
        _asked(claim).candidate: claim.member_id
        for claim, _ in dropped
        if claim.member_id and claim.cls is not Class.REPLY
    }
    await release_rivals(tx, rivals, now)


async def _not_sendable(tx: Tx, claims: Sequence[Claimed]) -> dict[int, Settled]:
    """By id, the rows whose promotion is paused, sold out or over, and that were not put away yet."""
    offered = {claim.id: claim.promotion_id for claim in claims if claim.cls is Class.PROMOTION}
    not_sendable = await promotions.not_sendable(tx, {id for id in offered.values() if id})
    return {
        claim.id: _put_away(claim, not_sendable[claim.promotion_id])
        for claim in claims
        if claim.id in offered and claim.promotion_id in not_sendable
    }


async def _stopped(tx: Tx, channel: str, claims: Sequence[Claimed], now: datetime) -> dict[int, Settled]:
    """By id, the rows whose address the provider asked to wait with."""
    ends = await address_stops.stopped(tx, channel, now)
    why = "the provider asked to wait with this address"
    return {
        claim.id: Settled(
            claim.id, claim.token, "waiting", Reason.LATER, why, ends[claim.address_id], untry=True
        )
        for claim in claims
        if claim.address_id in ends
    }


def _put_away(claim: Claimed, reason: Reason) -> Settled:
    if reason is Reason.NONE:
        return Settled(claim.id, claim.token, "paused", reason, "", untry=True)
    return Settled(claim.id, claim.token, "dropped", reason, SENTENCES[reason])


def _asked(claim: Claimed) -> GateRequest:
    candidate = Candidate(
        claim.cls,
        claim.channel,
        claim.expires_at,
        id=claim.id,
        due_at=claim.due_at,
        created_at=claim.created_at,
        state=claim.state,
        label=claim.message.kind.text,
    )
    return GateRequest(candidate, claim.member_id, claim.promotion_id)


def _goes(decision: Decision) -> bool:
    return isinstance(decision, Send)


def _merged(decided: Decided) -> tuple[list[Claimed], dict[int, int]]:
    """The rows to send, and by id the row that says each merged one. Milestones at one address become lines
    of the first that may go, those that only the caps hold back too."""
    first: dict[int, Claimed] = {}
    for claim, decision in decided:
        if claim.cls is Class.MILESTONE and _goes(decision):
            first.setdefault(claim.address_id, claim)
    along: dict[int, list[Claimed]] = {}
    for claim, decision in decided:
        lead = first.get(claim.address_id) if claim.cls is Class.MILESTONE else None
        if lead is not None and lead is not claim and _may_go_along(decision):
            along.setdefault(lead.id, []).append(claim)
    merged = {claim.id: lead for lead, claims in along.items() for claim in claims}
    alone = [claim for claim, decision in decided if _goes(decision) and claim.id not in merged]
    return [_with(claim, along.get(claim.id, ())) for claim in alone], merged


def _may_go_along(decision: Decision) -> bool:
    """Only a limit is in its way, even one that frees after its lifetime; and it still goes to this address."""
    if isinstance(decision, Drop):
        return decision.why.rule in _LIMITS
    return decision.why.rule not in OF_THE_ADDRESS


def _with(claim: Claimed, others: Sequence[Claimed]) -> Claimed:
    said = [line for one in (claim, *others) for line in spoken(one.message)]
    return replace(claim, message=together(said)) if others else claim


def _settled(claim: Claimed, decision: Decision, merged_into: int | None) -> Settled:
    """The end of a claim that is not sent now, with its reason."""
    if merged_into is not None:
        return Settled(claim.id, claim.token, "merged", Reason.MERGED, f"said together with {merged_into}")
    match decision:
        case Hold(until, why):
            return Settled(claim.id, claim.token, "waiting", why.rule, f"held: {why}", until, untry=True)
        case Drop(why):
            return Settled(claim.id, claim.token, "dropped", why.rule, str(why))
        case Send():
            raise AssertionError("what goes is settled by its outcome")
