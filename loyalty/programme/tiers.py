"""Standings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.messages.args import Localised


@dataclass(frozen=True, slots=True)
class Tier:
    """A standing by visits within a rolling window; it is shown, never lost in silence."""

    id: str
    name: Localised
    visits: int
    within: timedelta
