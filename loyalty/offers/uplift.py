"""The effect of a promotion: those it was sent to, compared with the holdout, which is chosen at random.

The interval is Newcombe's hybrid score interval for the difference of two proportions (Statistics in
Medicine 17, 873-890, 1998, method 10). It is reliable for small groups and for shares near 0, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

Z = 1.959963984540054  # 95 %, two-sided
FEWEST = 30  # members in either group; a smaller group says nothing

Verdict = Literal["unknown", "open", "more", "fewer"]


@dataclass(frozen=True, slots=True)
class Uplift:
    """Members of the two groups, and how many of each came while the promotion lasted.

    `treated` are all whom chance did not put into the holdout (intention to treat): also those whom a cap
    held back, because in the holdout nobody knows whom it would have.
    """

    treated: int = 0
    treated_came: int = 0
    holdout: int = 0
    holdout_came: int = 0

    @property
    def verdict(self) -> Verdict:
        """`unknown`: too few members; `open`: the difference may be chance."""
        if min(self.treated, self.holdout) < FEWEST:
            return "unknown"
        low, high = self.interval
        return "more" if low > 0 else "fewer" if high < 0 else "open"

    @property
    def difference(self) -> float:
        return share(self.treated_came, self.treated) - share(self.holdout_came, self.holdout)

    @property
    def interval(self) -> tuple[float, float]:
        return difference(self.treated_came, self.treated, self.holdout_came, self.holdout)


UNKNOWN = Uplift()


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def wilson(part: int, whole: int, z: float = Z) -> tuple[float, float]:
    """Wilson's score interval of one proportion, at 95 % or by `z`; from 0 to 1 if `whole` is 0."""
    if not whole:
        return 0.0, 1.0
    p, square = part / whole, z * z
    middle = 2 * part + square
    reach = z * sqrt(square + 4 * whole * p * (1 - p))
    return (middle - reach) / (2 * (whole + square)), (middle + reach) / (2 * (whole + square))


def difference(part: int, whole: int, other_part: int, other_whole: int, z: float = Z) -> tuple[float, float]:
    """The interval of the difference of two proportions, at 95 % or by `z`."""
    p, q = share(part, whole), share(other_part, other_whole)
    (low, high), (other_low, other_high) = wilson(part, whole, z), wilson(other_part, other_whole, z)
    return (
        p - q - sqrt((p - low) ** 2 + (other_high - q) ** 2),
        p - q + sqrt((high - p) ** 2 + (q - other_low) ** 2),
    )
