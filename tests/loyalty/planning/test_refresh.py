"""What is said is true when it goes, whatever happened since it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.facts.fact import Fact
from loyalty.facts.profile import BirthdaySet, Renamed
from loyalty.facts.visits import Credited, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReturned
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Localised, Moment, Named
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.message import Lines, Message
from loyalty.messages.spoken import spoken, together
from loyalty.model.accounts import Balance
from loyalty.model.visits import Visit
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.planning.calling_off import called_off
from loyalty.planning.notices import NONE
from loyalty.planning.refresh import Books, refresh
from loyalty.programme.rewards import Reward
from loyalty.rules import visits
from loyalty.rules.rewards import affordable, named_reward
from tests.amounts import amounts, holding
from tests.loyalty.cafe import CAFE

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
COFFEE = min((one for one in CAFE.rewards if one.unit is Unit.STAMPS), key=lambda one: one.cost)
CAKE = next(one for one in CAFE.rewards if one.unit is Unit.POINTS)
EARNED = Message(OccasionKind.REWARD_EARNED, {"reward": named_reward(COFFEE), "count": 1})
UNTIL_COME = {"welcome-first", "welcome-again", "never-came", "waiting-reward", "winback", "points-warning"}
NEARLY = Message(OccasionKind.NEARLY_THERE, {"reward": named_reward(COFFEE), "visits": 1})
NEWS = Named(7, Localised((("en", "Waffles"),)))


def told(message: Message, balance: Balance, **more: object) -> Message | None:
    return refresh(CAFE, message, replace(Books(balance), **more))  # type: ignore[arg-type]


def visit(stamps: int = 1) -> Visit:
    return Visit(7, 1, "main", 2, None, amounts(0, stamps), NOON)


def voucher(reward: Reward = COFFEE) -> Voucher:
    until = NOON + timedelta(days=9)
    return Voucher(5, "123456", 1, reward.id, reward.unit, reward.cost, VoucherState.OPEN, NOON, until)


@pytest.mark.parametrize(
    ("fact", "kinds", "cause"),
    [
        (
            Credited(visit(), 1, 2),
            UNTIL_COME | {"nearly-there"},
            0,
        ),
        (Credited(visit(stamps=0), 1, 2), UNTIL_COME, 0),
        (VoucherIssued(voucher()), {"reward-earned", "nearly-there"}, 0),
        (VoucherIssued(voucher(CAKE)), {"reward-earned"}, 0),
        (VoucherRedeemed(voucher(), 1, "main", 2), {"voucher-warning", "event-reminder"}, 5),
        (VoucherReturned(voucher(), expired=False), {"voucher-warning", "event-reminder"}, 5),
        (VoucherReturned(voucher(), expired=True), {"voucher-warning", "event-reminder"}, 5),
        (BirthdaySet(1, None), {"birthday-wish"}, 0),
        (Undone(visit(), 2), set(), 0),  # by its cause alone: what the balance says is looked at later
        (Renamed(1, "Ana"), set(), 0),
    ],
)
def test_what_a_fact_calls_off(fact: Fact, kinds: set[str], cause: int) -> None:
    found = [*called_off(fact)]
    assert {kind.text for one in found for kind in one.kinds} == kinds
    assert all((one.member_id, one.cause) == (1, cause) for one in found)
    assert all(one.why.startswith("no longer true: ") for one in found)


def test_a_reward_that_cannot_be_had_any_more_is_not_announced() -> None:
    assert told(EARNED, holding(stamps=COFFEE.cost)) == EARNED
    assert told(EARNED, holding(stamps=COFFEE.cost - 1)) is None


def test_no_more_rewards_are_announced_than_can_be_had() -> None:
    two = replace(EARNED, args={**EARNED.args, "count": 2})
    assert told(two, holding(points=CAKE.cost, stamps=COFFEE.cost)) == two
    assert told(two, holding(stamps=COFFEE.cost)) == EARNED


def test_a_reward_the_shop_no_longer_has_is_not_announced() -> None:
    gone = {"reward": Named("tea", Localised((("en", "A tea"),)))}
    assert told(replace(EARNED, args={**EARNED.args, **gone}), holding(10**6, 10**6)) is None
    assert told(replace(NEARLY, args={**NEARLY.args, **gone}), Balance()) is None


@pytest.mark.parametrize(("missing", "visits_said"), [(0, None), (1, 1), (2, 2), (3, None)])
def test_visits_to_go_are_those_of_the_moment(missing: int, visits_said: int | None) -> None:
    now = told(NEARLY, holding(stamps=COFFEE.cost - missing))
    assert (now and now.args["visits"]) == visits_said


def test_a_summary_has_the_figures_of_the_moment_and_what_the_month_brought() -> None:
    args = dict.fromkeys(OccasionKind.MONTHLY.args, 0) | {"stamps": 9, "points": 80, "promotion": NEWS}
    summary = Message(OccasionKind.MONTHLY, args)
    now = told(summary, holding(points=3, stamps=COFFEE.cost), promotions={7: NEWS.name})
    assert now is not None
    assert (now.args["stamps"], now.args["points"], now.args["promotion"]) == (9, 80, NEWS)
    assert (now.args["have"], now.args["total"], now.args["ready"]) == (COFFEE.cost, 3, 1)
    over = told(summary, Balance())
    assert over is not None
    assert over.args["promotion"] == NONE


def test_a_warning_says_what_is_held_and_nothing_of_nothing() -> None:
    warning = Message(OccasionKind.POINTS_WARNING, dict.fromkeys(OccasionKind.POINTS_WARNING.args, 9))
    now = told(warning, holding(points=4))
    assert now is not None
    assert (now.args["points"], now.args["stamps"]) == (4, 0)
    assert told(warning, Balance()) is None


def test_a_warning_about_a_voucher_that_is_closed_is_not_said() -> None:
    warning = Message(OccasionKind.VOUCHER_WARNING, dict.fromkeys(OccasionKind.VOUCHER_WARNING.args, "x"))
    assert told(warning, Balance()) == warning
    assert told(warning, Balance(), voucher_open=False) is None


# Names

NEW_NAME = Localised((("en", "A flat white"),))
RENAMED = replace(
    CAFE, rewards=tuple(replace(one, name=NEW_NAME) if one == COFFEE else one for one in CAFE.rewards)
)
WARNING = {"shop": "Cafe", "until": Moment(NOON)}
EXPIRED = {"cost": 9, "unit": "stamps"}


@pytest.mark.parametrize(
    ("kind", "args", "held"),
    [
        (OccasionKind.REWARD_EARNED, {"count": 1}, COFFEE.cost),
        (OccasionKind.NEARLY_THERE, {"visits": 1}, COFFEE.cost - 1),
        (OccasionKind.VOUCHER_WARNING, WARNING, 0),
        (CardKind.VOUCHER_EXPIRED, EXPIRED, 0),
    ],
)
def test_a_reward_is_called_by_its_name_of_today(kind: Kind, args: dict[str, Arg], held: int) -> None:
    message = Message(kind, {"reward": named_reward(COFFEE), **args})
    now = refresh(RENAMED, message, Books(holding(stamps=held)))
    assert now == Message(kind, {"reward": Named(COFFEE.id, NEW_NAME), **args})
    assert now is not None
    assert refresh(CAFE, now, Books(holding(stamps=held))) == message, "also when it was refreshed before"


@pytest.mark.parametrize("written", [COFFEE.name, Named("of-old", COFFEE.name)])
def test_a_reward_of_an_unknown_id_or_none_is_found_by_its_name(written: Arg) -> None:
    message = replace(EARNED, args={**EARNED.args, "reward": written})
    assert told(message, holding(stamps=COFFEE.cost)) == EARNED
    assert refresh(RENAMED, message, Books(holding(stamps=COFFEE.cost))) is None


@pytest.mark.parametrize("name", [Localised((("", "tea"),)), Named("tea", Localised((("en", "A tea"),)))])
def test_a_voucher_for_what_the_shop_no_longer_has_keeps_its_name(name: Arg) -> None:
    warning = Message(OccasionKind.VOUCHER_WARNING, {"reward": name, **WARNING})
    assert told(warning, Balance()) == warning


@pytest.mark.parametrize(
    ("written", "running", "expected"),
    [
        (NEWS, {7: NEWS.name}, NEWS),
        (NEWS, {7: NEW_NAME}, Named(7, NEW_NAME)),
        (NEWS, {8: NEWS.name}, NONE),  # a name may be used again; the promotion that was meant is over
        (NEWS.name, {7: NEWS.name}, NEWS),
        (NEWS.name, {7: NEW_NAME}, NONE),
        (NONE, {7: NEWS.name}, NONE),
    ],
)
def test_a_promotion_is_called_by_its_name_of_today_while_it_runs(
    written: Arg, running: dict[int, Localised], expected: Arg
) -> None:
    args = dict.fromkeys(OccasionKind.MONTHLY.args, 0) | {"promotion": written}
    now = told(Message(OccasionKind.MONTHLY, args), Balance(), promotions=running)
    assert now is not None
    assert now.args["promotion"] == expected


def test_of_several_said_together_the_true_ones_stay() -> None:
    wish = Message(OccasionKind.POINTS_EXPIRED, dict.fromkeys(OccasionKind.POINTS_EXPIRED.args, 9))
    all_three = together([NEARLY, EARNED, wish, EARNED])
    assert [one.kind for one in spoken(all_three)] == [NEARLY.kind, EARNED.kind, wish.kind]
    now = told(all_three, holding(stamps=COFFEE.cost))
    assert now is not None
    assert [one.kind for one in spoken(now)] == [EARNED.kind, wish.kind]
    assert now.extras == (Lines((wish,)),)


balances = st.builds(holding, st.integers(0, 400), st.integers(0, 40))


@given(before=balances, gained=st.integers(0, 12), now=balances)
def test_no_milestone_contradicts_the_balance_at_its_release(
    before: Balance, gained: int, now: Balance
) -> None:
    """Made by any visit, released at any balance."""
    after = replace(before, held=before.held + amounts(0, gained))
    for made in visits.milestones(CAFE, before, after):
        assert told(made, after) == made, "true when it is made"
        said = told(made, now)
        if said is not None:
            assert_true(said, now)


def assert_true(said: Message, now: Balance) -> None:
    reward = next(one for one in CAFE.rewards if named_reward(one) == said.args["reward"])
    if said.kind is OccasionKind.REWARD_EARNED:
        assert reward in affordable(CAFE, now)
        assert said.args["count"] <= len(affordable(CAFE, now))  # type: ignore[operator]
    else:
        missing = reward.cost - now.held[reward.unit]
        assert said.args["visits"] == -(-missing // CAFE.earning.stamps_per_visit) > 0
