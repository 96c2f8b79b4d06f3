"""A reward on its way to the till. Times are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised


class VoucherState(StrEnum):
    """`expired`: nobody used it, and its cost went back; `lapsed`: the cost did not."""

    OPEN = "open"
    USED = "used"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Voucher:
    """A reward on its way to the till. Its cost left the balance when it was given out."""

    id: int
    code: str
    member_id: int
    reward: str
    unit: Unit
    cost: int
    state: VoucherState
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = None
    promotion_id: int | None = None
    title: Localised | None = None  # of what only a promotion can name
    location: str = ""  # where it was handed over

    def is_open(self, now: datetime) -> bool:
        """Whether it can be handed over. Its time may be over before anybody has written that down."""
        return self.state is VoucherState.OPEN and self.expires_at > now
