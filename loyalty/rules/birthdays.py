"""Birthdays as rules look at them: the day itself, the week that begins with it, or the month it is in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, midnight
from loyalty.model.members import Member
from loyalty.programme.programme import Programme
from loyalty.programme.when import Around

_A_WEEK = timedelta(days=6)  # to its last day
_YEARS = (
    -1,
    0,
    1,
    2,
)  # a week may begin last year; of a birthday told in December the one after next may be the first


def matter(programme: Programme) -> bool:
    """Whether a rule asks for birthdays."""
    return any(rule.when.birthday for rule in programme.rules)


def kept_days(programme: Programme, member: Member, at: datetime) -> tuple[date, ...]:
    """The days, in order, on which the member's birthday is kept around that instant (UTC) and counts: it was told long
    enough before."""
    rules, zone = programme.occasions.birthday, ZoneInfo(programme.shop.timezone)
    if member.birthday is None:
        return ()
    this = local_day(at, zone).year
    days = (member.birthday.in_year(this + n, leap_day_in_march=rules.leap_day_in_march) for n in _YEARS)
    return tuple(day for day in days if rules.counts(member.birthday_set_at, midnight(day, zone)))


def is_on(programme: Programme, member: Member, day: date) -> bool:
    """Whether that day is the member's birthday, however late it was told."""
    in_march = programme.occasions.birthday.leap_day_in_march
    birthday = member.birthday
    return birthday is not None and birthday.in_year(day.year, leap_day_in_march=in_march) == day


def is_around(around: Around, day: date, kept: Iterable[date]) -> bool:
    """Whether that day lies within one of those birthdays' windows."""
    return any(first <= day <= last for first, last in (_window(around, birthday) for birthday in kept))


def next_around(around: Around, day: date, kept: Iterable[date]) -> date | None:
    """The first day of the next window after that day; None: no birthday counts."""
    begins = (_window(around, birthday)[0] for birthday in kept)
    return min((first for first in begins if first > day), default=None)


def _window(around: Around, birthday: date) -> tuple[date, date]:
    """Its first and its last day."""
    match around:
        case "day":
            return birthday, birthday
        case "week":
            return birthday, birthday + _A_WEEK
        case "month":
            first = birthday.replace(day=1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
