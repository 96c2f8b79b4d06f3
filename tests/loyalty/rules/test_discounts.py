"""What a reward takes off a bill, in minor units: never more than the bill, and a share of it rounded down."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest

from loyalty.messages.args import Localised
from loyalty.rewards.amount_off import AmountOff
from loyalty.rewards.discount import Discount
from loyalty.rewards.percent_off import PercentOff

NAME, HOUR = Localised((("en", "Less"),)), timedelta(hours=1)


def share(percent: Fraction | int, minimum: int = 0) -> PercentOff:
    return PercentOff(id="less", name=NAME, valid=HOUR, points=1, percent=Fraction(percent), minimum=minimum)


def fixed(amount: int, minimum: int = 0) -> AmountOff:
    return AmountOff(id="less", name=NAME, valid=HOUR, points=1, amount=amount, minimum=minimum)


@pytest.mark.parametrize(
    ("reward", "bill", "off"),
    [
        (share(10), 6205, 620),  # 62.05 zl: 6.205
        (share(10), 9, 0),
        (share(10), 540, 54),  # yen have no decimals
        (share(15), 999, 149),  # 149.85 yen
        (share(Fraction(5, 2)), 4_750, 118),  # 2.5 % of 4.750 dinars: 0.11875
        (share(Fraction(100, 3)), 3_000, 1_000),
        (share(100), 6205, 6205),
        (fixed(1000), 6205, 1000),
        (fixed(1000), 1000, 1000),
        (fixed(1000), 999, 999),
        (fixed(1000), 0, 0),
    ],
)
def test_so_much_is_taken_off(reward: Discount, bill: int, off: int) -> None:
    assert reward.off(bill) == off


@pytest.mark.parametrize(
    ("reward", "asked"), [(share(10), True), (fixed(1000), False), (fixed(1000, 2500), True)]
)
def test_staff_are_asked_for_the_bill_only_where_it_matters(reward: Discount, asked: bool) -> None:
    assert reward.needs_bill is asked
