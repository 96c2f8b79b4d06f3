"""What the owner wants to reach, as reports compare it: no rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from loyalty.programme.values import Range


@dataclass(frozen=True, slots=True)
class Goals:
    """`margin` is what is left of takings, in percent (0: not known, and customers have no value told). Whoever comes so many
    `visits` in a quarter is loyal. `loyal` and `value` are percent more than a year before; 0: no goal."""

    margin: Annotated[int, Range(0, 100)] = 0
    visits: Annotated[int, Range(2, 90)] = 3
    loyal: Annotated[int, Range(0, 1000)] = 8
    value: Annotated[int, Range(0, 1000)] = 15
