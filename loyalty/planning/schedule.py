"""The dates of a member's occasions: all of them anew, or the next one after a date has come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.calendar import local_day, midnight
from loyalty.planning.days import zone_of
from loyalty.planning.occasion import SILENT, Date, Occasion, Plan
from loyalty.planning.profile import MemberProfile, Need
from loyalty.planning.table import OCCASIONS
from loyalty.programme.occasions import Occasions
from loyalty.programme.programme import Programme

RESCHEDULE = "arrange"  # in place of an occasion's name: something happened that may move a member's dates
RESCHEDULE_NEEDS = frozenset({Need.VOUCHERS, Need.LOTS, Need.TIERS, Need.MEMBERSHIP, Need.PASSES})
_JUST_AFTER = timedelta(microseconds=1)
_CATCH_UP = timedelta(days=3)  # how far back dates are looked for that nobody had noted


@dataclass(frozen=True, slots=True)
class Looked:
    """What happens now, and the next date; None: there is none until something new happens."""

    plan: Plan
    next: Date | None


def look(
    occasion: Occasion, profile: MemberProfile, programme: Programme, since: datetime, now: datetime
) -> Looked:
    """One occasion of one member, whose date was `since`. Late messages are skipped, gifts still granted."""
    due = occasion.when(profile, programme, since)
    if due is None or due.at > now:
        return Looked(SILENT, due)
    after = occasion.when(profile, programme, due.at + _JUST_AFTER)
    if not occasion.on(programme.occasions):
        return Looked(SILENT, after)
    plan = occasion.plan(profile, programme, due)
    late = plan.until is not None and plan.until <= now
    return Looked(Plan(facts=plan.facts) if late else replace(plan, at=due.at), after)


def plans_until(
    occasion: Occasion,
    profile: MemberProfile,
    programme: Programme,
    since: datetime,
    now: datetime,
    until: datetime,
) -> Iterator[Plan]:
    """The plans of the dates from `since` on that come by `until`, each as it is made when its date comes; those
    whose date has come are made now."""
    date: Date | None = Date(since)
    while date is not None and date.at <= until:
        looked = look(occasion, profile, programme, date.at, max(date.at, now))
        if looked.plan.message is not None:
            yield looked.plan
        date = looked.next


def schedule(
    profile: MemberProfile, programme: Programme, since: datetime, now: datetime
) -> Mapping[str, Date | None]:
    """The next date of each occasion, after something happened at `since`: from the beginning of that day, so that
    a birthday set to today is greeted today."""
    own = zone_of(profile, programme)
    start = midnight(local_day(max(since, now - _CATCH_UP), own), own)
    return {one.name: one.when(profile, programme, start) for one in OCCASIONS}


def definite(rules: Occasions) -> tuple[tuple[str, timedelta], ...]:
    """The occasions that surely come and are sent; with how long after their date."""
    return tuple((one.name, one.definite(rules)) for one in OCCASIONS if one.definite and one.on(rules))
