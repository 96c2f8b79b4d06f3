"""When a rule applies: the conditions that an owner writes under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from loyalty.programme.segments import NO_SEGMENT, SegmentName
from loyalty.programme.values import Money, Range, Slug

MIDNIGHT = 24 * 60  # the end of a day, in minutes
Around = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week, Monday is 0."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """From `start` to just before `end` by the wall clock, in minutes after midnight; over midnight where `end` is the
    earlier. `MIDNIGHT` is the end of the day."""

    start: int
    end: int

    def night(self, minute: int) -> int | None:
        """How many days ago the stretch began that this minute of a day lies in: 0, or 1 after midnight; None outside."""
        if self.start < self.end:
            return 0 if self.start <= minute < self.end else None
        if minute >= self.start:
            return 0
        return 1 if minute < self.end else None

    def __str__(self) -> str:
        return "-".join(f"{at // 60:02}:{at % 60:02}" for at in (self.start, self.end))


@dataclass(frozen=True, slots=True)
class When:
    """All that is written has to hold. `days` and `hours` are the place's own; a night belongs to the day it began on.
    `tags`: one of them was said. `minimum` (minor units) is reached exactly too. `every`: the member's every nth visit.
    The season has its `first_day` and its `last_day`, by the shop's calendar. `birthday`: the day itself, the week that
    begins with it, or the month it is in. `tiers`: the member has one of them.
    `members`: they are a member by one of these plans. `segment`: they are in the group that an owner saved by that name."""

    days: Days | None = None
    hours: Hours | None = None
    places: tuple[Slug, ...] = ()
    tags: tuple[Slug, ...] = ()
    minimum: Annotated[Money, Range(0)] = 0
    first_visit: bool = False
    every: Annotated[int, Range(2, 1000)] | None = None
    first_day: date | None = None
    last_day: date | None = None
    birthday: Around | None = None
    tiers: tuple[Slug, ...] = ()
    members: tuple[Slug, ...] = ()
    segment: SegmentName = NO_SEGMENT

    def __post_init__(self) -> None:
        if self.first_visit and self.every:
            raise ValueError("a visit is the first or every nth: write first_visit = true or every = 5")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("last_day is before first_day; write last_day = 2027-09-30, say")

    def is_over(self, day: date) -> bool:
        """Whether the season has ended before that day, with the night that begins on its last one."""
        by_night = self.hours is not None and self.hours.end <= self.hours.start
        return self.last_day is not None and day > self.last_day + timedelta(days=by_night)
