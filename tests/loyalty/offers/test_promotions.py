"""An offer at an instant: whether it can be claimed, whether only some have heard of it, and whether it is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loyalty.offers.promotions import PromotionState
from tests.scheduler.town import offer

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)
RUNNING = replace(offer(7, NOON), state=PromotionState.RUNNING, others_from=NOON + timedelta(days=1))


@pytest.mark.parametrize(
    ("at", "is_open", "is_early"),
    [
        (RUNNING.starts_at - A_MOMENT, False, True),
        (RUNNING.starts_at, True, True),
        (NOON + timedelta(days=1) - A_MOMENT, True, True),
        (NOON + timedelta(days=1), True, False),
        (RUNNING.ends_at - A_MOMENT, True, False),
        (RUNNING.ends_at, False, False),
    ],
)
def test_an_offer_from_its_first_instant_to_just_before_its_end(
    at: datetime, is_open: bool, is_early: bool
) -> None:
    assert (RUNNING.is_open(at), RUNNING.is_early(at)) == (is_open, is_early)
    assert replace(RUNNING, state=PromotionState.PAUSED).is_open(at) == is_open
    assert not replace(RUNNING, state=PromotionState.ENDED).is_open(at)
    assert not replace(RUNNING, others_from=None).is_early(at)


@pytest.mark.parametrize(("stock", "claimed", "gone"), [(None, 9, False), (2, 1, False), (2, 2, True)])
def test_the_last_one_leaves_none(stock: int | None, claimed: int, gone: bool) -> None:
    assert replace(RUNNING, stock=stock, claimed=claimed).sold_out == gone
