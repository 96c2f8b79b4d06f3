"""Of a purchase some money comes back: who the member was then counts, not who they are now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.units import Unit
from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.programme.earning import Earning
from loyalty.programme.segments import SegmentName
from loyalty.programme.when import When
from loyalty.purchase import Purchase
from loyalty.rules.per_amount import PerAmount
from loyalty.rules.returns import what_is_left
from loyalty.rules.visits import earned
from tests.amounts import amounts
from tests.loyalty.cafe import CAFE, text

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2027, 2, 3, 10, tzinfo=WARSAW)
STRANGER = Purchase(2000, NOW, "main", WARSAW, WARSAW, 1, 2)
GOLD = replace(STRANGER, standing=Standing(tier="gold"))
PLUS = replace(STRANGER, standing=Standing(member="plus"))
REGULAR = replace(STRANGER, standing=Standing(inside=frozenset({"regulars"})))
BORN = replace(STRANGER, birthdays=(date(2027, 2, 3),))


@pytest.mark.parametrize(
    ("when", "was"),
    [
        (When(tiers=("gold",)), GOLD),
        (When(members=("plus",)), PLUS),
        (When(segment=SegmentName("Regulars", "regulars")), REGULAR),
        (When(birthday="day"), BORN),
    ],
)
def test_what_a_rule_asked_of_the_member_is_as_it_was(when: When, was: Purchase) -> None:
    rule = PerAmount(id="more", name=text("more"), unit=Unit.POINTS, amount=Fraction(1), per=100, when=when)
    shop = replace(CAFE, rules=(rule,), earning=Earning(points_per_unit=Fraction(0), stamps_per_visit=1))

    for then, now, points in ((was, STRANGER, 15), (STRANGER, was, 0)):
        earnings = earned(shop, then)
        credited = Visit(1, 1, "main", 1, 2000, earnings.total, NOW, earnings=earnings)
        stands = what_is_left(shop, credited, replace(now, amount=1500))
        assert (stands.amount, stands.earned) == (1500, amounts(points, 1))
        assert stands.earnings.total == stands.earned
