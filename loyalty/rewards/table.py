"""The kinds of rewards, by what an owner writes as `kind`."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.programme.rewards import Reward
from loyalty.rewards.amount_off import AmountOff
from loyalty.rewards.event import Event
from loyalty.rewards.item import Item
from loyalty.rewards.percent_off import PercentOff
from loyalty.rewards.product import Product

KINDS: Mapping[str, type[Reward]] = {
    kind.kind: kind for kind in (Item, AmountOff, PercentOff, Product, Event)
}
