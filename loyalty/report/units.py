"""What became of the units that were issued, by the month of their issue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loyalty.ledger.units import Unit


@dataclass(frozen=True, slots=True)
class Issue:
    """Of one unit, in lots of one month (its first day): of all lots, and of those that are over, because nothing is left
    in them, they ended, or their member left. What is neither redeemed nor expired is not yet used."""

    unit: Unit
    month: date
    issued: int = 0
    redeemed: int = 0
    expired: int = 0
    over_issued: int = 0
    over_expired: int = 0

    @property
    def unused(self) -> int:
        return self.issued - self.redeemed - self.expired


Row = tuple[
    Unit, date, bool, int, int, int
]  # unit, day of issue, whether it is over; issued, redeemed, expired


def issues(rows: Iterable[Row]) -> tuple[Issue, ...]:
    """The oldest month first, units in their order."""
    found: dict[tuple[date, Unit], list[int]] = {}
    for unit, day, over, *amounts in rows:
        sums = found.setdefault((day.replace(day=1), unit), [0] * 5)
        issued, _, expired = amounts
        more = [*amounts, issued if over else 0, expired if over else 0]
        sums[:] = [one + other for one, other in zip(sums, more, strict=True)]
    order = list(Unit)
    keys = sorted(found, key=lambda key: (key[0], order.index(key[1])))
    return tuple(Issue(unit, month, *found[month, unit]) for month, unit in keys)
