"""Amounts as one column holds them: `{"points": 24, "stamps": 1}`."""

from __future__ import annotations

import json

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit


def encode(amounts: Amounts) -> str:
    return json.dumps({unit.value: amount for unit, amount in amounts.items()})


def decode(text: str) -> Amounts:
    return Amounts({Unit(unit): amount for unit, amount in json.loads(text).items()})
