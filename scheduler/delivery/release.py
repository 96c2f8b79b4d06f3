"""What may go now: claimed, asked of the gate, and all else put back with its reason, in one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.gate import caps
from loyalty.messages.kind import Class
from loyalty.messages.message import Message
from loyalty.planning.refresh import UNTRUE, Books, spoken, together
from scheduler.delivery.gate import judge
from scheduler.delivery.rate_limit import BATCH, IDLE, Pace
from scheduler.delivery.settling import Count
from storage.engine.db import Tx
from storage.messages import books, claims, depth, gate, rate_limit
from storage.messages.claims import Settled
from storage.messages.gate import Asked
from storage.messages.outbox import Claimed
from storage.offers import promotions

Decided = Sequence[tuple[Claimed, caps.Decision]]
Retell = Callable[[Message, Books], Message | None]

_LIMITS = frozenset({"cap", "fewer", "competition"})
_UNTRUE = caps.Drop(caps.Why("untrue", UNTRUE))


def as_it_was(message: Message, books: Books) -> Message:
    """For who knows of no programme."""
    return message


@dataclass(frozen=True, slots=True)
class Ready:
    """How many rows were taken, those of them that may be sent, and seconds to `rest` until the next look."""

    taken: int
    send: tuple[Claimed, ...]
    rest: float


async def release_batch(
    tx: Tx,
    channel: str,
    pace: Pace,
    policy: caps.Policy,
    now: datetime,
    count: Count,
    room: int = BATCH,
    retell: Retell = as_it_was,
) -> Ready:
    """A batch of what is due, with its slots and its share of the pace taken; no more than there is room for."""
    token = secrets.token_hex(12)
    wanted = await depth.due(tx, channel, now, min(BATCH, room))
    granted = await rate_limit.reserve(tx, channel, now, pace.each, wanted, pace.ahead) if wanted else 0
    if not granted:
        return Ready(0, (), await _rest(tx, channel, pace, now) if wanted else IDLE)
    taken = await claims.claim(tx, channel, token, now, granted)
    not_sendable = await _halted(tx, taken)
    true, untrue = await _held_against(
        tx, [claim for claim in taken if claim.id not in not_sendable], retell, now, token
    )
    decided = [*await _decided(tx, true, policy, now, token), *untrue]
    going, merged = _merged(decided)
    await _reworded(tx, taken, going)
    gone = {claim.id for claim in going}
    kept = [_settled(claim, why, merged.get(claim.id)) for claim, why in decided if claim.id not in gone]
    await claims.settle(tx, [*not_sendable.values(), *kept], now)
    dropped = [
        (claim, str(why.why))
        for claim, why in decided
        if isinstance(why, caps.Drop) and claim.id not in merged
    ]
    dropped += [
        (one, end.why) for one in taken if (end := not_sendable.get(one.id)) and end.state == "dropped"
    ]
    await _relieved(tx, dropped, now, count)
    if pace.each and len(going) < granted:  # what does not go takes none of the channel's pace
        await rate_limit.spend(tx, channel, -pace.each * (granted - len(going)))
    return Ready(len(taken), tuple(going), 0 if taken else IDLE)


async def _rest(tx: Tx, channel: str, pace: Pace, now: datetime) -> float:
    """Longer where the provider asked everybody to wait than where the pace is used up."""
    free = await rate_limit.free_at(tx, channel)
    seconds = (free - pace.ahead - now).total_seconds() if free else 0
    return max(pace.pause, min(IDLE, seconds))


async def _held_against(
    tx: Tx, claims: Sequence[Claimed], retell: Retell, now: datetime, token: str
) -> tuple[list[Claimed], Decided]:
    """Each as it is true now, and those of which nothing is: before the gate, for they take no slot."""
    held = await books.of(tx, claims, token, now)
    told = {claim.id: retell(claim.message, held[claim.id]) for claim in claims if claim.id in held}
    true = [_saying(claim, told.get(claim.id, claim.message)) for claim in claims]
    untrue = [(claim, _UNTRUE) for claim in claims if told.get(claim.id, claim.message) is None]
    await gate.note(tx, [(_asked(claim), drop) for claim, drop in untrue], now)
    return [claim for claim in true if claim is not None], untrue


def _saying(claim: Claimed, message: Message | None) -> Claimed | None:
    return replace(claim, message=message) if message is not None else None


async def _reworded(tx: Tx, taken: Sequence[Claimed], going: Sequence[Claimed]) -> None:
    """A row keeps what is said in the end."""
    said = {claim.id: claim.message for claim in taken}
    for claim in going:
        if claim.message != said[claim.id]:
            await claims.reword(tx, claim, claim.message)


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
    """By message: of offers that were paused, are sold out or over, whose messages are still being put away."""
    offered = {claim.id: claim.promotion_id for claim in claims if claim.cls is Class.PROMOTION}
    not_sendable = await promotions.not_sendable(tx, {id for id in offered.values() if id})
    return {
        claim.id: _put_away(claim, not_sendable[claim.promotion_id])
        for claim in claims
        if claim.id in offered and claim.promotion_id in not_sendable
    }


def _put_away(claim: Claimed, why: str) -> Settled:
    if not why:
        return Settled(claim.id, claim.token, "paused", "", untry=True)
    return Settled(claim.id, claim.token, "dropped", why)


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


def _merged(decided: Decided) -> tuple[list[Claimed], dict[int, int]]:
    """What goes, and which message goes with which: several milestones at one address are one message, the
    first that may go with the others as further lines of it, also with those that the caps hold back."""
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


def _may_go_along(decision: caps.Decision) -> bool:
    """Nothing but a limit is in its way, also where it would free too late."""
    return not isinstance(decision, caps.Drop) or decision.why.rule in _LIMITS


def _with(claim: Claimed, others: Sequence[Claimed]) -> Claimed:
    said = [line for one in (claim, *others) for line in spoken(one.message)]
    return replace(claim, message=together(said)) if others else claim


def _settled(claim: Claimed, decision: caps.Decision, merged_into: int | None) -> Settled:
    """What the gate does not let go now, with its reason on the row."""
    if merged_into is not None:
        return Settled(claim.id, claim.token, "merged", f"said together with {merged_into}")
    match decision:
        case caps.Hold(until, why):
            return Settled(claim.id, claim.token, "waiting", f"held: {why}", until, untry=True)
        case caps.Drop(why):
            return Settled(claim.id, claim.token, "dropped", str(why))
        case caps.Send():
            raise AssertionError("what goes is settled by its outcome")
