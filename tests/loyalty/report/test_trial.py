"""What other rules would have given for visits that were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from loyalty.ledger.units import Unit
from loyalty.programme.rule import Rule
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.when import When
from loyalty.report.trial import PastVisit, Trial, always, can_be_tried, tried
from loyalty.rules.bonus import Bonus
from loyalty.rules.multiplier import Multiplier
from tests.amounts import amounts
from tests.loyalty.cafe import CAFE, NOON, text

PAST = tuple(
    PastVisit(member, amount, NOON + timedelta(days=day), place, number, {})
    for day, member, amount, place, number in (
        (0, 1, 1000, "main", 1),
        (0, 2, 3050, "station", 4),
        (0, 1, 500, "station", 2),
        (1, 1, None, "main", 3),
    )
)
FIVE = Bonus(id="five", name=text("five"), unit=Unit.POINTS, amount=Fraction(5))
TWICE = Multiplier(
    id="twice", name=text("twice"), unit=Unit.POINTS, times=Fraction(2), when=When(places=("station",))
)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ((), (), (0, 0, 0, 0)),
        ((), (FIVE,), (4, 2, 20, 0)),
        ((), (replace(FIVE, limits=RuleLimits(per_day=1)),), (3, 2, 15, 0)),
        ((), (replace(FIVE, limits=RuleLimits(shop=2)),), (2, 2, 10, 0)),
        ((), (replace(FIVE, when=When(first_visit=True)),), (1, 1, 5, 0)),
        ((), (TWICE,), (2, 2, 36, 0)),
        ((TWICE,), (FIVE,), (3, 2, 10, 26)),
        ((), (replace(TWICE, when=When(first_day=date(2030, 1, 1))),), (3, 2, 46, 0)),
    ],
    ids=[
        "nothing",
        "each",
        "once a day",
        "two in all",
        "first visits",
        "a place",
        "in place of another",
        "a season",
    ],
)
def test_visits_are_played_again(
    before: tuple[Rule, ...], after: tuple[Rule, ...], found: tuple[int, int, int, int]
) -> None:
    """As if the season were always."""
    visits, members, more, less = found
    old, new = (always(replace(CAFE, rules=rules), {"five", "twice"}) for rules in (before, after))
    assert tried(old, new, PAST) == Trial(len(PAST), visits, members, amounts(more), amounts(less))


def test_what_no_visit_tells_is_not_tried() -> None:
    assert can_be_tried([FIVE, TWICE])
    assert not can_be_tried([replace(FIVE, when=When(tiers=("gold",)))])
