"""Days, weeks, months, quarters and years by the shop's calendar, and the like ones before."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from loyalty.report.periods import Span, before, last_days, period

WARSAW = ZoneInfo("Europe/Warsaw")
NOON = datetime(
    2026, 3, 31, 10, 30, tzinfo=UTC
)  # a Tuesday, 12:30 in Warsaw, two days after the clocks changed


def at(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=WARSAW).astimezone(UTC)


@pytest.mark.parametrize(
    ("span", "day", "first", "since", "until", "partial", "earlier"),
    [
        ("day", (3, 31), (3, 31), at(3, 31), NOON, True, (at(3, 24), at(3, 24, 12, 30))),
        # 23 hours long
        ("day", (3, 29), (3, 29), at(3, 29), at(3, 30), False, (at(3, 22), at(3, 23))),
        ("week", (3, 31), (3, 30), at(3, 30), NOON, True, (at(3, 23), at(3, 24, 12, 30))),
        ("week", (3, 29), (3, 23), at(3, 23), at(3, 30), False, (at(3, 16), at(3, 23))),
        # February has no 31st: all of it
        ("month", (3, 31), (3, 1), at(3, 1), NOON, True, (at(2, 1), at(3, 1))),
        ("month", (2, 3), (2, 1), at(2, 1), at(3, 1), False, (at(1, 1), at(2, 1))),
        (
            "quarter",
            (2, 3),
            (1, 1),
            at(1, 1),
            NOON,
            True,
            (datetime(2025, 10, 1, tzinfo=WARSAW), datetime(2025, 12, 29, 12, 30, tzinfo=WARSAW)),
        ),
        (
            "year",
            (2, 3),
            (1, 1),
            at(1, 1),
            NOON,
            True,
            (datetime(2025, 1, 1, tzinfo=WARSAW), datetime(2025, 3, 31, 12, 30, tzinfo=WARSAW)),
        ),
        ("day", (4, 1), (4, 1), at(4, 1), at(4, 1), True, (at(3, 25), at(3, 25))),  # to come
    ],
)
def test_a_period_and_the_one_before(
    span: Span,
    day: tuple[int, int],
    first: tuple[int, int],
    since: datetime,
    until: datetime,
    partial: bool,
    earlier: tuple[datetime, datetime],
) -> None:
    asked = period(span, date(2026, *day), WARSAW, NOON)
    assert (asked.first, asked.since, asked.until) == (date(2026, *first), since, until)
    assert asked.partial is partial
    compared = before(asked)
    if day != (4, 1):
        assert (compared.since, compared.until) == earlier


def test_the_last_days_have_the_one_that_goes_on() -> None:
    assert last_days(NOON, 30, WARSAW) == at(3, 2)
    assert last_days(at(3, 31), 30, WARSAW) == at(3, 1), "of a day that is over"
