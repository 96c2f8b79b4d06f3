"""What of a week at the till is told as odd, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from loyalty.programme.oddities import OddityRules
from loyalty.programme.when import Hours
from loyalty.report.oddities import Credit, Habit, Odd, Week, oddities

MONDAY = date(2026, 6, 1)
RULES = OddityRules(open=Hours(7 * 60, 21 * 60))
MAX, MIA = (1, "Max"), (2, "Mia")


def credit(
    at: str,
    by: tuple[int, str] = MAX,
    card: int = 7,
    amount: int | None = 1200,
    *,
    undone: bool = False,
    own: bool = False,
    redeemed: bool = False,
) -> Credit:
    """In Warsaw, on a day of June: "3 14:00"."""
    day, clock = at.split()
    hour, minute = map(int, clock.split(":"))
    wall = datetime(2026, 6, int(day), hour, minute, tzinfo=UTC) - timedelta(hours=2)
    return Credit(0, card, "Ana", *by, "main", wall, amount, undone, own, redeemed)


def busy(
    count: int, by: tuple[int, str] = MAX, clock: str = "14:00", amount: int | None = 1200
) -> list[Credit]:
    """To as many cards."""
    return [credit(f"{1 + n % 7} {clock}", by, 100 + n, amount) for n in range(count)]


def told(credits: Sequence[Credit], rules: OddityRules = RULES, habits: Sequence[Habit] = ()) -> list[str]:
    week = Week(MONDAY, credits, habits, lambda place: ZoneInfo("Europe/Warsaw"))
    return [f"{one.odd} {one.staff} {one.count}" for one in oddities(week, rules)]


THRICE = [credit("2 9:00"), credit("2 12:00"), credit("2 15:00")]
HABIT = Habit(7, "Ana", 1, "Max", 8)


@pytest.mark.parametrize(
    ("credits", "expected"),
    [
        ([], []),
        (THRICE, ["many Max 3"]),
        (THRICE[:2], []),
        ([*THRICE[:2], credit("2 15:00", MIA)], []),  # by two people
        ([*THRICE[:2], credit("3 15:00")], []),  # on two days
        ([*THRICE[:2], credit("2 15:00", undone=True)], []),
        ([credit("2 9:00", own=True), credit("4 9:00", own=True)], ["own Max 2"]),
        ([credit("2 9:00", own=True, undone=True)], []),
        ([credit("2 9:00", undone=True, redeemed=True)], ["redeemed Max 1"]),
        ([credit("2 9:00", redeemed=True)], []),
        ([credit("2 6:59"), credit("4 21:00", card=8)], ["outside Max 2"]),
        ([credit("2 7:00"), credit("4 20:59", card=8)], []),
        ([credit("2 6:59"), credit("4 21:00", MIA)], []),  # once each
        (busy(5, clock="20:45"), ["closing Max 5"]),
        (busy(5, clock="20:39"), []),
        ([*busy(5, clock="20:45"), *busy(9)], ["closing Max 5"]),
        ([*busy(5, clock="20:45"), *busy(10)], []),  # no more than a third
        ([*busy(10, amount=None), *busy(9), *busy(30, MIA)], ["amounts Max 10"]),
        ([*busy(10, amount=None), *busy(10), *busy(30, MIA)], []),  # half of theirs
        ([*busy(10, amount=None), *busy(9), *busy(30, MIA, amount=None)], []),  # nobody enters any
        (busy(10, amount=None), []),  # nobody else is there
    ],
)
def test_what_is_odd_is_told(credits: Sequence[Credit], expected: list[str]) -> None:
    assert told(credits) == expected


def test_a_card_that_one_person_alone_credits_is_told() -> None:
    assert told((), habits=(HABIT,)) == ["same Max 8"]
    assert told((), habits=(replace(HABIT, visits=7),)) == []


def test_what_is_off_is_not_looked_at() -> None:
    everything = [*THRICE, credit("2 6:00"), credit("4 22:00"), *busy(20, MIA, "20:50", amount=None)]
    off = OddityRules(
        card_credits=0, open=RULES.open, outside=0, closing_credits=0, without_amount=0, same_person=0
    )
    assert told(everything, off, (HABIT,)) == []


def test_each_oddity_has_a_key_of_its_own_that_stays_the_same() -> None:
    week = Week(MONDAY, [*THRICE, credit("2 6:00")], (HABIT,), lambda place: ZoneInfo("Europe/Warsaw"))
    found = oddities(week, RULES)
    assert len({one.key for one in found}) == len(found) == 2
    assert [one.key for one in oddities(week, RULES)] == [one.key for one in found]
    assert {Odd.MANY, Odd.SAME} == {one.odd for one in found}
