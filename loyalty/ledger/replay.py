"""Lots and balances worked out anew from the entries alone: the proof of what is kept beside them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Replay:
    """One unit of one member. `left` is what is in each lot, by its id, and begins with what lots opened with when there
    were none before; `outside` is the sum of the entries that name no lot."""

    left: dict[int, int] = field(default_factory=dict)
    outside: int = 0
    _openings: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._openings = sum(self.left.values())

    def add(self, amount: int, lot: int | None) -> str:
        """One entry, in the order in which they were written. What no order of events could have led to is said; else
        ""."""
        if lot is None:
            self.outside += amount
            return ""
        self.left[lot] = left = self.left.get(lot, 0) + amount
        return f"lot {lot} falls to {left}" if left < 0 else ""

    @property
    def held(self) -> int:
        return sum(self.left.values())

    @property
    def owed(self) -> int:
        """Entries from before there were lots add up to what lots opened with; the others without a lot are owed."""
        return self._openings - self.outside
