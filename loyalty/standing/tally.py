"""The visits of one member, counted one after the other by whoever writes them down without reading any."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.standing import tiers
from loyalty.standing.tiers import Tiers


@dataclass(slots=True)
class Tally:
    """What tiers are reached by, so far: by the instants of the visits, so that one written twice counts once."""

    programme: Programme
    _parts: dict[datetime, int] = field(default_factory=dict)
    kept: Tiers = field(default_factory=dict)

    def standing(self, now: datetime) -> Standing:
        return tiers.standing(self.programme, self.kept, now)

    def counted(self, visit: Visit) -> Visit:
        """The visit with what it confirms. They come in the order of time."""
        if not self.programme.tiers:
            return visit
        self._parts[visit.at] = tiers.part(self.programme, visit)
        found = tiers.total(self.programme, self._parts.items(), visit.at)
        confirmed = tiers.confirmed(self.programme, found, visit.at)
        self.kept = tiers.renewed(self.kept, confirmed, visit.at)
        return replace(visit, confirmed=confirmed)
