"""Whether a rule applies to a purchase; if not, the first condition that fails, and how it was instead."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from loyalty.calendar import local_day
from loyalty.ledger.earnings import Cause, Miss
from loyalty.programme.when import Days, Hours, When
from loyalty.purchase import Purchase
from loyalty.rules.birthdays import is_around, next_around


def miss(rule: str, when: When, purchase: Purchase) -> Miss | None:
    """None: all conditions hold."""
    local = purchase.at.astimezone(purchase.zone)
    began = _began(when.hours, local)
    if not purchase.standing.is_among(when.tiers):
        return Miss(rule, Cause.TIER, " ".join(when.tiers), purchase.standing.tier or "")
    if not purchase.standing.is_member(when.members):
        return Miss(rule, Cause.MEMBERSHIP, " ".join(when.members))
    if not purchase.standing.is_inside(when.segment.key):
        return Miss(rule, Cause.SEGMENT, when.segment.name)
    if when.places and purchase.place not in when.places:
        return Miss(rule, Cause.PLACE, was=purchase.place)
    if began is None:
        return Miss(rule, Cause.HOURS, str(when.hours), f"{local:%H:%M}")
    if when.days and began.weekday() not in when.days.numbers:
        return Miss(rule, Cause.DAYS)
    day = began if when.hours else local_day(purchase.at, purchase.shop_zone)
    if not _in_season(when, day):
        return Miss(rule, Cause.SEASON)
    if when.birthday and not is_around(when.birthday, day, purchase.birthdays):
        coming = next_around(when.birthday, day, purchase.birthdays)
        return Miss(rule, Cause.BIRTHDAY, coming.isoformat() if coming else "")
    if when.tags and not set(when.tags) & purchase.tags.keys():
        return Miss(rule, Cause.TAG, " ".join(when.tags))
    if when.minimum and (purchase.amount or 0) < when.minimum:
        return Miss(rule, Cause.MINIMUM, str(when.minimum), str(purchase.amount or 0))
    if (when.first_visit or when.every) and not purchase.number:
        return Miss(rule, Cause.UNCOUNTED)
    if nth := _nth(when, purchase.number):
        return Miss(rule, Cause.VISIT, nth, str(purchase.number))
    return None


def is_open(days: Days | None, hours: Hours | None, local: datetime) -> bool:
    """Whether these days and hours hold, where it is that time; None: always."""
    began = _began(hours, local)
    return began is not None and (days is None or began.weekday() in days.numbers)


def _began(hours: Hours | None, local: datetime) -> date | None:
    """The day that counts: of a night, the one it began on. None outside the hours."""
    if hours is None:
        return local.date()
    night = hours.night(local.hour * 60 + local.minute)
    return None if night is None else local.date() - timedelta(days=night)


def _in_season(when: When, day: date) -> bool:
    return not ((when.first_day and day < when.first_day) or (when.last_day and day > when.last_day))


def _nth(when: When, number: int) -> str:
    """The number of the visit that would have counted; "" if this one does."""
    if when.first_visit:
        return "" if number == 1 else "1"
    if when.every:
        return "" if number % when.every == 0 else str(number - number % when.every + when.every)
    return ""
