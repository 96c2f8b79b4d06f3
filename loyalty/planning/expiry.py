"""What ends: a warning before, one for all that ends in a week, and the word that it has ended.

Lots say when they end; a stay away may bring it nearer (`loyalty.ledger.lifetimes`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.facts.planned import Lapsed
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.messages.args import Moment
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.planning.days import soonest
from loyalty.planning.notices import named, notice, ready_args
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import Ending, MemberProfile
from loyalty.programme.programme import Programme

_JUST_BEFORE = timedelta(minutes=1)  # what ends with a day is told by that day, not by the midnight after it


@dataclass(frozen=True, slots=True)
class Week:
    """All that ends in one week of the shop, which begins on that Monday. Its warning comes `warned` (UTC); `brief`: what
    ends in it was given for no longer than a warning usually comes before."""

    monday: date
    endings: Sequence[Ending]
    warned: datetime
    brief: bool = False

    @property
    def first(self) -> datetime:
        return self.endings[0].at


def points_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([week.warned for week in _warnings(profile.endings, programme)], since)


def points_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    week = next((one for one in _warnings(profile.endings, programme) if one.warned == due.at), None)
    if week is None:
        return SILENT
    args = named(programme, _sum(week.endings)) | ready_args(programme, profile.balance)
    args["until"] = _last_day(week)
    kind = OccasionKind.POINTS_WARNING if _are_idle(week.endings) else OccasionKind.ENDS_SOON
    message = notice(kind, profile, programme, **args)
    brief = ":brief" if week.brief else ""
    return Plan(message, week.first, f"points-warning:{week.monday:%Y%m%d}{brief}:{profile.member.id}")


def points_expiry(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return next((Date(ending.at) for ending in profile.endings if ending.at >= since), None)


def points_expiry_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    ended = [ending for ending in profile.endings if ending.at <= due.at]
    if not ended:
        return SILENT
    key = f"lapse:{due.at:%Y%m%d%H%M}:{profile.member.id}"
    kind = OccasionKind.POINTS_EXPIRED if _are_idle(ended) else OccasionKind.ENDED
    message = notice(kind, profile, programme, **named(programme, _sum(ended)))
    lapsed = Lapsed(profile.member.id, due.at)
    return Plan(message, due.at + programme.occasions.expiry.warn, key, (lapsed,))


def ending_line(endings: Sequence[Ending], programme: Programme, now: datetime) -> tuple[Message, ...]:
    """What a card says of itself from the day of the warning on: all that ends in the first week in which anything does."""
    week = _week_ahead(endings, programme, now)
    if week is None:
        return ()
    idle = "yes" if _are_idle(week.endings) else "no"
    args = {**named(programme, _sum(week.endings)), "until": _last_day(week), "idle": idle}
    return (Message(CardKind.ENDS, args),)


def soon(endings: Sequence[Ending], programme: Programme, now: datetime) -> tuple[Amounts, date] | None:
    """The same as amounts, and the last day (the shop's) on which they can be spent."""
    week = _week_ahead(endings, programme, now)
    if week is None:
        return None
    return _sum(week.endings), local_day(_last_day(week).at, ZoneInfo(programme.shop.timezone))


def _week_ahead(endings: Sequence[Ending], programme: Programme, now: datetime) -> Week | None:
    """The first week in which anything ends, from the day of its warning on."""
    ahead = [ending for ending in endings if ending.at > now]
    week = next(iter(_weeks(ahead, programme)), None)
    return None if week is None or week.warned > now else week


def _last_day(week: Week) -> Moment:
    return Moment(week.first - _JUST_BEFORE, "day")


def _warnings(endings: Sequence[Ending], programme: Programme) -> list[Week]:
    """What lasts, and then what is brief: that is warned of when two thirds of its time are over."""
    if not endings:
        return []
    warn = programme.occasions.expiry.warn
    brief = [one for one in endings if one.since and one.at - one.since <= warn]
    short = (replace(week, warned=_last_third(week), brief=True) for week in _weeks(brief, programme))
    return [*_weeks([one for one in endings if one not in brief], programme), *short]


def _last_third(week: Week) -> datetime:
    first = week.endings[0]
    return first.at - (first.at - (first.since or first.at)) / 3


def _weeks(endings: Sequence[Ending], programme: Programme) -> list[Week]:
    zone = ZoneInfo(programme.shop.timezone)
    found: dict[date, list[Ending]] = defaultdict(list)
    for ending in endings:
        day = local_day(ending.at - _JUST_BEFORE, zone)
        found[day - timedelta(days=day.weekday())].append(ending)
    warn = programme.occasions.expiry.warn
    return [Week(monday, found[monday], found[monday][0].at - warn) for monday in sorted(found)]


def _are_idle(endings: Sequence[Ending]) -> bool:
    """Whether all of it ends because its holder stays away."""
    return all(ending.idle for ending in endings)


def _sum(endings: Sequence[Ending]) -> Amounts:
    return sum((ending.amounts for ending in endings), NOTHING)
