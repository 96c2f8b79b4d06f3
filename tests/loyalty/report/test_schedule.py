"""When a report comes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from loyalty.report.schedule import Hour, Rhythm, Schedule, due

WARSAW = ZoneInfo("Europe/Warsaw")
BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "now", "first"),
    [
        (Hour("week"), "2026-11-30 07:59", None),
        (Hour("week"), "2026-11-30 08:00", "2026-11-23"),  # nine in Warsaw, in winter
        (Hour("week"), "2026-11-30 22:59", "2026-11-23"),  # late, within the day
        (Hour("week"), "2026-11-30 23:00", None),
        (Hour("week", 4, time(17, 30)), "2026-11-27 16:30", "2026-11-16"),  # a Friday: the week that is over
        (Hour("week", 6, time(2, 30)), "2026-03-29 00:59", None),
        (Hour("week", 6, time(2, 30)), "2026-03-29 01:00", "2026-03-16"),  # an hour that the clock leaves out
        (Hour("week", 6, time(2, 30)), "2026-10-25 00:30", "2026-10-12"),  # one that comes twice: the first
        (Hour("month"), "2026-12-01 08:00", "2026-11-01"),
        (Hour("month"), "2027-01-01 08:00", "2026-12-01"),
        (Hour("month"), "2026-12-02 08:00", None),
    ],
)
def test_a_report_is_due_from_its_hour_to_the_end_of_its_day(hour: Hour, now: str, first: str | None) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert due(Schedule(1, 1, hour, BEFORE), WARSAW, at) == (date.fromisoformat(first) if first else None)


@pytest.mark.parametrize(
    ("told", "chosen", "is_due"),
    [
        ("2026-11-16", "2026-11-24 08:00", True),
        ("2026-11-23", "2026-11-24 08:00", False),  # told already, at another hour of this week
        (None, "2026-11-30 07:59", True),
        (None, "2026-11-30 08:00", False),  # chosen when the hour had come: from the next one on
    ],
)
def test_a_period_is_told_once_and_none_that_was_over_when_it_was_chosen(
    told: str | None, chosen: str, is_due: bool
) -> None:
    at = datetime.fromisoformat(chosen).replace(tzinfo=UTC)
    schedule = Schedule(1, 1, Hour("week"), at, date.fromisoformat(told) if told else None)
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    assert (due(schedule, WARSAW, now) is not None) == is_due


@pytest.mark.parametrize("rhythm", ["week", "month"])
@pytest.mark.parametrize("zone", ["Europe/Warsaw", "America/Havana", "Pacific/Chatham"])
@pytest.mark.parametrize("at", [time(0), time(2, 30), time(23)])
def test_each_period_is_told_once_whenever_one_looks(rhythm: Rhythm, zone: str, at: time) -> None:
    """Each hour of ten months, with both changes of the clock."""
    now = datetime(2026, 2, 15, 0, 10, tzinfo=UTC)
    schedule, told = Schedule(1, 1, Hour(rhythm, 2, at), BEFORE), list[date]()
    for _ in range(24 * 300):
        now += timedelta(hours=1)
        if first := due(schedule, ZoneInfo(zone), now):
            told.append(first)
            schedule = replace(schedule, told=first)
    steps = {(later - earlier).days for earlier, later in pairwise(told)}
    assert steps == ({7} if rhythm == "week" else {28, 30, 31})
    assert len(told) >= (42 if rhythm == "week" else 9)
