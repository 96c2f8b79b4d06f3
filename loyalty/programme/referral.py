"""What a shop gives when a member brings a friend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Annotated

from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.programme.member_limits import UNLIMITED, MemberLimits
from loyalty.programme.values import Money, Range, Ratio

_DAY = timedelta(days=1)
_Amount = Annotated[Ratio, Range(0, 10_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRules:
    """With the friend's first visit of `minimum` (minor units) or more both get something of the `unit`: the `friend`, and
    the `inviter`, for as many friends as `limits` say. It has to come `within` so many days after the friend gave the
    code, to the end of the last one; None: whenever. Receipts name it by `name`."""

    name: Localised
    unit: Unit
    friend: _Amount = Fraction(0)
    inviter: _Amount = Fraction(0)
    minimum: Annotated[Money, Range(0)] = 0
    within: timedelta | None = None
    limits: MemberLimits = UNLIMITED

    def __post_init__(self) -> None:
        if not (self.friend or self.inviter):
            raise ValueError("nobody gets anything; write friend or inviter, such as inviter = 2")
        if not self.unit.is_money and {self.friend.denominator, self.inviter.denominator} != {1}:
            raise ValueError("friend and inviter are whole numbers of points or stamps, such as friend = 1")
        if self.within is not None and (not self.within or self.within % _DAY):
            raise ValueError('within is a number of whole days, such as within = "30 days", or "never"')
