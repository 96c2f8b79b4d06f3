"""A share of the bill: "10 % off"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo

from loyalty.messages.args import Arg, Exact
from loyalty.messages.args import Money as Amount
from loyalty.programme.shop import Shop
from loyalty.programme.tags import Tag
from loyalty.programme.values import Range, Ratio
from loyalty.rewards.discount import Discount


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOff(Discount):
    """Takes so many `percent` of the bill off, rounded down."""

    kind = "percent-off"

    percent: Annotated[Ratio, Range(above=0, most=100)]

    @property
    def needs_bill(self) -> bool:
        return True

    def off(self, bill: int) -> int:
        return int(bill * self.percent / 100)

    def explained(self, shop: Shop, tags: Sequence[Tag], zone: ZoneInfo) -> Mapping[str, Arg]:
        code = shop.currency.code
        least: dict[str, Arg] = {"minimum": Amount(self.minimum, code)} if self.minimum else {}
        return {"percent": Exact(self.percent.numerator, self.percent.denominator), **least}
