"""What is usual in the shop: no rule, only what the programme's own arithmetic is worked out for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from loyalty.programme.values import Money, Range


@dataclass(frozen=True, slots=True)
class Usual:
    """What a customer spends on a visit (minor units; 0: not known) and how many visits they make in 30 days.
    `giveback` is how much of what is spent may come back as rewards, in percent, before `check` has a word; 0: any."""

    spend: Annotated[Money, Range(0)] = 0
    visits: Annotated[int, Range(1, 60)] = 4
    giveback: Annotated[int, Range(0, 100)] = 20
