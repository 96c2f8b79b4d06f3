"""What every reward of the catalogue has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.member_limits import UNLIMITED, MemberLimits
from loyalty.programme.values import Count, Money, Range, Slug
from loyalty.programme.when import Days, Hours


@dataclass(frozen=True, slots=True)
class Reward:
    """A reward costs stamps or points, never both, or nothing. Its voucher can be used for `valid`. `value` is what it is
    worth, in minor units: only the programme's arithmetic asks for it. It can be taken on these `days` and in these
    `hours`, and is handed over in these `places`; None and (): always, everywhere. `stock` is how many there are in all,
    `limits` how many of them a member may have. What is `returned`, unused until its end, gives its cost back or lapses."""

    id: Slug
    name: Localised
    valid: timedelta
    stamps: Count | None = None
    points: Count | None = None
    value: Annotated[Money, Range(0)] | None = None
    days: Days | None = None
    hours: Hours | None = None
    places: tuple[Slug, ...] = ()
    stock: Count | None = None
    limits: MemberLimits = UNLIMITED
    returned: Literal["cost back", "lapses"] = "cost back"

    def __post_init__(self) -> None:
        if self.stamps and self.points:
            raise ValueError("a reward costs stamps or points: write one of them, such as stamps = 9")
        if self.is_free and self.limits == UNLIMITED:
            raise ValueError(
                "a reward costs stamps or points, such as stamps = 9; one that costs nothing has a limit, "
                "such as limits = { per_month = 1 }"
            )

    @property
    def is_free(self) -> bool:
        return not (self.stamps or self.points)

    @property
    def lapses(self) -> bool:
        """Whether what it cost is gone when nobody uses its voucher."""
        return self.returned == "lapses" and not self.is_free

    @property
    def unit(self) -> Unit:
        return Unit.POINTS if self.stamps is None else Unit.STAMPS

    @property
    def cost(self) -> int:
        """In `unit`; 0: it is free."""
        return self.stamps or self.points or 0
