"""A share of members, told with its 95 % interval, or as too few to tell."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.offers.uplift import wilson

FEWEST = 30  # members; a share of fewer says nothing


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of a `whole`. An empty whole has no share, not even 0 %."""

    part: int = 0
    whole: int = 0

    @property
    def told(self) -> bool:
        """Whether there are enough for it to say something."""
        return self.whole >= FEWEST

    @property
    def percent(self) -> int:
        """Rounded to the nearest. `ZeroDivisionError` where there is no whole."""
        return round(100 * self.part / self.whole)

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, each end from 0 to 1."""
        return wilson(self.part, self.whole)


NOBODY = Share()
