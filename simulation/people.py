"""A virtual person, and the days of the year."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from loyalty.calendar import local_instant
from loyalty.model.addresses import Address
from loyalty.model.members import Member
from loyalty.standing.membership import Period
from simulation.event import Happening

OPENS, CLOSES = 8, 19


@dataclass(slots=True)
class Person:
    """`pause` is the mean number of days between visits; in a lapse there are none. `keen` is how likely they take
    a reward that they can afford. Between the two instants of `blocks` the provider refuses what is sent to their
    first address. `other_card` is what they have at their second address, until the two cards become one; `leaves` is how they go, and come
    back; `periods` are those of a plan that they pay for."""

    member: Member
    address: Address
    second: Address | None
    pause: float
    keen: float
    luck: Random
    events: list[Happening] = field(default_factory=list)
    lapses: list[tuple[datetime, datetime]] = field(default_factory=list)
    blocks: tuple[datetime, datetime] | None = None
    left_at: datetime | None = None
    leaves: list[Happening] = field(default_factory=list)
    other_card: Member | None = None
    periods: list[Period] = field(default_factory=list)

    @property
    def id(self) -> int:
        return self.member.id

    def at(self, address_id: int) -> Address:
        return self.second if self.second and self.second.id == address_id else self.address

    def paid(self, now: datetime) -> list[Period]:
        """Those that are paid for by now."""
        return [one for one in self.periods if one.starts_at <= now]

    def next_visit(self, after: datetime, zone: ZoneInfo) -> datetime | None:
        """In shop hours; None after they left."""
        at = after + timedelta(days=max(0.3, self.luck.gauss(self.pause, self.pause / 3)))
        for begins, ends in self.lapses:
            if begins <= at < ends:
                at = ends
        hour, minute = self.luck.randrange(OPENS, CLOSES), self.luck.randrange(60)
        day = at.astimezone(zone).date()
        at = local_instant(day, time(hour, minute, self.luck.randrange(60)), zone)
        at = max(at, after + timedelta(minutes=20))
        return None if self.left_at is not None and at >= self.left_at else at


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are lived through, in the shop's zone."""

    start: date
    days: int
    zone: ZoneInfo

    def at(self, day: int, luck: Random) -> datetime:
        """An afternoon, so many days after the beginning: mornings belong to what is sent, and to a clock
        that is put back."""
        clock = time(luck.randrange(13, 19), luck.randrange(60), luck.randrange(60))
        return local_instant(self.start + timedelta(days=day), clock, self.zone)

    def some(self, luck: Random, since: int = 0) -> int:
        return luck.randrange(max(since, 0), max(self.days, since + 1, 1))
