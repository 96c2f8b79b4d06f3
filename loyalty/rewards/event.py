"""An experience or an event on its day: "a cupping on Friday at 18:00"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from loyalty.calendar import local_instant
from loyalty.messages.args import Arg, Moment
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Shop
from loyalty.programme.tags import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Reward):
    """It `begins` then, by the clock of its place; a voucher lets in until `valid` after that. `stock` is how many there
    is room for. Who has a voucher is reminded `remind` before it begins (None: never)."""

    kind = "event"
    passes = True

    begins: datetime
    remind: timedelta | None = timedelta(days=1)

    def begins_at(self, zone: ZoneInfo) -> datetime:
        """UTC."""
        return local_instant(self.begins.date(), self.begins.time(), zone)

    def ends(self, taken_at: datetime, zone: ZoneInfo) -> datetime:
        return self.begins_at(zone) + self.valid

    def is_over(self, now: datetime, zone: ZoneInfo) -> bool:
        return now >= self.begins_at(zone)

    def explained(self, shop: Shop, tags: Sequence[Tag], zone: ZoneInfo) -> Mapping[str, Arg]:
        return {"begins": Moment(self.begins_at(zone), "both")}
