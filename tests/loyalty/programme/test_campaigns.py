"""Campaigns beside each other: their names, and which of them are over."""

from __future__ import annotations

from datetime import date

import pytest

from loyalty.ledger.units import Unit
from loyalty.messages.args import Exact, Localised
from loyalty.programme.campaigns import Campaign, CampaignState, Gives, distinct, with_the_past_ended
from loyalty.programme.when import When

TODAY, YESTERDAY = date(2026, 6, 2), date(2026, 6, 1)
RUNNING, ENDED = CampaignState.RUNNING, CampaignState.ENDED


def campaign(name: str, last_day: date | None = None) -> Campaign:
    names = Localised((("en", name), ("pl", f"{name} po polsku")))
    return Campaign("chat-1", names, Gives.TIMES, Exact(2, 1), Unit.POINTS, When(last_day=last_day))


@pytest.mark.parametrize(
    ("there", "over", "called"),
    [
        ((), (), "double points"),
        (("double points",), (), "double points 2"),
        (("Double points",), (), "double points 2"),
        (("double points", "double points 2"), (), "double points 3"),
        (("double points 2",), ("double points",), "double points"),
        (("double points", "double points 3"), ("double points 2",), "double points 2"),
        (("double points in June",), (), "double points"),
    ],
)
def test_no_two_that_are_not_over_have_one_name(
    there: tuple[str, ...], over: tuple[str, ...], called: str
) -> None:
    campaigns = (*map(campaign, there), *(campaign(name, YESTERDAY) for name in over))
    found = distinct(campaign("double points").name, campaigns, TODAY)
    number = called.removeprefix("double points")
    assert found.texts == (("en", called), ("pl", f"double points po polsku{number}"))


def test_the_day_after_its_last_one_it_is_ended() -> None:
    campaigns = (campaign("a"), campaign("b", TODAY), campaign("c", YESTERDAY))
    found = with_the_past_ended(campaigns, TODAY)
    assert [one.state for one in found] == [RUNNING, RUNNING, ENDED]
