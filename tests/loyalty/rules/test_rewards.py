"""What a balance can buy, and how far it is to the next thing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.model.accounts import Balance
from loyalty.programme.earning import Earning
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.rewards import (
    Progress,
    affordable,
    completed,
    next_reward,
    ready_count,
    visits_to_go,
)
from tests.amounts import holding
from tests.loyalty.cafe import BEANS, CAFE, CAKE, COFFEE, LUNCH, points, reward, stamps


def only(*rewards: Reward) -> Programme:
    return replace(CAFE, rewards=rewards)


@pytest.mark.parametrize(
    ("held", "can_have"),
    [
        (Balance(), []),
        (stamps(8), []),
        (stamps(9), [COFFEE]),
        (stamps(20), [COFFEE, LUNCH]),
        (points(149), []),
        (points(150), [CAKE]),
        (holding(points=400, stamps=9), [COFFEE, CAKE, BEANS]),
        (holding(money=10_000), []),  # no reward here is paid in money
    ],
)
def test_what_can_be_had(held: Balance, can_have: list[Reward]) -> None:
    """In the catalogue's order; stamps buy no points' rewards."""
    assert can_have == list(affordable(CAFE, held))


@pytest.mark.parametrize(
    ("held", "reward", "missing"),
    [
        (stamps(7), COFFEE, 2),
        (stamps(0), COFFEE, 9),  # nothing yet: the smallest of those as far away
        (stamps(9), LUNCH, 11),  # the coffee is there already
        (holding(points=140, stamps=1), CAKE, 10),  # nearer by share than eight stamps of nine
        (holding(points=10, stamps=8), COFFEE, 1),
        (holding(points=150, stamps=20), BEANS, 250),
    ],
)
def test_the_next_reward_is_the_one_with_least_to_go(held: Balance, reward: Reward, missing: int) -> None:
    """By share of its own price, so that stamps and points can be compared."""
    assert Progress(reward, missing) == next_reward(CAFE, held)


@pytest.mark.parametrize("programme", [only(), CAFE], ids=["no rewards", "all affordable"])
def test_sometimes_there_is_no_next_reward(programme: Programme) -> None:
    assert next_reward(programme, holding(points=400, stamps=20)) is None


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        (stamps(7), stamps(8), []),
        (stamps(8), stamps(9), [COFFEE]),
        (stamps(9), stamps(10), []),  # said once, when it came within reach
        (stamps(17), stamps(18), [COFFEE]),  # a second card is full
        (stamps(26), stamps(27), [COFFEE]),
        (holding(points=299), holding(points=301), []),  # points have no card
        (stamps(8), stamps(20), [COFFEE, LUNCH]),
        (holding(points=149, stamps=8), holding(points=160, stamps=9), [COFFEE, CAKE]),
        (stamps(9), stamps(0), []),  # spent
        (stamps(0), stamps(9), [COFFEE]),  # and there again
    ],
)
def test_what_a_credit_completed(before: Balance, after: Balance, new: list[Reward]) -> None:
    assert new == list(completed(CAFE, before, after))


@pytest.mark.parametrize(
    ("each", "missing", "unit", "visits"),
    [
        (1, 2, Unit.STAMPS, 2),
        (2, 3, Unit.STAMPS, 2),  # a half visit is a visit
        (2, 4, Unit.STAMPS, 2),
        (5, 1, Unit.STAMPS, 1),
        (0, 2, Unit.STAMPS, None),  # a shop without stamps
        (1, 2, Unit.POINTS, None),  # depends on what is spent
    ],
)
def test_how_many_visits_it_takes(each: int, missing: int, unit: Unit, visits: int | None) -> None:
    programme = replace(CAFE, earning=Earning(Fraction(1), each))
    assert visits == visits_to_go(programme, Progress(reward("it", unit, 99), missing))


@pytest.mark.parametrize(
    ("held", "count"),
    [
        (stamps(8), 0),
        (stamps(9), 1),
        (stamps(18), 2),  # two cards
        (stamps(20), 3),  # two cards, or lunch
        (holding(points=400, stamps=10), 3),  # one card, cake, beans
    ],
)
def test_how_many_wait(held: Balance, count: int) -> None:
    assert count == ready_count(CAFE, held)


@pytest.mark.parametrize(
    ("barred", "names", "count"),
    [
        (None, ["lunch"], 0),  # nobody asked, so it is not promised
        (frozenset(), ["coffee", "lunch"], 2),
        (frozenset({"coffee"}), ["lunch"], 0),  # nor is a full card worth it
    ],
)
def test_what_is_out_of_reach_is_named_nowhere(
    barred: frozenset[str] | None, names: list[str], count: int
) -> None:
    """Not as ready, nor as the next, nor as what a visit has completed."""
    programme = only(replace(COFFEE, stock=5), LUNCH)
    held, before = (replace(stamps(n), barred=barred) for n in (18, 0))
    ahead = next_reward(programme, before)
    assert names[0] == (ahead.reward.id if ahead else None)
    assert count == ready_count(programme, held)
    now = replace(stamps(20), barred=barred)
    assert names == [reward.id for reward in completed(programme, before, now)]


def test_without_a_stamp_card_what_points_buy_waits() -> None:
    assert ready_count(only(CAKE), holding(points=400, stamps=10)) == 1


balances = st.builds(
    holding, points=st.integers(0, 500), stamps=st.integers(0, 30), money=st.integers(0, 500)
)
catalogues = st.lists(
    st.builds(reward, st.uuids().map(str), st.sampled_from([Unit.POINTS, Unit.STAMPS]), st.integers(1, 500)),
    max_size=5,
).map(lambda rewards: only(*rewards))


@given(catalogues, balances)
def test_every_reward_is_either_there_or_ahead(programme: Programme, held: Balance) -> None:
    """And what is ahead is missing something."""
    there, ahead = affordable(programme, held), next_reward(programme, held)
    assert (ahead is None) == (len(there) == len(programme.rewards))
    if ahead:
        assert ahead.reward not in there
        assert 0 < ahead.missing <= ahead.reward.cost
        paid = replace(held, held=held.held + Amounts({ahead.reward.unit: ahead.missing}))
        assert ahead.reward in completed(programme, held, paid)


@given(catalogues, balances, balances)
def test_new_is_what_was_not_there_before(programme: Programme, before: Balance, after: Balance) -> None:
    """Never left out; told of twice is only the reward of a card that was filled again."""
    new = completed(programme, before, after)
    again = set(new) - (set(affordable(programme, after)) - set(affordable(programme, before)))
    assert {*affordable(programme, after)} - {*affordable(programme, before)} <= {*new}
    assert {(one.unit, one.cost) for one in again} <= {(Unit.STAMPS, programme.goal)}
    assert sorted(one.cost for one in new) == [one.cost for one in new]


@given(st.integers(1, 20), st.integers(1, 200))
def test_so_many_visits_are_enough_and_one_less_is_not(each: int, missing: int) -> None:
    programme = replace(CAFE, earning=Earning(Fraction(0), each))
    visits = visits_to_go(programme, Progress(COFFEE, missing))
    assert visits is not None
    assert (visits - 1) * each < missing <= visits * each
