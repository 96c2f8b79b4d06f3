"""Which messages this process sends, or has just sent: nobody here waits for these as for another process's."""

from __future__ import annotations

from collections.abc import Iterable

_REMEMBERED = 1000  # of the last that were let go: far more than are sent while one turn is committed


class InHand:
    """By their ids."""

    def __init__(self) -> None:
        self._now: set[int] = set()
        self._lately: dict[int, None] = {}

    def take(self, ids: set[int]) -> None:
        self._now |= ids

    def let_go(self, ids: set[int]) -> None:
        self._now -= ids
        self._lately |= dict.fromkeys(ids)
        while len(self._lately) > _REMEMBERED:
            del self._lately[next(iter(self._lately))]

    def are_all(self, ids: set[int]) -> bool:
        """Whether each of them is being sent here at this moment."""
        return self._now.issuperset(ids)

    def were_all(self, ids: Iterable[int]) -> bool:
        """Whether each is, or was a moment ago."""
        return all(id in self._now or id in self._lately for id in ids)
