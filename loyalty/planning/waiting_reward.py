"""A reward that waits: whoever could have it since their last visit is reminded once for each time they have it. That it
ends, the warning of what ends says itself (`expiry`)."""

from __future__ import annotations

from datetime import datetime

from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.notices import notice
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import affordable, named_reward


def waiting_reward(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    """So long after the last visit, for who can have one."""
    last = profile.balance.last_visit_at
    if last is None or not affordable(programme, profile.balance):
        return None
    due = last + programme.occasions.waiting_reward.after
    return Date(due) if due >= since else None


def waiting_reward_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    ready = affordable(programme, profile.balance)
    if not ready:
        return SILENT
    reward = ready[0]
    message = notice(OccasionKind.WAITING_REWARD, profile, programme, reward=named_reward(reward))
    key = f"waiting-reward:{reward.id}:{profile.taken.get(reward.id, 0)}:{profile.member.id}"
    return Plan(message, due.at + programme.occasions.waiting_reward.lifetime, key)
