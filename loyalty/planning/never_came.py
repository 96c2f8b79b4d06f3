"""Whoever joined and never came: a word on day 14 and on day 45, and then no more."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.notices import notice, reward_args
from loyalty.planning.occasion import Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme


def never_came(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    if profile.balance.visits:
        return None
    after = programme.occasions.never_came.after
    dates = (Date(profile.member.joined_at + length, step) for step, length in enumerate(after))
    return next((each for each in dates if each.at >= since), None)


def never_came_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    message = notice(OccasionKind.NEVER_CAME, profile, programme, **reward_args(programme, profile.balance))
    until = due.at + programme.occasions.never_came.lifetime
    return Plan(message, until, f"never-came:{due.step}:{profile.member.id}")
