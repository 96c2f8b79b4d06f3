"""What takes money off a bill."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Annotated

from loyalty.programme.rewards import Reward
from loyalty.programme.values import Money, Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Discount(Reward, ABC):
    """From a bill of `minimum` on (minor units; exactly that much counts)."""

    minimum: Annotated[Money, Range(0)] = 0

    @property
    def needs_bill(self) -> bool:
        """Whether staff have to say how much the bill is."""
        return bool(self.minimum)

    @abstractmethod
    def off(self, bill: int) -> int:
        """How much is taken off this bill, in minor units, rounded down."""
