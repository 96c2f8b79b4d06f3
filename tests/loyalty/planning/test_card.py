"""What is drawn of a card: the reward that points lead to, and what ends soon."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Money
from loyalty.messages.extras import CardPicture
from loyalty.model.accounts import Balance
from loyalty.model.members import Member
from loyalty.model.standing import Standing
from loyalty.planning.card import card_picture, shown
from loyalty.planning.profile import Ending
from tests.amounts import holding
from tests.loyalty.cafe import CAFE, COFFEE

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)
ANA = Member(1, "k7Qx", "Ana", "en", NOW)
CARD = Balance(Amounts({Unit.STAMPS: 4, Unit.POINTS: 60, Unit.MONEY: 500}))


def drawn(balance: Balance = CARD, *endings: Ending) -> CardPicture:
    return card_picture(CAFE, ANA, balance, NOW, standing=Standing("gold"), endings=endings)


def test_it_is_the_member_their_tier_and_what_they_hold() -> None:
    card = drawn()
    assert (card.token, card.name, card.stamps, card.goal, card.points) == ("k7Qx", "Ana", 4, 9, 60)
    assert card.tier
    assert card.tier.into("en") == "Gold"
    assert card.cash == Money(500, "PLN")


@pytest.mark.parametrize(("points", "cost"), [(0, 150), (149, 150), (150, 400), (400, 400)])
def test_points_lead_to_the_cheapest_reward_that_cannot_be_had_yet(points: int, cost: int) -> None:
    """To the dearest, when all can."""
    card = drawn(holding(points=points))
    assert card.aim
    assert card.aim.cost == cost


def test_where_points_buy_nothing_they_lead_nowhere() -> None:
    shop = replace(CAFE, rewards=(COFFEE,))
    assert card_picture(shop, ANA, CARD, NOW).aim is None


def test_what_ends_soon_is_shown_with_its_last_day_and_never_more_than_is_held() -> None:
    until = datetime(2026, 6, 16, 22, tzinfo=UTC)  # the midnight with which the 16th ends in Warsaw
    ending = Ending(until, Amounts({Unit.STAMPS: 3, Unit.POINTS: 60, Unit.MONEY: 250}))
    card = drawn(CARD, ending)
    assert card.ends
    assert (card.ends.day, card.ends.stamps, card.ends.points) == (date(2026, 6, 16), 3, 60)
    assert card.ends.cash == Money(250, "PLN")

    later = shown(card, CAFE, holding(stamps=2))
    assert later.ends
    assert (later.ends.stamps, later.ends.points, later.ends.cash) == (2, 0, None)
    assert shown(card, CAFE, Balance()).ends is None


def test_what_ends_later_is_not_shown_yet() -> None:
    assert drawn(CARD, Ending(NOW + timedelta(days=60), Amounts({Unit.POINTS: 60}))).ends is None
