"""Days where the member is: their own zone, else the shop's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from loyalty.calendar import Birthday, local_day, midnight, zone
from loyalty.planning.occasion import Date
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme


def zone_of(profile: MemberProfile, programme: Programme) -> ZoneInfo:
    return zone(profile.member.zone, ZoneInfo(programme.shop.timezone))


def day_of(profile: MemberProfile, programme: Programme, at: datetime) -> date:
    return local_day(at, zone_of(profile, programme))


def soonest(dates: Sequence[datetime], since: datetime) -> Date | None:
    """The first of these dates that is not before `since`."""
    ahead = [at for at in dates if at >= since]
    return Date(min(ahead)) if ahead else None


def yearly(day: Birthday, profile: MemberProfile, programme: Programme, since: datetime) -> Date:
    """The first midnight at or after `since` at which this day of the year begins."""
    own = zone_of(profile, programme)
    march = programme.occasions.birthday.leap_day_in_march
    year = local_day(since, own).year
    days = (midnight(day.in_year(each, leap_day_in_march=march), own) for each in (year, year + 1))
    return Date(next(at for at in days if at >= since))
