"""Who answers what the service cannot, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from loyalty.calendar import local_day, local_instant
from loyalty.programme.values import Length, Range
from loyalty.programme.when import MIDNIGHT, Days, Hours

OWNERS, MANAGERS = "owners", "managers"
_WEEK = range(-1, 8)  # days around an instant: a night that began yesterday, and a whole week
_WORKDAYS, _OPEN = Days((0, 1, 2, 3, 4, 5)), Hours(8 * 60, 20 * 60)


@dataclass(frozen=True, slots=True)
class Contact:
    """What a customer sends on is read `by` "owners", "managers" or whoever on the team has that name; it is answered on
    these `days` at these `hours` of the shop's clock. A person may send on so many messages in 24 hours,
    `per_day`; 0: nothing is sent on."""

    by: Annotated[str, Length(1, 40)] = OWNERS
    days: Days = _WORKDAYS
    hours: Hours = _OPEN
    per_day: Annotated[int, Range(0, 100)] = 5

    def answers_from(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """When somebody answers next (UTC); None: now."""
        spans = [self._span(now, ahead, zone) for ahead in _WEEK]
        if any(begins <= now < ends for begins, ends in spans):
            return None
        return min(begins for begins, ends in spans if now < begins < ends)

    def _span(self, now: datetime, ahead: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The hours that begin so many days ahead; of no length on a day when nobody answers."""
        day = local_day(now, zone) + timedelta(days=ahead)
        start, end = self.hours.start, self.hours.end
        begins = local_instant(day, _clock(start), zone)
        if day.weekday() not in self.days.numbers:
            return begins, begins
        last = day + timedelta(days=end <= start or end == MIDNIGHT)
        return begins, local_instant(last, _clock(end % MIDNIGHT), zone)


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
