"""What other rules would have given for visits that were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from loyalty.ledger.units import Unit
from loyalty.model.standing import Standing
from loyalty.programme.rule import Rule
from loyalty.programme.rule_limits import RuleLimits
from loyalty.programme.when import Days, When
from loyalty.report.trial import PastVisit, Trial, always, can_be_tried, in_season, tried
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


def test_a_tier_is_the_one_of_today() -> None:
    rule = replace(FIVE, when=When(tiers=("gold",)))
    before, after = (replace(CAFE, rules=rules) for rules in ((), (rule,)))
    gold = [replace(one, standing=Standing("gold")) if one.member_id == 2 else one for one in PAST]
    assert tried(before, after, gold) == Trial(len(PAST), 1, 1, amounts(5), amounts(0))


@pytest.mark.parametrize(
    ("when", "likely"),
    [
        # Ninety days with twelve or thirteen of each day of the week, on which it would have given 260 points.
        (When(first_day=date(2026, 6, 6), last_day=date(2026, 6, 7)), 20),
        (When(first_day=date(2026, 6, 6), last_day=date(2026, 6, 6)), 20),
        (When(first_day=date(2026, 6, 2), last_day=date(2026, 7, 1)), 86),
        (When(days=Days((4,)), first_day=date(2026, 6, 2), last_day=date(2026, 6, 30)), 80),
        (When(first_day=date(2026, 6, 2)), None),
        (When(first_day=date(2026, 6, 2), last_day=date(2027, 6, 2)), None),
    ],
    ids=["a weekend", "a day", "thirty days", "Fridays", "no end", "longer than what was played"],
)
def test_a_season_is_reckoned_by_its_days(when: When, likely: int | None) -> None:
    found = in_season(when, amounts(260), date(2026, 3, 4), date(2026, 6, 1))
    assert found == (None if likely is None else amounts(likely))
