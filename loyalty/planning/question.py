"""How was it? One question after a visit now and then, where the shop asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from loyalty.messages.args import Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.notices import notice
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme

FACES = ("opinion-bad", "opinion-fair", "opinion-good")  # worth 1, 2, 3


def question(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    """So long after the last visit. Where the shop does not ask there is no date."""
    rules, last = programme.occasions.question, profile.balance.last_visit_at
    if not rules.on or last is None:
        return None
    due = last + rules.after
    return Date(due) if due >= since else None


def question_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    rules, visit = programme.occasions.question, profile.last_visit
    if visit is None or visit.at + rules.after != due.at:
        return SILENT  # that one was undone
    if visit.asked_at is not None and due.at < visit.asked_at + rules.every:
        return SILENT
    place = programme.location(visit.location)
    where = place.name if place else visit.location
    said = notice(OccasionKind.QUESTION, profile, programme, place=where, at=Moment(visit.at, "day"))
    faces = Choices(tuple(Option(face, str(visit.id)) for face in reversed(FACES)), numbered=False)
    key = f"question:{visit.id}"
    return Plan(replace(said, extras=(faces,)), due.at + rules.lifetime, key, cause=visit.id)
