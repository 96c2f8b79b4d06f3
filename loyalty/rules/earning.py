"""What a visit earns without any rule: the base, as [earning] has it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from loyalty.ledger.units import Unit
from loyalty.programme.earning import Earning
from loyalty.programme.programme import Programme


def base(amount: int | None, earning: Earning, decimals: int) -> Mapping[Unit, Fraction]:
    """For `amount` minor units, not rounded; `decimals` says how many of them make one unit. None: no amount was
    said."""
    return {
        Unit.POINTS: _points(earning.points_per_unit, amount or 0, decimals),
        Unit.STAMPS: Fraction(_stamps(amount, earning)),
    }


def base_units(earning: Earning) -> frozenset[Unit]:
    """Of what a visit can earn without any rule."""
    given = {Unit.POINTS: earning.points_per_unit, Unit.STAMPS: earning.stamps_per_visit}
    return frozenset(unit for unit, amount in given.items() if amount)


def earned_units(programme: Programme) -> frozenset[Unit]:
    """Of what a visit can earn any, or a friend who is brought."""
    paid = {challenge.unit for challenge in programme.challenges if challenge.amount}
    friends = {programme.referral.unit} if programme.referral else set()
    return base_units(programme.earning) | {rule.unit for rule in programme.giving} | paid | friends


def _points(each: Fraction, amount: int, decimals: int) -> Fraction:
    """Reduced once, and not for each of the two that are multiplied."""
    return Fraction(each.numerator * amount, each.denominator * 10**decimals)


def _stamps(amount: int | None, earning: Earning) -> int:
    """Without an amount the minimum is the staff's to judge."""
    if amount is not None and amount < earning.minimum_for_stamp:
        return 0
    return earning.stamps_per_visit
