"""A visit as earning rules look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.value import value


@value(frozen=True, slots=True)
class Used:
    """How a rule was used by visits that stand: when by the member, as far back as its limits ask, how often by them
    `in_all`, how often by all in the `shop`, and how much it has `given` all of them."""

    at: tuple[datetime, ...] = ()
    in_all: int = 0
    shop: int = 0
    given: int = 0


UNUSED = Used()


@value(frozen=True, slots=True)
class Purchase:
    """`amount` is what was paid, in minor units of a currency with so many `decimals`; None: it was not said. `at` is
    UTC. `zone` is the place's, `shop_zone` the shop's. `number`: which of the member's visits that count this is,
    from 1; 0: it does not count. `tags`: what was bought, and how many of each. `uses`:
    of rules with limits, by their ids. `today`: what the day's visits have brought so far.
    `of_day`: which of the member's visits of the local day it is, from 1. `birthdays`: the days, from last year's on, on which the member's birthday counts for rules.
    `standing`: the member's before the visit. `prepaid`: a pass has paid for it that earns nothing. `before`: their visits that stand, as far back as challenges ask."""

    amount: int | None
    at: datetime
    place: str
    zone: ZoneInfo
    shop_zone: ZoneInfo
    number: int
    decimals: int
    tags: Mapping[str, int] = field(default_factory=dict)
    uses: Mapping[str, Used] = field(default_factory=dict)
    today: Amounts = NOTHING
    birthdays: tuple[date, ...] = ()
    of_day: int = 1
    standing: Standing = NO_STANDING
    prepaid: bool = False
    before: tuple[Purchase, ...] = ()

    @property
    def spent(self) -> Fraction:
        """In whole units of the currency; 0 where it was not said."""
        return Fraction(self.amount or 0, 10**self.decimals)
