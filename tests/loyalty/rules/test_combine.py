"""Rules together: groups, multipliers, and one rounding for each visit and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import Cause, Miss
from loyalty.ledger.units import Unit
from loyalty.programme.rule import Rule
from loyalty.programme.when import When
from loyalty.purchase import Purchase
from loyalty.rules.bonus import Bonus
from loyalty.rules.combine import combine
from loyalty.rules.daily_cap import DailyCap
from loyalty.rules.multiplier import Multiplier
from loyalty.rules.per_amount import PerAmount
from loyalty.rules.percent import Percent
from tests.loyalty.cafe import text

POINTS, STAMPS, MONEY = Unit.POINTS, Unit.STAMPS, Unit.MONEY
UTC_ZONE = ZoneInfo("UTC")
DRINKS = {"drink": 3, "cup": 2}
A_VISIT = Purchase(
    2040,
    datetime(2027, 2, 2, 18, tzinfo=UTC),
    "main",
    UTC_ZONE,
    UTC_ZONE,
    1,
    2,
    DRINKS,
    {},
    Amounts({POINTS: 12}),
)
NEVER = When(places=("elsewhere",))


def times(
    id: str, factor: str, group: str | None = None, unit: Unit = POINTS, when: When | None = None
) -> Multiplier:
    return Multiplier(
        id=id, name=text(id), unit=unit, group=group, when=when or When(), times=Fraction(factor)
    )


def bonus(
    id: str,
    amount: int,
    group: str | None = None,
    unit: Unit = POINTS,
    when: When | None = None,
    each: str | None = None,
) -> Bonus:
    name, when = text(id), when or When()
    return Bonus(id=id, name=name, unit=unit, group=group, when=when, amount=Fraction(amount), each=each)


def base(id: str, amount: int, *, each: str | None = None, when: When | None = None) -> Bonus:
    return replace(bonus(id, amount, when=when, each=each), base=True)


def each(id: str, amount: str, per: int, *, full: bool = False) -> PerAmount:
    return PerAmount(id=id, name=text(id), unit=POINTS, amount=Fraction(amount), per=per, full_steps=full)


def percent(id: str, percent: str, when: When | None = None) -> Percent:
    return Percent(id=id, name=text(id), percent=Fraction(percent), base=True, when=when or When())


def cap(most: int) -> DailyCap:
    return DailyCap(id="daily-cap", name=text("cap"), unit=POINTS, most=Fraction(most))


def said(base: str, rules: Sequence[Rule], purchase: Purchase = A_VISIT) -> str:
    """The receipt's parts of points."""
    earned = combine({POINTS: Fraction(base)}, rules, purchase)
    return " + ".join(f"{part.rule} {part.amount}" for part in earned.parts if part.unit is POINTS)


@pytest.mark.parametrize(
    ("base", "rules", "parts"),
    [
        ("20.4", [], "base 20"),
        # parts are by how much the rounded-down sum grows
        ("20.4", [times("x", "1.5")], "base 20 + x 10"),
        ("20.6", [each("x", "1", 196)], "base 20 + x 11"),  # 10.408..
        ("20.8", [times("x", "1.5")], "base 20 + x 11"),
        # a part is named if it is not exactly 0
        ("0.53", [], "base 0"),
        ("0", [], ""),
        ("0", [bonus("x", 5)], "x 5"),
        ("0", [times("x", "2")], ""),
        # multipliers add their extra of the base
        ("100", [times("a", "2"), times("b", "1.2")], "base 100 + a 100 + b 20"),
        ("100", [bonus("a", 50), times("b", "2")], "base 100 + a 50 + b 100"),
        ("3.60", [times("a", "5/3")], "base 3 + a 3"),
        # the best of a group counts; of equals the first written
        ("10", [times("a", "1.5", "g"), times("b", "2", "g")], "base 10 + b 10"),
        ("10", [times("b", "2", "g"), times("a", "1.5", "g")], "base 10 + b 10"),
        ("10", [times("b", "2", "g"), bonus("a", 10, "g")], "base 10 + b 10"),
        ("10.5", [bonus("a", 10, "g"), times("b", "2", "g")], "base 10 + b 11"),  # before rounding
        ("10", [times("a", "2", "g"), times("b", "3", "g", when=NEVER)], "base 10 + a 10"),
        # groups add up
        ("10", [times("a", "2", "g"), bonus("b", 5, "h"), bonus("c", 1)], "base 10 + a 10 + b 5 + c 1"),
        # a base rule gives the base instead; of several the first that applies
        ("10", [base("b", 4)], "base 4"),
        ("10", [base("b", 4), base("c", 40)], "base 4"),
        ("10", [base("b", 4, when=NEVER), base("c", 40)], "base 40"),
        ("10", [base("b", 4, when=NEVER)], "base 10"),
        ("10", [times("a", "2"), base("b", 4)], "base 4 + a 4"),
        ("0", [base("b", 1, each="drink"), bonus("cup", 1, each="cup")], "base 3 + cup 2"),
        ("10", [base("b", 1, each="tea")], "base 10"),  # no tea, so it does not apply
        # a cap takes off what is over the day's most; 12 points came today already
        ("53", [times("a", "1.5"), cap(59)], "base 53 + a 26 + daily-cap -32"),
        ("53", [cap(59), times("a", "1.5")], "base 53 + a 26 + daily-cap -32"),  # wherever it is written
        ("47.9", [cap(59)], "base 47"),
        ("48", [cap(59)], "base 48 + daily-cap -1"),
        ("5", [cap(12)], "base 5 + daily-cap -5"),
        ("5", [cap(3)], "base 5 + daily-cap -5"),  # it was lowered in the middle of the day
        # per amount, of 20.40
        ("0", [each("x", "1", 500, full=True)], "x 4"),
        ("0", [each("x", "1/3", 100)], "x 6"),
        ("0", [each("x", "1", 3000, full=True)], ""),
    ],
)  # fmt: skip
def test_the_parts_of_a_receipt(base: str, rules: Sequence[Rule], parts: str) -> None:
    assert said(base, rules) == parts


@pytest.mark.parametrize(
    ("rules", "parts"),
    [
        # of 20.40, in minor units
        ([percent("p", "1")], "base 20"),
        ([percent("p", "3"), times("x", "5/3", unit=MONEY)], "base 61 + x 41"),  # 61.2 and 40.8
        # of several the first that applies
        ([percent("own", "5", when=When(tags=("drink",))), percent("p", "1")], "base 102"),
        ([percent("own", "5", when=NEVER), percent("p", "1")], "base 20"),
        # what an owner writes in units of the currency
        ([percent("p", "1"), replace(bonus("b", 1, unit=MONEY), amount=Fraction("0.5"))], "base 20 + b 50"),
        ([replace(each("x", "0.5", 500, full=True), unit=MONEY)], "x 200"),
        ([percent("p", "5"), replace(cap(0), unit=MONEY, most=Fraction("0.9"))], "base 102 + daily-cap -12"),
    ],
)
def test_cashback_is_money_in_its_smallest_unit(rules: Sequence[Rule], parts: str) -> None:
    earned = combine({}, rules, A_VISIT)
    assert " + ".join(f"{part.rule} {part.amount}" for part in earned.parts) == parts


def test_each_unit_is_summed_by_itself() -> None:
    base = {POINTS: Fraction(20), STAMPS: Fraction(1)}
    earned = combine(base, [times("a", "2"), bonus("cup", 1, unit=STAMPS)], A_VISIT)
    assert earned.total == Amounts({POINTS: 40, STAMPS: 2})
    assert [(part.unit, part.rule) for part in earned.parts] == [
        (POINTS, "base"), (POINTS, "a"), (STAMPS, "base"), (STAMPS, "cup"),
    ]  # fmt: skip


def test_a_rule_that_gave_nothing_says_why() -> None:
    rules = [
        times("elsewhere", "2", when=NEVER),
        times("less", "1.5", "g"),
        times("more", "2", "g"),
        times("stamps", "2", unit=STAMPS),
    ]
    assert combine({POINTS: Fraction(10)}, rules, A_VISIT).misses == (
        Miss("elsewhere", Cause.PLACE, was="main"),
        Miss("less", Cause.GROUP, "more"),
        Miss("stamps", Cause.NOTHING),
    )


exact = st.fractions(0, 10_000, max_denominator=1000)
groups = st.sampled_from([None, "g", "h"])
some_rules = st.lists(
    st.builds(
        lambda group, factor, amount: (group, factor, amount),
        groups, st.fractions("1.01", 5, max_denominator=100), st.integers(1, 100),
    ),
    max_size=6,
).map(
    lambda drawn: [
        replace(times(f"r{n}", "2", group), times=factor) if n % 2 else bonus(f"r{n}", amount, group)
        for n, (group, factor, amount) in enumerate(drawn)
    ]
)  # fmt: skip


@given(exact, some_rules)
def test_rounding_never_gives_more_than_is_stated_and_takes_less_than_one(
    base: Fraction, rules: list[Rule]
) -> None:
    earned = combine({POINTS: base}, rules, A_VISIT)
    lost = {miss.rule for miss in earned.misses}
    stated = base + sum((rule.gives(A_VISIT, base) for rule in rules if rule.id not in lost), Fraction(0))
    assert 0 <= stated - earned.total[POINTS] < 1


@given(exact, some_rules)
def test_parts_add_up_and_none_takes(base: Fraction, rules: list[Rule]) -> None:
    earned = combine({POINTS: base}, rules, A_VISIT)
    whole: Mapping[Unit, int] = earned.total
    assert sum(part.amount for part in earned.parts) == whole[POINTS]
    assert all(part.amount >= 0 for part in earned.parts)


@given(exact, some_rules)
def test_every_rule_gives_or_says_why_not(base: Fraction, rules: list[Rule]) -> None:
    earned = combine({POINTS: base}, rules, A_VISIT)
    gave = [part.rule for part in earned.parts if part.rule != "base"]
    assert sorted([*gave, *(miss.rule for miss in earned.misses)]) == sorted(rule.id for rule in rules)
