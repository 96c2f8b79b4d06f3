"""On which days a birthday counts for rules: kept by the shop's calendar, and told long enough before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from loyalty.calendar import Birthday
from loyalty.model.members import Member
from loyalty.rules.birthdays import kept_days
from tests.loyalty.cafe import CAFE

WARSAW = ZoneInfo("Europe/Warsaw")
ANA = Member(7, "card", "Ana", "en", datetime(2024, 3, 10, 14, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("born", "told", "at", "kept"),
    [
        (None, None, "2027-05-20", ""),
        (Birthday(5, 20), None, "2027-05-20", "2026-05-20 2027-05-20 2028-05-20 2029-05-20"),
        # thirty days before, to the minute
        (Birthday(5, 20), "2027-04-20T00:00", "2027-05-20", "2027-05-20 2028-05-20 2029-05-20"),
        (Birthday(5, 20), "2027-04-20T00:01", "2027-05-20", "2028-05-20 2029-05-20"),
        # told in December for January: the year after next is the first
        (Birthday(1, 10), "2026-12-25T12:00", "2026-12-31", "2028-01-10"),
        (Birthday(2, 29), None, "2027-02-28", "2026-02-28 2027-02-28 2028-02-29 2029-02-28"),
    ],
)  # fmt: skip
def test_a_birthday_counts_where_it_was_known(
    born: Birthday | None, told: str | None, at: str, kept: str
) -> None:
    set_at = datetime.fromisoformat(told).replace(tzinfo=WARSAW) if told else None
    now = datetime.fromisoformat(at).replace(hour=23, tzinfo=WARSAW)
    found = kept_days(CAFE, replace(ANA, birthday=born, birthday_set_at=set_at), now)
    assert found == tuple(date.fromisoformat(day) for day in kept.split())


def test_the_29th_of_february_may_be_kept_in_march() -> None:
    birthday = replace(CAFE.occasions.birthday, leap_day="1 March")
    shop = replace(CAFE, occasions=replace(CAFE.occasions, birthday=birthday))
    found = kept_days(shop, replace(ANA, birthday=Birthday(2, 29)), datetime(2027, 3, 1, 12, tzinfo=UTC))
    assert found[:3] == (date(2026, 3, 1), date(2027, 3, 1), date(2028, 2, 29))
