"""What an offer did: those it was sent to against the share that was spared, by chance and not by choice.

The interval is Newcombe's hybrid score interval for the difference of two proportions (Statistics in
Medicine 17, 873-890, 1998, method 10): honest also for small groups and for shares near nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

_Z = 1.959963984540054  # 95 %, both sides
_FEWEST = 30  # in either group; with fewer, chance tells the story

Verdict = Literal["unknown", "open", "more", "fewer"]


@dataclass(frozen=True, slots=True)
class Uplift:
    """How many of each group came while the offer lasted. `meant` are those whom chance meant to have it:
    also who was held back by a cap meanwhile, for among the spared nobody knows who would have been."""

    meant: int = 0
    meant_came: int = 0
    spared: int = 0
    spared_came: int = 0

    @property
    def verdict(self) -> Verdict:
        """`open`: the difference may be chance."""
        if min(self.meant, self.spared) < _FEWEST:
            return "unknown"
        low, high = self.interval
        return "more" if low > 0 else "fewer" if high < 0 else "open"

    @property
    def difference(self) -> float:
        return share(self.meant_came, self.meant) - share(self.spared_came, self.spared)

    @property
    def interval(self) -> tuple[float, float]:
        return difference(self.meant_came, self.meant, self.spared_came, self.spared)


UNKNOWN = Uplift()  # nobody was asked


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The score interval of one proportion, at 95 %. All of it is possible where nobody was asked."""
    if not whole:
        return 0.0, 1.0
    p, square = part / whole, _Z * _Z
    middle = 2 * part + square
    reach = _Z * sqrt(square + 4 * whole * p * (1 - p))
    return (middle - reach) / (2 * (whole + square)), (middle + reach) / (2 * (whole + square))


def difference(part: int, whole: int, other_part: int, other_whole: int) -> tuple[float, float]:
    """Between which two the difference of the proportions lies, at 95 %."""
    p, q = share(part, whole), share(other_part, other_whole)
    (low, high), (other_low, other_high) = wilson(part, whole), wilson(other_part, other_whole)
    return (
        p - q - sqrt((p - low) ** 2 + (other_high - q) ** 2),
        p - q + sqrt((high - p) ** 2 + (q - other_low) ** 2),
    )
