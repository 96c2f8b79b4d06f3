"""A visit at the till: may it be credited, what is worth saying, and can it be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Cause, Miss
from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.visits import VisitCode
from loyalty.rules import visits
from loyalty.rules.rewards import named_reward
from loyalty.rules.visits import CodeFault, LimitReached, Today
from tests.amounts import amounts, holding
from tests.loyalty.cafe import CAFE, COFFEE, NOON, points, stamps

MINUTE = timedelta(minutes=1)
CODE = VisitCode(1, "48213", 2, "main", NOON, NOON + 10 * MINUTE)


@pytest.mark.parametrize(
    ("code", "location", "after", "fault"),
    [
        (CODE, "main", timedelta(0), None),
        (CODE, "main", 10 * MINUTE - timedelta(microseconds=1), None),
        (CODE, "main", 10 * MINUTE, CodeFault.OLD),
        (CODE, "station", MINUTE, CodeFault.ELSEWHERE),
        (replace(CODE, used_at=NOON), "main", MINUTE, CodeFault.USED),
        (replace(CODE, used_at=NOON), "station", 99 * MINUTE, CodeFault.USED),  # the best that can be said
        (replace(CODE, closed_at=NOON), "main", MINUTE, CodeFault.OLD),  # dropped at the till
        (CODE, "station", 99 * MINUTE, CodeFault.OLD),
    ],
)
def test_why_a_code_cannot_be_used(
    code: VisitCode, location: str, after: timedelta, fault: CodeFault | None
) -> None:
    assert fault is visits.code_fault(code, location, NOON + after)


@pytest.mark.parametrize(
    ("spent", "today", "reached"),
    [
        (2450, Today(0, 0), None),
        (None, Today(2, 299), None),
        (2450, Today(3, 0), LimitReached.MEMBER),  # three a day
        (2450, Today(4, 0), LimitReached.MEMBER),
        (2450, Today(0, 300), LimitReached.STAFF),
        (100_000, Today(0, 0), None),  # a thousand złoty
        (100_001, Today(0, 0), LimitReached.AMOUNT),
        (100_001, Today(3, 300), LimitReached.AMOUNT),  # a slip is said first: it can be mended
        (None, Today(3, 300), LimitReached.MEMBER),
    ],
)
def test_limits_keep_a_mistake_small(spent: int | None, today: Today, reached: LimitReached | None) -> None:
    assert reached is visits.limit_reached(CAFE, spent, today)


@pytest.mark.parametrize(
    ("above", "second", "spent", "today", "needed"),
    [
        (0, False, 10**9, Today(2, 0), False),  # both are off
        (5_000, False, 5_000, Today(), False),
        (5_000, False, 5_001, Today(), True),
        (5_000, False, None, Today(2, 0), False),
        (0, True, 5_001, Today(0, 9), False),
        (0, True, None, Today(1, 0), True),
    ],
)
def test_when_a_card_alone_is_not_enough(
    above: int, second: bool, spent: int | None, today: Today, needed: bool
) -> None:
    limits = replace(CAFE.limits, own_tap_above=above, own_tap_second=second)
    assert visits.needs_own_tap(replace(CAFE, limits=limits), spent, today) is needed


def test_a_guard_that_is_off_keeps_nothing_small() -> None:
    off = replace(CAFE.limits, amount=0, credits_per_member_per_day=0, credits_per_staff_per_day=0)
    free = replace(CAFE, limits=off, codes=replace(CAFE.codes, ask_again_within=None))
    assert visits.limit_reached(free, 10**11, Today(999, 9999)) is None
    assert not visits.seen_just_now(free, holding(last_visit_at=NOON), NOON)


@pytest.mark.parametrize(
    ("ago", "asks"),
    [
        (None, False),
        (timedelta(0), True),
        (9 * MINUTE, True),
        (10 * MINUTE, False),
        (timedelta(days=3), False),
    ],
)
def test_a_second_credit_within_minutes_asks_first(ago: timedelta | None, asks: bool) -> None:
    held = holding(last_visit_at=None if ago is None else NOON - ago)
    assert asks is visits.seen_just_now(CAFE, held, NOON)


def test_what_is_held_after_a_visit() -> None:
    """What was held, and what the visit earned; one visit more, and the last one is now."""
    before = holding(points=10, stamps=3, money=700, visits=5, last_visit_at=NOON - timedelta(days=1))
    earned = visits.earned(CAFE, visits.purchase(CAFE, 2450, NOON, "main", 6)).total
    assert holding(34, 4, 700, 6, NOON) == visits.after(before, earned, NOON)


def nearly(visits: int) -> Message:
    return Message(OccasionKind.NEARLY_THERE, {"reward": named_reward(COFFEE), "visits": visits})


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (stamps(0), stamps(1), ()),
        (stamps(6), stamps(7), (nearly(2),)),  # two to go
        (stamps(7), stamps(8), (nearly(1),)),  # one to go
        (stamps(7), stamps(7), ()),  # a visit that brought no stamp brings no news
        (stamps(8), stamps(9), ()),  # of what is ready the receipt tells
        (stamps(9), stamps(10), ()),
        (holding(points=140, stamps=6), holding(points=160, stamps=7), ()),  # and then of nothing else
        (points(140), points(148), ()),  # how many visits that is nobody knows
    ],
)
def test_what_is_worth_saying_after_a_visit(before: Balance, now: Balance, said: tuple[Message, ...]) -> None:
    assert said == visits.milestones(CAFE, before, now)


@pytest.mark.parametrize(
    ("ago", "can"),
    [(timedelta(0), True), (15 * MINUTE, True), (15 * MINUTE + timedelta(microseconds=1), False)],
)
def test_a_visit_can_be_taken_back_for_a_quarter_of_an_hour(ago: timedelta, can: bool) -> None:
    assert can is visits.can_undo(CAFE, NOON - ago, NOON)


def test_what_was_spent_of_it_is_owed_and_paid_first() -> None:
    held = holding(23, 0)  # the stamp went into a coffee
    undone = held.minus(amounts(24, 1))
    assert (undone.held, undone.owed) == (amounts(), amounts(1, 1))
    again = visits.after(undone, amounts(24, 1), NOON)
    assert (again.held, again.owed) == (amounts(23), amounts())


balances = st.builds(holding, st.integers(0, 400), st.integers(0, 30), visits=st.integers(0, 99))
gains = st.builds(amounts, st.integers(0, 400), st.integers(0, 5))


@given(balances, gains)
def test_a_visit_says_one_thing_at_most_and_only_by_consent(before: Balance, gain: Amounts) -> None:
    """A milestone is no answer: it goes through the gate."""
    said = visits.milestones(CAFE, before, visits.after(before, gain, NOON))
    assert len(said) <= 1
    assert {Class.MILESTONE} >= {message.kind.cls for message in said}


@given(balances, gains)
def test_a_visit_just_credited_can_be_taken_back(before: Balance, gain: Amounts) -> None:
    """And owing what was spent is as if it had not been spent, once it is earned again."""
    assert visits.after(before, gain, NOON).minus(gain).held == before.held
    assert before.minus(gain).plus(gain).held == before.held


@pytest.mark.parametrize(
    ("most", "of_day", "earns"), [(0, 9, True), (1, 1, True), (1, 2, False), (2, 2, True)]
)
def test_only_so_many_visits_of_a_day_earn(most: int, of_day: int, earns: bool) -> None:
    cafe = replace(CAFE, earning=replace(CAFE.earning, visits_per_day=most))
    visit = replace(visits.purchase(cafe, 2450, NOON, "main", 1), of_day=of_day)
    found = visits.earned(cafe, visit)
    assert bool(found.total) is earns
    assert earns or found.misses == (Miss(BASE, Cause.LIMIT, "1", "day"),)
