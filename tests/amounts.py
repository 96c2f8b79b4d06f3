"""Amounts and balances as tests write them: `amounts(24, 1)` are 24 points and a stamp."""

from __future__ import annotations

from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model import Balance


def amounts(points: int = 0, stamps: int = 0, money: int = 0) -> Amounts:
    return Amounts({Unit.POINTS: points, Unit.STAMPS: stamps, Unit.MONEY: money})


def holding(
    points: int = 0,
    stamps: int = 0,
    money: int = 0,
    visits: int = 0,
    last_visit_at: datetime | None = None,
) -> Balance:
    return Balance(amounts(points, stamps, money), visits, last_visit_at)
