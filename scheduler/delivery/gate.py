"""Ask the gate about a batch. The courier and a dry run use the same code over the same data, so that a
forecast matches what happens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.gate.candidate import Candidate, Person, Reserved, rank
from loyalty.gate.decide import decide
from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from loyalty.gate.foresight import foreseen
from loyalty.gate.policy import Policy
from loyalty.gate.sampling import in_holdout
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason
from storage.engine.db import Tx
from storage.messages.gate_inputs import GateInput, GateRequest, gate_inputs, holdouts
from storage.offers.announced import announced

_NOBODY = GateInput(Person(frozenset()))
_MOVED = Why(Reason.ADDRESS, "its address became somebody else's at this moment; looked at again as theirs")


@dataclass(frozen=True, slots=True)
class Ahead:
    """A question that is asked at `since` (UTC) about a later instant. `unplanned` are messages that planning will make
    until then, by member."""

    since: datetime
    unplanned: Mapping[int, Sequence[Candidate]] = field(default_factory=dict)


async def judge(
    tx: Tx,
    batch: Sequence[GateRequest],
    policy: Policy,
    now: datetime,
    token: str = "",
    *,
    lock: bool = False,
    ahead: Ahead | None = None,
) -> list[Decision]:
    """One decision each, in the order asked. Among several for one person the most urgent is decided first
    and takes its slot. `token` and `lock` as in `storage.messages.gate_inputs`. With `ahead` the question
    is about a decision at a `now` that is still to come."""
    asked = [one for one in batch if one.candidate.cls is not Class.REPLY and one.member_id is not None]
    people = await gate_inputs(
        tx,
        [one.member_id for one in asked if one.member_id is not None],
        (ahead.since if ahead else now) - policy.reach(),
        now + policy.look_ahead,
        policy.coming,
        token,
        lock=lock,
        spread=policy.spread,
    )
    shares = await holdouts(tx, (one.promotion_id for one in asked if one.promotion_id))
    if ahead is not None or any(one.candidate.cls > Class.PROMOTION for one in asked):
        await _add_announced(tx, people, ahead.since if ahead else now, now + policy.look_ahead)
    if ahead is not None:
        _look_ahead(people, [(one, _kept_out(one, shares)) for one in asked], ahead, policy, now)
    decisions: dict[int, Decision] = {}
    for index in sorted(range(len(batch)), key=lambda index: rank(batch[index].candidate)):
        inputs = people.get(batch[index].member_id or 0, _NOBODY)
        if lock and _has_moved(batch[index], inputs):
            decisions[index] = Hold(now, _MOVED)
            continue
        decisions[index] = _decide(_kept_out(batch[index], shares), inputs, policy, now)
    return [decisions[index] for index in range(len(batch))]


async def _add_announced(tx: Tx, people: Mapping[int, GateInput], now: datetime, until: datetime) -> None:
    """Promotions that are known to be sent to these members, and are not in the outbox yet, are rivals."""
    for member_id, coming in (await announced(tx, people, now, until)).items():
        people[member_id].rivals += coming


def _look_ahead(
    people: Mapping[int, GateInput],
    asked: Sequence[tuple[GateRequest, Candidate]],
    ahead: Ahead,
    policy: Policy,
    now: datetime,
) -> None:
    """Take each member to `now`. What is asked about is known until then: the gate keeps its slot."""
    questions: dict[int, list[Candidate]] = defaultdict(list)
    for request, candidate in asked:
        questions[request.member_id or 0].append(replace(candidate, due_at=now))
    for member_id, inputs in people.items():
        unplanned, own = ahead.unplanned.get(member_id, ()), questions[member_id]
        inputs.history, known = foreseen(
            inputs.history, [*inputs.rivals, *own], unplanned, inputs.person, policy, ahead.since, now
        )
        inputs.rivals = [one for one in known if not any(one is other for other in own)]


def _has_moved(request: GateRequest, inputs: GateInput) -> bool:
    """The address changed owners before the lock. A reply takes no slot, and goes to the address it was made for."""
    is_planned = request.candidate.cls is not Class.REPLY
    return is_planned and inputs is not _NOBODY and request.candidate.id not in inputs.theirs


def _kept_out(request: GateRequest, shares: dict[int, int]) -> Candidate:
    if request.member_id is None or request.promotion_id is None:
        return request.candidate
    share = shares.get(request.promotion_id, 0) / 1000
    holdout = share > 0 and in_holdout(request.member_id, request.promotion_id, share)
    return replace(request.candidate, holdout=holdout)


def _decide(message: Candidate, inputs: GateInput, policy: Policy, now: datetime) -> Decision:
    decision = decide(message, inputs.history, inputs.rivals, inputs.person, policy, now)
    if message.cls is Class.REPLY or inputs is _NOBODY:
        return decision
    match decision:
        case Send():
            inputs.history.append(Reserved(now, message.cls, message.channel, message.id))
        case Hold(until):
            inputs.rivals.append(replace(message, due_at=until))
        case Drop():
            pass
    return decision
