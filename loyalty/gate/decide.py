"""The gate: may this message go now? One pure function, asked once, at the moment of release.

The same function over the same data answers a dry run and `why`. It knows no database and no
clock. No other code counts messages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.calendar import utc
from loyalty.gate.candidate import Candidate, Person, Reserved
from loyalty.gate.competition import beaten, goes_before, slots_before
from loyalty.gate.decision import Decision, Drop, Hold, Send, Why
from loyalty.gate.eligibility import ineligible
from loyalty.gate.explain import QUIET, explain
from loyalty.gate.policy import Policy
from loyalty.gate.timeline import FORESEEN, Timeline
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason


def decide(
    message: Candidate,
    history: Sequence[Reserved],
    rivals: Sequence[Candidate],
    person: Person,
    policy: Policy,
    now: datetime,
) -> Decision:
    """Send, hold or drop, with the reason. `history` goes back by `policy.reach()`. `rivals` are the person's other
    waiting messages, and those that will surely come. Nothing goes to a blocked address, not even an answer."""
    now = utc(now)
    barred = ineligible(message, person, policy, now)
    if barred is not None:
        return Drop(barred)
    if message.cls == Class.REPLY:
        return Send(Why(Reason.REPLY, "answers the person's own act"))
    ahead = [one for one in rivals if goes_before(message, one, person, policy, now)]
    timeline = Timeline.of(history, person, policy, now)
    if timeline.is_open and timeline.has_room(message, ahead):
        return timeline.free
    alone = timeline.first(message, (), now)
    if alone.at == now and not timeline.crowded(message, ahead):
        return timeline.free
    kept = slots_before(ahead, timeline)
    found = timeline.first(message, [slot for _, slot in kept], now) if kept else alone
    if found.at == now:
        return timeline.free
    why = explain(alone, timeline) if found.at == alone.at else beaten(message, kept, found, timeline)
    if message.expires_at is not None and message.expires_at <= found.at:
        late = " until after its lifetime" if why.text == QUIET else ", frees only after its lifetime"
        return Drop(replace(why, text=why.text + late))
    if found.at > timeline.last:
        return Drop(replace(why, text=f"{why.text}, for more than {FORESEEN.days} days"))
    return Hold(found.at, why)
