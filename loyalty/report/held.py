"""What the customer of the programme's sums holds: it ends and is spent as on a card."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from loyalty.ledger.earnings import Earnings, Part
from loyalty.ledger.lifetimes import Lifetimes
from loyalty.ledger.units import Unit

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Held:
    """Of each unit how much ends at which instant."""

    lifetimes: Lifetimes
    _came_at: datetime | None = None
    _left: dict[Unit, dict[datetime, int]] = field(default_factory=lambda: defaultdict(dict))

    def of(self, unit: Unit) -> int:
        return sum(self._left[unit].values())

    def visit(self, earnings: Earnings, at: datetime) -> None:
        """What has ended by then is gone, and what the visit earned is added."""
        for unit in Unit:
            away = self._came_at and self.lifetimes.idle_end(unit, self._came_at)
            lasting = {} if away and away <= at else self._left[unit]
            self._left[unit] = {end: amount for end, amount in lasting.items() if end > at}
        for unit, end, amount in self._earned(earnings, at):
            self._left[unit][end] = self._left[unit].get(end, 0) + amount
        self._came_at = at

    def _earned(self, earnings: Earnings, at: datetime) -> Iterator[tuple[Unit, datetime, int]]:
        """Part by part. Where a day's cap takes some off again, all of it ends as its unit does."""
        for unit in Unit:
            parts = [part for part in earnings.parts if part.unit is unit]
            if any(part.amount < 0 for part in parts):
                parts = [Part(unit, earnings.total[unit], "")]
            for part in parts:
                lasts = self.lifetimes.by_rule.get(part.rule)
                yield unit, self.lifetimes.own_end(unit, at, lasts) or _NEVER, part.amount

    def take(self, unit: Unit, amount: int) -> None:
        """What ends soonest first."""
        for end in sorted(self._left[unit]):
            taken = min(amount, self._left[unit][end])
            self._left[unit][end] -= taken
            amount -= taken
