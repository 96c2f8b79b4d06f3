"""Lots and balances worked out anew from the entries alone: the proof of what is kept beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol


class Replayable(Protocol):
    @property
    def amount(self) -> int: ...

    @property
    def lot(self) -> int | None: ...


@dataclass(slots=True)
class Replay:
    """One unit of one member. `left` is what is in each lot, by its id, and begins with what lots opened with when there
    were none before; `outside` is the sum of the entries that name no lot."""

    left: dict[int, int] = field(default_factory=dict)
    outside: int = 0
    _openings: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._openings = sum(self.left.values())

    def add(self, entries: Iterable[Replayable]) -> Iterator[str]:
        """In the order in which they were written; what no order of events could have led to is said."""
        for entry in entries:
            if entry.lot is None:
                self.outside += entry.amount
                continue
            self.left[entry.lot] = self.left.get(entry.lot, 0) + entry.amount
            if self.left[entry.lot] < 0:
                yield f"lot {entry.lot} falls to {self.left[entry.lot]}"

    @property
    def held(self) -> int:
        return sum(self.left.values())

    @property
    def owed(self) -> int:
        """Entries from before there were lots add up to what lots opened with; the others without a lot are owed."""
        return self._openings - self.outside
