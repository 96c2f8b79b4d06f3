"""What a purchase earns. One function rounds: always down, as a shop's terms say."""

from __future__ import annotations

from fractions import Fraction

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.programme.earning import Earning


def whole(value: Fraction) -> int:
    """The one rounding of the programme: down to a whole point."""
    return value.numerator // value.denominator


def points_for(amount: int | None, earning: Earning, decimals: int) -> int:
    """Points for `amount` minor units; `decimals` says how many of them make one unit."""
    if amount is None:
        return 0
    return whole(earning.points_per_unit * Fraction(amount, 10**decimals))


def stamps_for(amount: int | None, earning: Earning) -> int:
    """Stamps for one visit. Without an amount the minimum is the staff's to judge."""
    if amount is not None and amount < earning.minimum_for_stamp:
        return 0
    return earning.stamps_per_visit


def gain(amount: int | None, earning: Earning, decimals: int) -> Amounts:
    return Amounts(
        {
            Unit.POINTS: points_for(amount, earning, decimals),
            Unit.STAMPS: stamps_for(amount, earning),
        }
    )
