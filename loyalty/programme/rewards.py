"""The catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loyalty.messages.args import Localised
from loyalty.model import Unit


@dataclass(frozen=True, slots=True)
class Reward:
    """`cost` in `unit`; a voucher for it is valid for `valid`."""

    id: str
    name: Localised
    unit: Unit
    cost: int
    valid: timedelta
