"""How cashback is spent at the till."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from loyalty.programme.values import Money, Range


@dataclass(frozen=True, slots=True)
class Cashback:
    """So much at a time or more, in steps of `step`, up to the whole bill; minor units. 0: as the customer likes."""

    least: Annotated[Money, Range(0)] = 0
    step: Annotated[Money, Range(0)] = 0

    def __post_init__(self) -> None:
        if self.step and self.least % self.step:
            raise ValueError(
                "least is to be a whole number of steps, such as least = 5.00 with step = 0.50, or nothing in between "
                "can be used"
            )
