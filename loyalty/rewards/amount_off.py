"""A fixed amount off the bill: "10 zł off"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo

from loyalty.messages.args import Arg
from loyalty.messages.args import Money as Amount
from loyalty.programme.shop import Shop
from loyalty.programme.tags import Tag
from loyalty.programme.values import Money, Range
from loyalty.rewards.discount import Discount


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountOff(Discount):
    """Takes `amount` (minor units) off, and never more than the bill."""

    kind = "amount-off"

    amount: Annotated[Money, Range(above=0)]

    @property
    def worth(self) -> int | None:
        return self.amount if self.value is None else self.value

    def off(self, bill: int) -> int:
        return min(self.amount, bill)

    def explained(self, shop: Shop, tags: Sequence[Tag], zone: ZoneInfo) -> Mapping[str, Arg]:
        code = shop.currency.code
        least: dict[str, Arg] = {"minimum": Amount(self.minimum, code)} if self.minimum else {}
        return {"off": Amount(self.amount, code), **least}
