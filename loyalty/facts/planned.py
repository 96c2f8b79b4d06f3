"""What an occasion brought, and what has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.lifetimes import Span


@dataclass(frozen=True, slots=True)
class Gifted:
    """An occasion brought something, which `lasts` so long (None: as long as its unit). `key` is the idempotency key:
    `birthday:2026:<member>`. `rule` is what its lines are put down to, "" for no rule. Planning writes these and `Lapsed` for many members at once (`storage/planning/gifts.py`); no turn records them."""

    member_id: int
    amounts: Amounts
    key: str
    lasts: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """What a member held has ended, by that instant (UTC), and is written off."""

    member_id: int
    at: datetime
