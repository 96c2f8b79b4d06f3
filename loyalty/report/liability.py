"""What a shop owes its members, in money: as if all of it were taken tomorrow, as it will probably be, and by when it ends;
and what of a year's takings is not earned yet because of it (IFRS 15, B39 to B43)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.report.shares import Share
from loyalty.report.units import Issue

ENDS = (30, 90, 365)  # within so many days; behind them what ends later or never


@dataclass(frozen=True, slots=True)
class OpenUnits:
    """So much of a unit ends before that day of `ENDS` (its place; the last: later or never)."""

    unit: Unit
    ends: int
    left: int


@dataclass(frozen=True, slots=True)
class OpenVouchers:
    """So many vouchers of a reward, by when they end, as above."""

    reward: str
    ends: int
    count: int


@dataclass(frozen=True, slots=True)
class OpenPasses:
    """So many prepaid uses, by when they end; `worth` (minor units) is that part of what was paid for them."""

    ends: int
    left: int
    worth: int


@dataclass(frozen=True, slots=True)
class Owed:
    """On so many `cards`. `used` is how many of the vouchers that are over were used."""

    cards: int
    units: tuple[OpenUnits, ...]
    vouchers: tuple[OpenVouchers, ...]
    used: Share
    passes: tuple[OpenPasses, ...] = ()

    @property
    def held(self) -> Amounts:
        return Amounts({unit: sum(one.left for one in self.units if one.unit is unit) for unit in Unit})


def worth_by_end(owed: Owed, units: Mapping[Unit, Fraction], rewards: Mapping[str, int]) -> tuple[int, ...]:
    """In minor units, rounded down each, by `ENDS`. What has no known value counts for nothing."""
    sums = [Fraction(0)] * (len(ENDS) + 1)
    for one in owed.units:
        sums[one.ends] += units.get(one.unit, Fraction(0)) * one.left
    for voucher in owed.vouchers:
        sums[voucher.ends] += rewards.get(voucher.reward, 0) * voucher.count
    for prepaid in owed.passes:
        sums[prepaid.ends] += prepaid.worth
    return tuple(int(amount) for amount in sums)


def allocated(price: Fraction, goods: Fraction, reward: Fraction) -> Fraction:
    """Of a price, the part that was paid for what customers may take later: shared by stand-alone selling prices, of the
    goods and of the reward, which is its value times how probably it is taken."""
    return price * reward / (goods + reward)


def recognised(allocated: Fraction, redeemed: Fraction, expected: Fraction) -> Fraction:
    """Of that part, how much is earned once so much was redeemed of what is *now* expected to be. What was recognised
    before is taken off by the caller: a changed expectation is trued up at once."""
    return allocated * redeemed / expected


def deferred(
    takings: int, issues: Iterable[Issue], worth: Mapping[Unit, Fraction], used: Fraction
) -> int | None:
    """Of a year's takings (minor units), what is not earned yet: `issues` are a year's, and `used` is how much of them is
    expected to be redeemed. None where nothing was issued or has a value, or nothing of it is expected."""
    issues = tuple(one for one in issues if one.unit in worth)
    expected = sum((worth[one.unit] * one.issued for one in issues), Fraction(0)) * used
    redeemed = sum((worth[one.unit] * one.redeemed for one in issues), Fraction(0))
    if not expected or not takings:
        return None
    part = allocated(Fraction(takings), Fraction(takings), expected)
    return max(0, int(part - recognised(part, redeemed, expected)))
