"""Points and stamps that lapse when a member stays away, with a warning before."""

from __future__ import annotations

from datetime import datetime

from loyalty.facts import Lapsed
from loyalty.messages.args import Moment
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.notices import amounts, holds, notice, ready_args
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme


def points_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    lapse = _lapse(profile, programme)
    at = lapse and lapse - programme.occasions.expiry.warn
    return Date(at) if at and at >= since else None


def points_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    lapse = _lapse(profile, programme)
    if lapse is None or not holds(profile.balance):
        return SILENT
    args = amounts(profile.balance) | ready_args(programme, profile.balance)
    args["until"] = Moment(lapse, "day")
    message = notice(OccasionKind.POINTS_WARNING, profile, programme, **args)
    return Plan(message, lapse, f"points-warning:{lapse:%Y%m%d}:{profile.member.id}")


def points_expiry(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    at = _lapse(profile, programme)
    return Date(at) if at and at >= since else None


def points_expiry_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    held = profile.balance
    if not holds(held):
        return SILENT
    key = f"lapse:{due.at:%Y%m%d}:{profile.member.id}"
    message = notice(OccasionKind.POINTS_EXPIRED, profile, programme, **amounts(held))
    lapsed = Lapsed(profile.member.id, held.held, key)
    return Plan(message, due.at + programme.occasions.expiry.warn, key, (lapsed,))


def _lapse(profile: MemberProfile, programme: Programme) -> datetime | None:
    after = programme.occasions.expiry.after
    return (profile.balance.last_visit_at or profile.member.joined_at) + after if after is not None else None
