"""The catalogue of rewards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.values import Count, Money, Range, Slug
from loyalty.programme.when import Days, Hours


@dataclass(frozen=True, slots=True)
class Reward:
    """A reward costs stamps or points, never both. Its voucher can be used for `valid`. `value` is what it is worth, in
    minor units: only the programme's arithmetic asks for it. It can be taken on these `days` and in these `hours`, by the
    shop's clock; None: always."""

    id: Slug
    name: Localised
    valid: timedelta
    stamps: Count | None = None
    points: Count | None = None
    value: Annotated[Money, Range(0)] | None = None
    days: Days | None = None
    hours: Hours | None = None

    def __post_init__(self) -> None:
        if (self.stamps is None) == (self.points is None):
            raise ValueError("a reward costs stamps or points: write one of them, such as stamps = 9")

    @property
    def unit(self) -> Unit:
        return Unit.POINTS if self.stamps is None else Unit.STAMPS

    @property
    def cost(self) -> int:
        """In `unit`."""
        return self.stamps or self.points or 0
