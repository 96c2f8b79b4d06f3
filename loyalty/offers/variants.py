"""Wordings of a promotion compared: which of them brings more, and whether that may be chance.

By Newcombe's interval, as the uplift ([uplift.py](uplift.py)). The best of several is compared with each of the others,
so the more there are, the surer each comparison has to be (Bonferroni): all of them together are right in 95 of 100.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from string import ascii_uppercase

from loyalty.offers.uplift import FEWEST, Z, difference, share

MOST = 4  # wordings of one promotion

MOST_TEXTS = 9  # that one promotion ever had, with all corrections
Z_OF: Mapping[int, float] = {2: Z, 3: 2.3939797998185104, 4: 2.638257273476751}  # of 1, 3 and 6 pairs


class Measure(StrEnum):
    """By which of the things that members did wordings are compared."""

    CLAIMED = "claimed"
    REDEEMED = "redeemed"
    CAME = "came"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Members who got this wording (`variant`, from 1) by chance, and what they did: `claimed` and `redeemed` a voucher, or
    `came` after they had it and before the end. Linked cards are one member; who read two wordings on them
    is not counted."""

    variant: int
    served: int = 0
    claimed: int = 0
    redeemed: int = 0
    came: int = 0

    def of(self, measure: Measure) -> int:
        done = {
            Measure.CLAIMED: self.claimed,
            Measure.REDEEMED: self.redeemed,
            Measure.CAME: self.came,
        }
        return done[measure]


class Verdict(StrEnum):
    """`UNKNOWN`: too few got one of them; `OPEN`: the difference may be chance; `BETTER`: one brings more."""

    UNKNOWN = "unknown"
    OPEN = "open"
    BETTER = "better"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The `best` wording and its strongest `rival`; `low` to `high` is the interval of the difference of shares."""

    verdict: Verdict
    best: int = 0
    rival: int = 0
    low: float = 0.0
    high: float = 0.0


def letter(variant: int) -> str:
    """What the owner calls it: A, B, C, D and so on."""
    return ascii_uppercase[variant - 1]


def compare(outcomes: Sequence[Outcome], by: Measure) -> Comparison:
    """The wording of which the largest share of members did it, against its strongest rival."""
    if len(outcomes) < 2 or min(one.served for one in outcomes) < FEWEST:
        return Comparison(Verdict.UNKNOWN)
    best = max(outcomes, key=lambda one: share(one.of(by), one.served))
    found = Comparison(Verdict.OPEN, low=inf)
    for rival in outcomes:
        if rival is not best:
            low, high = difference(best.of(by), best.served, rival.of(by), rival.served, Z_OF[len(outcomes)])
            if low < found.low:
                verdict = Verdict.BETTER if low > 0 else Verdict.OPEN
                found = Comparison(verdict, best.variant, rival.variant, low, high)
    return found
