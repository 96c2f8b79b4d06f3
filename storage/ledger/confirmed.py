"""What a visit confirmed of tiers, as the text of its row: JSON, the sum, the end of each tier (ISO 8601), and the ladder's
mark, which rows of older versions do not have."""

from __future__ import annotations

import json
from datetime import datetime

from loyalty.model.standing import Confirmed


def encode(confirmed: Confirmed | None) -> str | None:
    """None where it confirmed none."""
    if confirmed is None or not confirmed.tiers:
        return None
    ends = {id: until.isoformat() for id, until in confirmed.tiers.items()}
    return json.dumps([confirmed.total, ends, confirmed.under], separators=(",", ":"))


def decode(text: str) -> Confirmed:
    total, ends, *under = json.loads(text)
    return Confirmed(total, {id: datetime.fromisoformat(until) for id, until in ends.items()}, *under)
