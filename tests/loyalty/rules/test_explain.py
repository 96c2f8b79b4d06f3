"""How the programme works, as it is told: how long what is collected lasts, what comes without a visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.programme.programme import Programme
from loyalty.programme.tags import Tag
from loyalty.rules.explain import other_lines
from loyalty.rules.lasting import lasting_lines
from tests.languages import shop_texts
from tests.loyalty.cafe import CAFE, text

TEXTS = shop_texts(lambda: datetime(2026, 6, 2, 12, tzinfo=UTC))
YEAR = Lifetime(Unit.POINTS, until="year", year_begins=4)
LONG = Lifetime(Unit.STAMPS, Span(months=24), "month", idle=Span(months=1))


@pytest.mark.parametrize(
    ("lifetimes", "away", "told"),
    [
        ((), None, ["Points: kept without an end", "Stamps: kept without an end"]),
        ((), timedelta(days=365), ["Everything: kept at most 365 days after the last visit"]),
        ((), timedelta(hours=36), ["Everything: kept at most 36 hours after the last visit"]),
        (
            (YEAR, LONG),
            None,
            [
                "Points: kept to the end of the year, which begins on 1 April",
                "Stamps: kept for 24 months, then to the end of that month",
                "Stamps: kept at most 1 month after the last visit",
            ],
        ),
        (
            (Lifetime(Unit.POINTS, Span(days=90)),),
            timedelta(days=365),
            ["Points: kept for 90 days", "Everything: kept at most 365 days after the last visit"],
        ),
    ],
)
def test_it_is_told_for_each_unit_that_can_be_earned(
    lifetimes: tuple[Lifetime, ...], away: timedelta | None, told: list[str]
) -> None:
    occasions = replace(CAFE.occasions, expiry=replace(CAFE.occasions.expiry, after=away, warn=timedelta(0)))
    shop = replace(CAFE, lifetimes=lifetimes, occasions=occasions)
    assert [TEXTS.plain(line, "en") for line in lasting_lines(shop)] == told


def test_what_comes_without_a_visit_is_told_and_what_earns_nothing() -> None:
    occasions, card = CAFE.occasions, Tag("card", text("gift card"), excluded=True)
    quiet = replace(occasions, birthday=replace(occasions.birthday, on=False, gift_points=9))
    kept = replace(quiet, anniversary=replace(quiet.anniversary, gift_stamps=1, gift_lasts=Span(days=10)))
    assert told(CAFE) == ["Birthday: +25 points", "Anniversary of joining: +10 points"]
    assert told(replace(CAFE, occasions=kept, tags=(card,))) == [
        "Anniversary of joining: +1 stamp, +10 points, good for 10 days",
        "Nothing is earned with: gift card",
    ]


def told(shop: Programme) -> list[str]:
    return [TEXTS.plain(line, "en") for line in other_lines(shop)]
