"""Standings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.messages.args import Localised
from loyalty.programme.values import Count, Slug


@dataclass(frozen=True, slots=True)
class Tier:
    """A standing by visits within a rolling window; it is shown, never lost in silence."""

    id: Slug
    name: Localised
    visits: Count
    within: timedelta
