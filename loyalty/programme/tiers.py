"""Tiers: a member's standing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.messages.args import Localised
from loyalty.programme.values import Count, Slug


@dataclass(frozen=True, slots=True)
class Tier:
    """Whoever had so many `visits` in the last `within` has this tier. Of several the highest counts."""

    id: Slug
    name: Localised
    visits: Count
    within: timedelta
