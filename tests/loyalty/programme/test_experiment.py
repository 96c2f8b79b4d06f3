"""A reward that is tried in versions: who has which, from when to when, and what it brought."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.experiment_checks import faults, too_small
from loyalty.ledger.units import Unit
from loyalty.messages.kinds.rules import RuleKind
from loyalty.offers.variants import Comparison, Verdict
from loyalty.programme.experiment import Experiment
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.report.experiment import Card, Group, by_redeemed, by_visits, groups
from loyalty.rules.explain import reward_lines
from loyalty.rules.rewards import affordable
from tests.loyalty.cafe import CAFE, CAKE, NOON, reward, stamps

NINE, SEVEN, TWELVE = (reward(f"coffee-{cost}", Unit.STAMPS, cost) for cost in (9, 7, 12))
POINTS = reward("coffee-points", Unit.POINTS, 90)
DAY = timedelta(days=1)
STARTS, CHOSEN = date(2026, 6, 1), date(2026, 9, 1)
LONG_AGO, SINCE = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 6, 1, 12, tzinfo=UTC)


def tried(*versions: Reward, winner: Reward | None = None) -> Programme:
    versions = versions or (NINE, SEVEN)
    experiment = Experiment(tuple(one.id for one in versions), STARTS)
    if winner:
        experiment = replace(experiment, winner=winner.id, chosen=CHOSEN)
    return replace(CAFE, rewards=(*versions, CAKE), experiment=experiment, seed="a key")


def version(programme: Programme, member: int, joined: datetime = LONG_AGO, now: datetime = NOON) -> str:
    return programme.own(member, joined, now).rewards[0].id


def one_with(programme: Programme, id: str) -> int:
    """A member to whom chance gives this version."""
    return next(member for member in range(1000) if programme.experiment.drawn("a key", member) == id)


@given(
    member=st.integers(1, 2**62),
    joined=st.datetimes(datetime(2026, 6, 2), datetime(2026, 12, 1), timezones=st.just(UTC)),
    days=st.lists(st.integers(0, 5000), min_size=2, max_size=2),
)
def test_a_member_has_the_same_version_on_every_day_and_whoever_looks(
    member: int, joined: datetime, days: list[int]
) -> None:
    programme = tried(NINE, SEVEN, TWELVE)
    seen = {version(programme, member, joined, NOON + day * DAY) for day in days}
    by_staff = programme.own(1, LONG_AGO, NOON)
    assert {version(by_staff, member, joined)} == seen, "whose programme it is asked of says nothing"
    other = next(one for one in (SEVEN, TWELVE) if one.id not in seen)
    fewer = tried(NINE, SEVEN if other is TWELVE else TWELVE)
    assert {version(fewer, member, joined)} == seen, "and it stays theirs without the third"


@pytest.mark.parametrize("versions", [(NINE, SEVEN), (NINE, SEVEN, TWELVE), (NINE, SEVEN, TWELVE, POINTS)])
def test_chance_gives_each_version_to_as_many(versions: tuple[Reward, ...]) -> None:
    programme = tried(*versions)
    drawn = Counter(programme.experiment.drawn("a key", member) for member in range(6000))
    assert all(abs(each - 6000 / len(versions)) < 200 for each in drawn.values())
    others = Counter(
        programme.experiment.drawn("a key", member) == programme.experiment.drawn("another key", member)
        for member in range(6000)
    )
    assert abs(others[True] - 6000 / len(versions)) < 200, "another shop's chance is another"


def test_a_member_sees_their_own_version_alone() -> None:
    programme = tried()
    mine = programme.own(one_with(programme, SEVEN.id), LONG_AGO, NOON)
    assert (mine.rewards, mine.goal, mine.reward(NINE.id)) == ((SEVEN, CAKE), 7, NINE)
    assert affordable(mine, stamps(8)) == (SEVEN,)
    assert affordable(programme.own(one_with(programme, NINE.id), LONG_AGO, NOON), stamps(8)) == ()
    assert mine.of_shop is programme
    assert CAFE.own(1, LONG_AGO, NOON) is CAFE, "and where nothing is tried there is one"


def test_whoever_is_no_member_is_told_of_none_while_chance_draws() -> None:
    for programme, rewards in (
        (tried(), (CAKE,)),
        (tried(winner=SEVEN), (SEVEN, CAKE)),
    ):
        assert programme.for_strangers(NOON).rewards == rewards
    assert tried().for_strangers(LONG_AGO).rewards == (NINE, CAKE)
    said = [line.kind for line in reward_lines(tried().for_strangers(NOON), NOON)]
    assert said == [RuleKind.RULE_REWARD, RuleKind.RULE_TRIED]


@pytest.mark.parametrize(
    ("drawn", "joined", "now", "others", "winner", "theirs"),
    [
        (SEVEN, LONG_AGO, LONG_AGO, (), None, NINE),  # chance has not drawn yet
        (SEVEN, LONG_AGO, NOON, (), None, SEVEN),  # nearer than the rule so far: for all
        (SEVEN, LONG_AGO, NOON, (TWELVE,), None, NINE),  # one is further: not for who was here before
        (SEVEN, SINCE, NOON, (TWELVE,), None, SEVEN),
        (SEVEN, LONG_AGO, NOON, (POINTS,), None, NINE),  # nobody knows what of another unit is nearer
        (NINE, LONG_AGO, NOON + 93 * DAY, (), SEVEN, SEVEN),  # nearer: at once
        (SEVEN, LONG_AGO, NOON + 93 * DAY, (), NINE, SEVEN),  # who had it nearer keeps it
        (SEVEN, LONG_AGO, datetime(2026, 11, 29, 22, 59, tzinfo=UTC), (), NINE, SEVEN),
        (SEVEN, LONG_AGO, datetime(2026, 11, 29, 23, 0, tzinfo=UTC), (), NINE, NINE),  # 90 days
        (SEVEN, NOON + 92 * DAY, NOON + 93 * DAY, (), NINE, NINE),  # who joined after it won
    ],
)
def test_who_has_which_version_when(
    drawn: Reward,
    joined: datetime,
    now: datetime,
    others: tuple[Reward, ...],
    winner: Reward | None,
    theirs: Reward,
) -> None:
    programme = tried(NINE, SEVEN, *others, winner=winner)
    assert version(programme, one_with(programme, drawn.id), joined, now) == theirs.id


def test_linked_cards_are_one_member_and_two_versions_count_for_neither() -> None:
    programme = tried()
    one, other = (one_with(programme, id) for id in (SEVEN.id, NINE.id))
    again = next(id for id in range(one + 1, 1000) if programme.experiment.drawn("a key", id) == SEVEN.id)
    mine = Card(one, LONG_AGO, visits=2, redeemed=True)
    assert groups(programme, [mine, Card(again, LONG_AGO, kept=one, visits=1)]) == (
        Group(NINE.id),
        Group(SEVEN.id, 1, 1, 3, 9),
    )
    assert groups(programme, [mine, Card(other, LONG_AGO, kept=one)]) == (Group(NINE.id), Group(SEVEN.id))
    further = tried(NINE, TWELVE)
    assert sum(one.members for one in groups(further, [Card(1, LONG_AGO), Card(2, SINCE)])) == 1


@pytest.mark.parametrize(
    ("groups", "verdict"),
    [
        ([(29, 29, 29), (100, 500, 2600)], Verdict.UNKNOWN),
        ([(100, 300, 1000), (100, 300, 1000)], Verdict.OPEN),
        ([(100, 300, 1000), (100, 325, 1200)], Verdict.OPEN),
        ([(100, 300, 1000), (100, 380, 1600)], Verdict.BETTER),
        ([(100, 300, 1000), (100, 330, 1189), (100, 300, 1000)], Verdict.OPEN),  # of three it takes more
        ([(100, 300, 1000), (100, 330, 1189)], Verdict.BETTER),
    ],
)
def test_the_better_version_brings_more_visits(groups: list[tuple[int, int, int]], verdict: Verdict) -> None:
    found = [
        Group(str(n), members, 0, visits, squares) for n, (members, visits, squares) in enumerate(groups)
    ]
    told = by_visits(found)
    assert (told.verdict, told.best) == (verdict, {Verdict.BETTER: 2}.get(verdict, told.best))
    if verdict is not Verdict.UNKNOWN:
        assert told.low < told.high


def test_which_is_taken_more_is_told_as_of_wordings() -> None:
    found = by_redeemed([Group("a", 1000, 100), Group("b", 1000, 160)])
    assert (found.verdict, found.best, found.rival) == (Verdict.BETTER, 2, 1)
    assert by_redeemed([Group("a", 10, 1), Group("b", 10, 6)]) == Comparison(Verdict.UNKNOWN)


@pytest.mark.parametrize(
    ("members", "said"), [(50, "nothing can be told"), (120, "looks like chance"), (400, "")]
)
def test_check_says_where_groups_will_be_too_small(members: int, said: str) -> None:
    assert [said in one for one in too_small(tried(), members)] == [True] * bool(said)
    assert list(too_small(CAFE, members)) == list(too_small(tried(winner=NINE), 1)) == []


def test_what_can_be_tried() -> None:
    gone = replace(tried(), rewards=(NINE, replace(SEVEN, id="tea")))
    assert [one.partition(":")[0] for one in faults(gone)] == ["experiment.rewards.2"]
    assert list(faults(tried())) == []
    for rewards, starts, winner, chosen in (
        (("a",), STARTS, "", None),
        (("a", "a"), STARTS, "", None),
        (("a", "b"), None, "", None),
        (("a", "b"), STARTS, "c", CHOSEN),
        (("a", "b"), STARTS, "a", None),
    ):
        with pytest.raises(ValueError, match=r"rewards|day"):
            Experiment(rewards, starts, winner, chosen)
