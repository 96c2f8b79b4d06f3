"""What members do that rules reward and that is no visit."""

from __future__ import annotations

from dataclasses import dataclass

from loyalty.ledger.earnings import Earnings


@dataclass(frozen=True, slots=True)
class ActRewarded:
    """An act of a member earned something. `source` names the act, once: `join:<id>`. `subject` is the link or the
    address whose end takes it back; 0: nothing does."""

    member_id: int
    source: str
    earnings: Earnings
    subject: int = 0


@dataclass(frozen=True, slots=True)
class ActUndone:
    """What an act had earned is taken back. `source` is that of its entries."""

    member_id: int
    source: str
