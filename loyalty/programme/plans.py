"""Paid membership: what the shop sells, for how long, and how long it waits for the next payment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal

from loyalty.messages.args import Localised
from loyalty.programme.values import Money, Range, Slug

PlanPeriod = Literal["month", "year"]


@dataclass(frozen=True, slots=True)
class Plan:
    """`price` (minor units) is paid for each `period`. Its perks, rules and rewards that ask for it, go on for
    `grace_days` after the day of renewal. Staff sell it by its id or its name. Who is about to lose it is told so
    long before the day of renewal is over (`warn`; None: they are not). `early`: members hear of promotions before others."""

    id: Slug
    name: Localised
    price: Annotated[Money, Range(above=0)]
    period: PlanPeriod = "month"
    grace_days: Annotated[int, Range(0, 60)] = 0
    warn: timedelta | None = timedelta(days=5)
    early: bool = False

    @property
    def months(self) -> int:
        return 12 if self.period == "year" else 1
