"""Win-back: a member who stays away much longer than usual is missed, in steps; the next visit begins anew."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from loyalty.calendar import local_day
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.days import zone_of
from loyalty.planning.notices import gift_notice, reward_args
from loyalty.planning.occasion import Date, Plan, gifted
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme

_KNOWN_RHYTHM = 3  # fewer visits have none


def winback(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    """The first step, counted from the last visit, that is not over."""
    last = profile.balance.last_visit_at
    if last is None:
        return None
    rules, missed = programme.occasions.winback, last + _patience(profile, programme)
    if profile.visits is None:  # nobody is missed sooner: then their visits are read
        return Date(max(missed, since))
    dates = (Date(missed + rules.again * step, step) for step in range(len(rules.gifts)))
    return next((each for each in dates if each.at >= since), None)


def _patience(profile: MemberProfile, programme: Programme) -> timedelta:
    """How long this member may stay away before they are missed: so many times their usual pause."""
    rules = programme.occasions.winback
    if profile.visits is None:
        return rules.soonest
    own = zone_of(profile, programme)
    days = sorted({local_day(at, own) for at in profile.visits})  # twice on one day is one visit of a rhythm
    if len(days) < _KNOWN_RHYTHM:
        return rules.usual
    pauses = [(later - earlier).days for earlier, later in pairwise(days)]
    return min(max(timedelta(days=median(pauses)) * rules.rhythm, rules.soonest), rules.latest)


def winback_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    rules, last = programme.occasions.winback, profile.balance.last_visit_at
    gift = rules.gifts[due.step]
    key = f"winback:{last:%Y%m%d}:{due.step}:{profile.member.id}"
    ahead = reward_args(programme, profile.balance, gift)
    message = gift_notice(OccasionKind.WINBACK, profile, programme, gift, **ahead)
    return Plan(message, due.at + rules.lifetime, key, gifted(profile, gift, key, rules.gift_lasts))
