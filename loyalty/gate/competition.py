"""What else waits for the same person and goes first, and the slots it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.calendar import utc
from loyalty.gate.candidate import Candidate, Person, Reserved, rank
from loyalty.gate.decision import Why
from loyalty.gate.eligibility import ineligible
from loyalty.gate.explain import counted
from loyalty.gate.policy import Policy, class_name
from loyalty.gate.timeline import Opening, Timeline
from loyalty.messages.kind import Class
from loyalty.messages.reasons import Reason

Kept = Sequence[tuple[Candidate, Reserved]]


def goes_before(message: Candidate, rival: Candidate, person: Person, policy: Policy, now: datetime) -> bool:
    """Whether a rival that may go at all is due and ranks higher, or falls due soon and is of a higher class."""
    if rival.cls == Class.REPLY:
        return False
    if rival.due_at is None or rival.due_at <= now:
        first = rank(rival) < rank(message)
    else:
        first = rival.cls < message.cls and rival.due_at <= now + policy.look_ahead
    return first and ineligible(rival, person, policy, now) is None


def slots_before(rivals: Sequence[Candidate], timeline: Timeline) -> Kept:
    """The slots that these rivals will take, each beside what was sent and the rivals before it."""
    kept: list[tuple[Candidate, Reserved]] = []
    for rival in sorted(rivals, key=rank):
        start = max(timeline.now, utc(rival.due_at)) if rival.due_at else timeline.now
        free = timeline.first(rival, [slot for _, slot in kept], start).at
        if free <= timeline.last and (rival.expires_at is None or free < rival.expires_at):
            kept.append((rival, Reserved(free, rival.cls, rival.channel, rival.id)))
    return kept


def beaten(message: Candidate, kept: Kept, found: Opening, timeline: Timeline) -> Why:
    """The reason of a message that would go sooner without the rivals before it: the one that delays it, and the limit
    whose last slot is kept for it. What is kept is not counted: only what was sent is."""
    slots = [slot for _, slot in kept]
    last = len(kept) - 1
    while (sooner := timeline.first(message, slots[:last], timeline.now)).at == found.at:
        last -= 1  # without this one it would go no sooner
    rival, slot = kept[last]
    later = timeline.first(message, slots[: last + 1], timeline.now)
    limit = _limit_at(sooner.at, later, timeline)
    label = rival.label or f"{class_name(rival.cls)} message"
    return replace(
        limit,
        rule=Reason.COMPETITION,
        text=f"competition: {label} comes first{_kept(slot, limit, timeline)}",
        free_at=found.at if found.at <= timeline.last else None,
        rival=rival.id,
        rival_kind=label,
        kept_until=slot.at if slot.at > timeline.now else None,
    )


def _kept(slot: Reserved, limit: Why, timeline: Timeline) -> str:
    if slot.at <= timeline.now:
        return ""
    return f", a slot is kept until {slot.at.astimezone(timeline.zone):%Y-%m-%d %H:%M} ({limit.text.partition(': ')[2]})"


def _limit_at(at: datetime, later: Opening, timeline: Timeline) -> Why:
    """The limit that is full at this instant with the slot of a rival, and is not without it."""
    stop = next(one for one in reversed(later.stops) if one.at <= at)
    assert stop.rule is not None  # quiet hours and days of rest are the same for both
    return counted(replace(stop, at=at, taken=timeline.sent(stop.rule)), timeline)
