"""The day of joining, every year after."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from loyalty.calendar import Birthday
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.days import day_of, yearly
from loyalty.planning.notices import gift_notice, ready_args
from loyalty.planning.occasion import Date, Plan, gifted
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme

_JUST_AFTER = timedelta(microseconds=1)


def anniversary(profile: MemberProfile, programme: Programme, since: datetime) -> Date:
    joined = _joined_on(profile, programme)
    first = profile.member.joined_at + _JUST_AFTER  # the day itself is none
    return yearly(Birthday(joined.month, joined.day), profile, programme, max(since, first))


def anniversary_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    rules, year = programme.occasions.anniversary, day_of(profile, programme, due.at).year
    key = f"anniversary:{year}:{profile.member.id}"
    years = year - _joined_on(profile, programme).year
    ready = ready_args(programme, profile.balance, rules.gift)
    message = gift_notice(OccasionKind.ANNIVERSARY, profile, programme, rules.gift, years=years, **ready)
    return Plan(message, due.at + rules.lifetime, key, gifted(profile, rules.gift, key, rules.gift_lasts))


def _joined_on(profile: MemberProfile, programme: Programme) -> date:
    return day_of(profile, programme, profile.member.joined_at)
