"""What a programme counts."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """What an entry of the ledger counts: points, stamps, or money (cashback) in minor units. A new one is one more
    line here."""

    POINTS = "points"
    STAMPS = "stamps"
    MONEY = "money"
