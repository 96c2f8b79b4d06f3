"""The end of a tier: a warning before, with what would keep it, and the word that it has ended.

Who has a higher tier is told of that one: a lower one ends in silence beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.messages.args import Arg, Localised, Moment
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.days import soonest
from loyalty.planning.notices import NONE, notice
from loyalty.planning.occasion import SILENT, Date, Plan
from loyalty.planning.profile import MemberProfile
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Tier
from loyalty.standing.tiers import line, rising
from loyalty.standing.told import reach_args

_WORTH_SAYING = timedelta(days=7)
_JUST_BEFORE = timedelta(minutes=1)  # what ends with a day is told by that day, not by the midnight after it


@dataclass(frozen=True, slots=True)
class Fall:
    """A tier ends then (UTC), and `next` is what its member has from then on; None: none."""

    at: datetime
    tier: Tier
    next: Tier | None


def falls(profile: MemberProfile, programme: Programme) -> Iterator[Fall]:
    """The highest tier first, and then each that is kept for longer than all above it."""
    kept = [tier for tier in reversed(rising(programme)) if tier.id in profile.tiers]
    end: datetime | None = None
    for place, tier in enumerate(kept):
        until = profile.tiers[tier.id].until
        if end is None or until > end:
            below = (one for one in kept[place + 1 :] if profile.tiers[one.id].until > until)
            yield Fall(until, tier, next(below, None))
            end = until


def tier_warning(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([at for at, _ in _warned(profile, programme)], since)


def tier_warning_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    fall = next((fall for at, fall in _warned(profile, programme) if at == due.at), None)
    if fall is None:
        return SILENT
    args: dict[str, Arg] = {
        "tier": fall.tier.name,
        "until": Moment(fall.at - _JUST_BEFORE, "day"),
        **_keeps(profile, programme, fall.tier),
    }
    message = notice(OccasionKind.TIER_WARNING, profile, programme, **args)
    return Plan(message, fall.at, f"tier-warning:{fall.tier.id}:{fall.at:%Y%m%d}:{profile.member.id}")


def tier_end(profile: MemberProfile, programme: Programme, since: datetime) -> Date | None:
    return soonest([fall.at for fall in falls(profile, programme)], since)


def tier_end_plan(profile: MemberProfile, programme: Programme, due: Date) -> Plan:
    fall = next((one for one in falls(profile, programme) if one.at == due.at), None)
    if fall is None:
        return SILENT
    after: Localised | str = fall.next.name if fall.next else NONE
    message = notice(OccasionKind.TIER_ENDED, profile, programme, tier=fall.tier.name, next=after)
    key = f"tier-end:{fall.tier.id}:{fall.at:%Y%m%d}:{profile.member.id}"
    return Plan(message, fall.at + _WORTH_SAYING, key)


def _warned(profile: MemberProfile, programme: Programme) -> list[tuple[datetime, Fall]]:
    """Each with when its warning comes: of what is kept for no longer than that there is none."""
    warn = programme.ladder.warn
    if warn is None:
        return []
    found = [(fall.at - warn, fall) for fall in falls(profile, programme)]
    return [(at, fall) for at, fall in found if at > profile.tiers[fall.tier.id].since]


def _keeps(profile: MemberProfile, programme: Programme, tier: Tier) -> dict[str, Arg]:
    """What is missing to the line; where a visit counts as one, or nothing is missing, one visit may do."""
    missing = line(programme, tier) - profile.tier_total
    if missing <= 0:
        return {**reach_args(programme, 1), "by": "any"}
    return {**reach_args(programme, missing)}
