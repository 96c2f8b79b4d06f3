"""A list of members by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from loyalty.calendar import Birthday
from loyalty.offers.promotions import Audience

Which = Literal["best", "quiet", "new"]
DAYS: dict[Which, int] = {"best": 365, "quiet": 60, "new": 30}
"""Best by the visits of so many days, gone quiet for as many, joined within them."""


OfADay = Literal["joined-on", "born-on"]
"""Who joined on a day, or has a birthday then."""


@dataclass(frozen=True, slots=True)
class ListedMember:
    """With their visits, and when they came last (UTC); None: never. In a group that is about it, also their birthday, or
    what they spent in a year (minor units)."""

    id: int
    name: str
    visits: int
    last_visit_at: datetime | None
    birthday: Birthday | None = None
    spent: int | None = None


@dataclass(frozen=True, slots=True)
class MemberList:
    """The first of so many in all."""

    which: Which
    members: tuple[ListedMember, ...]
    count: int


@dataclass(frozen=True, slots=True)
class DayList:
    """The first of those of a local day, of so many in all."""

    which: OfADay
    day: date
    members: tuple[ListedMember, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """The first of the members of any audience, of so many in all."""

    audience: Audience
    members: tuple[ListedMember, ...]
    count: int
