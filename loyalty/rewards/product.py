"""A product for nothing: "a coffee of your choice"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from loyalty.messages.args import Arg
from loyalty.programme.rewards import Reward
from loyalty.programme.shop import Shop
from loyalty.programme.tags import Tag
from loyalty.programme.values import Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Reward):
    """Any one product with this `tag`, for nothing."""

    kind = "product"

    tag: Slug

    def explained(self, shop: Shop, tags: Sequence[Tag], zone: ZoneInfo) -> Mapping[str, Arg]:
        return {"product": next((tag.name for tag in tags if tag.id == self.tag), self.tag)}
