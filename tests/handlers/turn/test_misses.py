"""What stands below a visit that brought nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.turn.misses import nothing
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Cause, Earnings, Miss
from loyalty.model.visits import Visit
from tests.loyalty.cafe import CAFE

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
LIMIT, SHORT = Miss(BASE, Cause.LIMIT, "1", "day"), Miss("three-days", Cause.SHORT, "3", "1")


@pytest.mark.parametrize(
    ("misses", "said"),
    [
        ((LIMIT, SHORT), ["limit"]),
        ((SHORT,), ["short"]),
        ((Miss(BASE, Cause.PREPAID), SHORT), []),  # the pass that paid stands above it
        ((), []),
    ],
)
def test_the_first_reason_is_said_unless_a_pass_paid(misses: tuple[Miss, ...], said: list[str]) -> None:
    visit = Visit(7, 1, "main", 2, None, Amounts(), NOON, earnings=Earnings(misses=misses))
    assert [line.args["cause"] for lines in nothing(CAFE, visit) for line in lines.lines] == said
