"""Ask the gate about a batch. The courier and a dry run use the same code over the same data, so that a
forecast matches what happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.gate.candidate import Candidate, Person, Reserved, rank
from loyalty.gate.decide import decide, foreseen
from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from loyalty.gate.policy import Policy
from loyalty.gate.sampling import in_holdout, offset_of
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.engine.db import Tx
from storage.messages import gate
from storage.messages.gate import Asked, Known

_NOBODY = Known(Person(frozenset()))
_MOVED = Why(Reason.ADDRESS, "its address became somebody else's at this moment; looked at again as theirs")


async def judge(
    tx: Tx,
    batch: Sequence[Asked],
    policy: Policy,
    now: datetime,
    token: str = "",
    *,
    lock: bool = False,
    ahead_of: datetime | None = None,
) -> list[Decision]:
    """One decision each, in the order asked. Among several for one person the most urgent is decided first
    and takes its slot. `token` and `lock` as in `storage.messages.gate.known`. With `ahead_of` the question
    is asked at that instant (UTC) about a decision at `now`."""
    asked = [one for one in batch if one.candidate.cls is not Class.REPLY and one.member_id is not None]
    people = await gate.known(
        tx,
        [one.member_id for one in asked if one.member_id is not None],
        now - policy.reach(),
        now + policy.look_ahead,
        policy.coming,
        token,
        lock=lock,
    )
    shares = await gate.holdouts(tx, (one.promotion_id for one in asked if one.promotion_id))
    for member_id, known in people.items():
        known.person = replace(known.person, offset=offset_of(member_id, policy.spread))
        if ahead_of is not None:
            known.history, known.rivals = foreseen(
                known.history, known.rivals, known.person, policy, ahead_of, now
            )
    decisions: dict[int, Decision] = {}
    for index in sorted(range(len(batch)), key=lambda index: rank(batch[index].candidate)):
        known = people.get(batch[index].member_id or 0, _NOBODY)
        if lock and _has_moved(batch[index], known):
            decisions[index] = Hold(now, _MOVED)
            continue
        decisions[index] = _decide(_kept_out(batch[index], shares), known, policy, now)
    return [decisions[index] for index in range(len(batch))]


def _has_moved(asked: Asked, known: Known) -> bool:
    """The address changed owners before the lock. A reply takes no slot and goes where it was asked."""
    is_planned = asked.candidate.cls is not Class.REPLY
    return is_planned and known is not _NOBODY and asked.candidate.id not in known.theirs


def _kept_out(asked: Asked, shares: dict[int, int]) -> Candidate:
    share = shares.get(asked.promotion_id or 0, 0) / 1000
    if not share or asked.member_id is None or asked.promotion_id is None:
        return asked.candidate
    holdout = in_holdout(asked.member_id, asked.promotion_id, share)
    return replace(asked.candidate, holdout=holdout)


def _decide(message: Candidate, known: Known, policy: Policy, now: datetime) -> Decision:
    decision = decide(message, known.history, known.rivals, known.person, policy, now)
    if message.cls is Class.REPLY or known is _NOBODY:
        return decision
    match decision:
        case Send():
            known.history.append(Reserved(now, message.cls, message.channel, message.id))
        case Hold(until):
            known.rivals.append(replace(message, due_at=until))
        case Drop():
            pass
    return decision
