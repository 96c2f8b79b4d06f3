"""Amounts of several units as one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from loyalty.ledger.units import Unit

_UNITS = tuple(Unit)  # in their order: each turn goes through it dozens of times


class Amounts(Mapping[Unit, int]):
    """How much of each unit; frozen. A unit that is not written down counts 0, and is left out where the units are
    gone through, so that two values are equal if they come to the same."""

    __slots__ = ("_by_unit",)

    def __init__(self, by_unit: Mapping[Unit, int] | Iterable[tuple[Unit, int]] = ()) -> None:
        given = by_unit if isinstance(by_unit, dict) else dict(by_unit)
        self._by_unit = {unit: amount for unit in _UNITS if (amount := given.get(unit, 0))}

    def __getitem__(self, unit: Unit) -> int:
        return self._by_unit.get(unit, 0)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._by_unit)

    def __len__(self) -> int:
        return len(self._by_unit)

    def __hash__(self) -> int:
        return hash(tuple(self._by_unit.items()))

    def __add__(self, other: Amounts) -> Amounts:
        if not (self._by_unit and other._by_unit):
            return other if other._by_unit else self
        return Amounts({unit: self[unit] + other[unit] for unit in _UNITS})

    def __sub__(self, other: Amounts) -> Amounts:
        return self + -other if other else self

    def __neg__(self) -> Amounts:
        return Amounts({unit: -amount for unit, amount in self._by_unit.items()})

    def covers(self, other: Amounts) -> bool:
        """Whether there is at least as much of every unit."""
        return all(self[unit] >= other[unit] for unit in _UNITS)

    def least(self, other: Amounts) -> Amounts:
        """The smaller amount of each unit."""
        return Amounts({unit: min(self[unit], other[unit]) for unit in _UNITS})

    def __repr__(self) -> str:
        return f"Amounts({', '.join(f'{amount} {unit}' for unit, amount in self.items())})"


NOTHING = Amounts()
