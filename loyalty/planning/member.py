"""A paid membership as it is shown and told of: member until, about to end, ended.

A warning comes before the paid time is over and says what keeps it; the end is told when the days of grace are over too.
Of one that was cancelled neither comes: its member knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.messages.args import Arg, Localised, Moment, Money
from loyalty.messages.extras import MemberUntil
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.standing import Standing
from loyalty.planning.days import soonest
from loyalty.planning.notices import notice
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.standing.membership import Period, last

_WORTH_SAYING = timedelta(days=7)
_LAST = timedelta(seconds=1)  # what ends with a day is told by that day, not by the midnight after it


def member_args(programme: Programme, standing: Standing) -> dict[str, Arg]:
    """By which plan, and the last day that is paid; nothing for who is no member."""
    if standing.member is None or standing.member_until is None:
        return {}
    return {
        "plan": _name(programme, standing.member),
        "until": Moment(standing.member_until - _LAST, "date"),
    }


def member_lines(programme: Programme, standing: Standing) -> tuple[Message, ...]:
    """The line below what is held."""
    args = member_args(programme, standing)
    return (Message(MembershipKind.MEMBER_UNTIL, args),) if args else ()


def member_until(programme: Programme, standing: Standing) -> MemberUntil | None:
    """The same as the picture shows it."""
    if standing.member is None or standing.member_until is None:
        return None
    zone = ZoneInfo(programme.shop.timezone)
    return MemberUntil(_name(programme, standing.member), local_day(standing.member_until - _LAST, zone))


def _name(programme: Programme, id: str) -> Localised:
    plan = programme.plan(id)
    return plan.name if plan else Localised((("", id),))


def membership_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([at for at, _ in _warned(profile, programme)], since)


def membership_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    period = next((period for at, period in _warned(profile, programme) if at == due.at), None)
    if period is None:
        return SILENT
    message = _told(OccasionKind.MEMBERSHIP_WARNING, profile, programme, period)
    return Plan(message, period.ends_at, f"membership-warning:{period.id}")


def membership_end(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([period.ends_at for period in _last(profile)], since)


def membership_end_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    period = next((period for period in _last(profile) if period.ends_at == due.at), None)
    if period is None:
        return SILENT
    message = _told(OccasionKind.MEMBERSHIP_ENDED, profile, programme, period)
    return Plan(message, period.ends_at + _WORTH_SAYING, f"membership-end:{period.id}")


def _last(profile: MemberProfile) -> Iterator[Period]:
    """The one that nothing follows."""
    period = last(profile.periods)
    if period is not None and not period.cancelled:
        yield period


def _warned(profile: MemberProfile, programme: Programme) -> list[tuple[datetime, Period]]:
    """With when its warning comes, where it was sold for longer than that."""
    found = [(period, programme.plan(period.plan)) for period in _last(profile)]
    dates = [(period.renews_at - plan.warn, period) for period, plan in found if plan and plan.warn]
    return [(at, period) for at, period in dates if at > period.starts_at]


def _told(kind: OccasionKind, profile: MemberProfile, programme: Programme, period: Period) -> Message:
    plan = programme.plan(period.plan)
    price = Money(plan.price if plan else 0, programme.shop.currency.code)
    until = Moment(period.renews_at - _LAST, "date")
    return notice(kind, profile, programme, plan=_name(programme, period.plan), until=until, price=price)
