"""An apology to those who read a wrong promotion: what it says, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme

LIFETIME = timedelta(days=7)  # later it is no apology any more
LONGEST = 200  # characters of the owner's words


@dataclass(frozen=True, slots=True)
class Apology:
    """`words` are the owner's, for all of them; each is given `amount` of the unit (minor units of money; 0: nothing). `by`: the
    id of the owner's address."""

    id: int
    promotion_id: int
    words: str
    unit: Unit
    amount: int
    by: int
    at: datetime

    def key(self, member_id: int) -> str:
        """The idempotency key of the message to this member, and of what they are given."""
        return f"apology:{self.id}:{member_id}"


def said(apology: Apology, programme: Programme) -> Message:
    """What each of them reads."""
    args: dict[str, Arg] = {"shop": programme.shop.name, "words": apology.words}
    if apology.amount:
        cost = programme.measured(apology.unit, apology.amount)
        args |= {"cost": cost, "unit": apology.unit.value}
    return Message(PromotionKind.APOLOGY, args)
