"""What a prepaid pass comes to: its end, its refund, and which of several is used."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.lifetimes import Span
from loyalty.model.standing import HeldPass
from loyalty.programme.passes import Pass
from loyalty.standing.passes import refund, terms, to_use
from tests.loyalty.cafe import text

WARSAW = ZoneInfo("Europe/Warsaw")
WASHES = Pass(id="washes", name=text("Ten washes"), price=9_000, uses=10, lasts=Span(months=1))
SOLD = datetime(2027, 1, 31, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sold", "ends", "given_back"),
    [
        (WASHES, datetime(2027, 2, 28, 23, tzinfo=UTC), datetime(2027, 2, 28, 23, tzinfo=UTC)),
        (replace(WASHES, refund="none"), datetime(2027, 2, 28, 23, tzinfo=UTC), None),
        (
            replace(WASHES, refund_within=Span(days=14)),
            datetime(2027, 2, 28, 23, tzinfo=UTC),
            datetime(2027, 2, 14, 23, tzinfo=UTC),
        ),
        (
            replace(WASHES, lasts=Span(days=3), refund_within=Span(days=14)),  # never after its end
            datetime(2027, 2, 3, 23, tzinfo=UTC),
            datetime(2027, 2, 3, 23, tzinfo=UTC),
        ),
    ],
)
def test_the_terms_of_a_sale(sold: Pass, ends: datetime, given_back: datetime | None) -> None:
    """By the days of the shop, each to its end; a month from the 31st is the shorter month's last day."""
    assert terms(sold, SOLD, WARSAW) == (ends, given_back)


@pytest.mark.parametrize("price", [9_000, 100, 7])
def test_never_more_is_given_back_than_was_paid(price: int) -> None:
    """Whole, in one part, or use by use."""
    assert refund(price, 10, 10) == price
    assert sum(refund(price, 10, 1) for _ in range(10)) <= price
    assert refund(price, 10, 3) + refund(price, 10, 7) <= price


def test_of_each_pass_the_one_that_ends_first_is_used() -> None:
    late, soon = (
        HeldPass(id, "washes", 3, 10, 9_000, SOLD, SOLD + timedelta(days=days))
        for id, days in ((1, 9), (2, 5))
    )
    other = replace(late, id=3, of="classes")
    assert to_use([late, soon, other], frozenset()) == (soon, other)
    assert to_use([late, soon, other], frozenset({"classes"})) == (other,)
    assert to_use([late], frozenset({"classes"})) == ()
