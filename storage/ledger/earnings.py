"""What a visit earned by rules, as the text of its row: JSON, the parts and the misses, each an array of its fields,
and the badges, if there are any."""

from __future__ import annotations

import json

from loyalty.ledger.earnings import Cause, Earnings, Miss, Part
from loyalty.ledger.units import Unit


def encode(earnings: Earnings) -> str:
    parts = [(part.unit, part.amount, part.rule) for part in earnings.parts]
    misses = [(miss.rule, miss.cause, miss.wanted, miss.was) for miss in earnings.misses]
    badges = [earnings.badges] if earnings.badges else []
    return json.dumps([parts, misses, *badges], separators=(",", ":"))


def decode(text: str) -> Earnings:
    parts, misses, *badges = json.loads(text)
    return Earnings(
        tuple(Part(Unit(unit), amount, rule) for unit, amount, rule in parts),
        tuple(Miss(rule, Cause(cause), wanted, was) for rule, cause, wanted, was in misses),
        badges=tuple(*badges),
    )
