"""Net promoter score: of those who answered how likely they recommend the shop (0 to 10), the share that promotes it less
the share that speaks against it, from -100 to 100."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from loyalty.report.shares import FEWEST

PROMOTES, DETRACTS = 9, 6  # at least; at most
_Z = 1.96  # of 95 %
# Answers that are added before the interval is taken, so that it has a width where all say the same (Rocks, "Interval
# estimation for the net promoter score", The American Statistician 70, 2016): three, a quarter of them promoters, a
# quarter detractors.
_ADDED, _EACH = 3, 0.75


@dataclass(frozen=True, slots=True)
class Said:
    """A line of one's own, with the score beside it."""

    score: int
    words: str


@dataclass(frozen=True, slots=True)
class Nps:
    """So many `answers` to the survey of a `quarter` ("2026-Q3"), the newest of each card; `lines` are the newest that said
    more than a number."""

    quarter: str
    answers: int
    promoters: int
    detractors: int
    lines: tuple[Said, ...] = ()

    @property
    def told(self) -> bool:
        """Whether there are enough for it to say something."""
        return self.answers >= FEWEST

    @property
    def score(self) -> int:
        """Rounded to the nearest. `ZeroDivisionError` of no answers."""
        return round(100 * (self.promoters - self.detractors) / self.answers)

    @property
    def interval(self) -> tuple[int, int]:
        """Of 95 %."""
        whole = self.answers + _ADDED
        up, down = (self.promoters + _EACH) / whole, (self.detractors + _EACH) / whole
        middle = up - down
        half = _Z * sqrt((up + down - middle**2) / whole)
        return round(100 * max(-1.0, middle - half)), round(100 * min(1.0, middle + half))
