"""Prepaid passes as they are shown and told of: what is left and until when, about to end, ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day
from loyalty.facts.planned import Lapsed
from loyalty.messages.args import Arg, Localised, Moment
from loyalty.messages.extras import PassShown
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.message import Lines, Message
from loyalty.model.standing import HeldPass, Standing
from loyalty.planning.days import soonest
from loyalty.planning.notices import notice
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme

_WORTH_SAYING = timedelta(days=7)
_LAST = timedelta(seconds=1)  # what ends with a day is told by that day, not by the midnight after it


def pass_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer has."""
    found = programme.prepaid(id)
    return found.name if found else Localised((("", id),))


def last_day(ends_at: datetime) -> Moment:
    """The day that ends then."""
    return Moment(ends_at - _LAST, "date")


def pass_args(programme: Programme, held: HeldPass) -> dict[str, Arg]:
    """What is left of it, and its last day."""
    name = pass_name(programme, held.of)
    return {"pass": name, "left": held.left, "until": last_day(held.ends_at)}


def pass_lines(programme: Programme, passes: Sequence[HeldPass]) -> tuple[Message, ...]:
    """A line each below what is held."""
    return tuple(Message(PassKind.PASS_LEFT, pass_args(programme, held)) for held in passes)


def passes_shown(programme: Programme, standing: Standing) -> tuple[PassShown, ...]:
    """The same as the picture shows them."""
    zone = ZoneInfo(programme.shop.timezone)
    return tuple(
        PassShown(pass_name(programme, held.of), held.left, local_day(held.ends_at - _LAST, zone))
        for held in standing.passes
    )


def pass_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([at for at, _ in _warned(profile, programme)], since)


def pass_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    ending = [held for at, held in _warned(profile, programme) if at == due.at]
    return _plan(OccasionKind.PASS_WARNING, profile, programme, ending, timedelta())


def pass_end(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([held.ends_at for held in profile.passes], since)


def pass_end_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    """What was not used is written off."""
    ended = [held for held in profile.passes if held.ends_at == due.at]
    plan = _plan(OccasionKind.PASS_ENDED, profile, programme, ended, _WORTH_SAYING)
    return replace(plan, facts=(Lapsed(profile.member.id, due.at),)) if ended else plan


def _plan(
    kind: OccasionKind,
    profile: MemberProfile,
    programme: Programme,
    passes: Sequence[HeldPass],
    longer: timedelta,
) -> Plan:
    """The first is told of, and the others stand below it. What happens to one of several does not call it off."""
    if not passes:
        return SILENT
    first, *others = passes
    message = notice(kind, profile, programme, **pass_args(programme, first))
    if lines := pass_lines(programme, others):
        message = replace(message, extras=(Lines(lines), *message.extras))
    return Plan(message, first.ends_at + longer, f"{kind.text}:{first.id}", cause=0 if others else first.id)


def _warned(profile: MemberProfile, programme: Programme) -> list[tuple[datetime, HeldPass]]:
    """With when its warning comes, where it was sold for longer than that."""
    found = [(held, programme.prepaid(held.of)) for held in profile.passes]
    dates = [(held.ends_at - of.warn, held) for held, of in found if of and of.warn]
    return [(at, held) for at, held in dates if at > held.at]
