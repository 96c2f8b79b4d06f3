"""The first days: a word on day 1 and on day 7, as long as there was no second visit."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.notices import notice, reward_args
from loyalty.planning.occasion import Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme


def welcome(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    if profile.balance.visits >= 2:
        return None
    after = programme.occasions.welcome.after
    dates = (Date(profile.member.joined_at + length, step) for step, length in enumerate(after))
    return next((each for each in dates if each.at >= since), None)


def welcome_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    kind = OccasionKind.WELCOME_AGAIN if due.step else OccasionKind.WELCOME_FIRST
    message = notice(kind, profile, programme, **reward_args(programme, profile.balance))
    until = due.at + programme.occasions.welcome.lifetime
    return Plan(message, until, f"welcome:{due.step}:{profile.member.id}")
