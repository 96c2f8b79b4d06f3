"""Which time is meant by what is written behind "report", and what is wrong with what is none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.owner.report_times import Why, Written, quarter_of, time_ago, time_of, wrong_with
from handlers.reading.dates import Reference

# A Wednesday, and the first day of a quarter.
NOW = Reference(datetime(2026, 7, 1, 10, tzinfo=UTC), ZoneInfo("Europe/Warsaw"), "en")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("last wednesday", ("day", date(2026, 6, 24))),
        ("last tuesday", ("day", date(2026, 6, 30))),
        ("last monday evening", None),
        ("last last", None),
        ("2025", ("year", date(2025, 1, 1))),
        ("1925", ("year", date(1925, 1, 1))),
        ("q3", ("quarter", date(2026, 7, 1))),
        ("q4", ("quarter", date(2025, 10, 1))),
        ("q4 2026", ("quarter", date(2026, 10, 1))),
    ],
)
def test_a_time_that_is_written(written: str, meant: Written | None) -> None:
    assert time_of(written, NOW) == meant


def test_a_quarter_by_its_number_alone() -> None:
    assert [quarter_of(number, NOW) for number in ("3", "iii", "4", "5")] == [
        date(2026, 7, 1),
        date(2026, 7, 1),
        date(2025, 10, 1),
        None,
    ]


@pytest.mark.parametrize(
    ("said", "meant", "rest"),
    [
        ("a week ago", ("week", date(2026, 6, 28)), ""),
        ("two weeks ago", ("week", date(2026, 6, 21)), ""),
        ("dwa dni temu", ("day", date(2026, 6, 29)), ""),
        ("acum 3 zile centru", ("day", date(2026, 6, 28)), "centru"),
        ("the day before yesterday", ("day", date(2026, 6, 29)), ""),
        ("two coffees ago", None, "two coffees ago"),
    ],
)
def test_so_long_ago(said: str, meant: Written | None, rest: str) -> None:
    assert time_ago(said, NOW) == (meant, rest)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("31.02", "no-day"),
        ("13.13", "stretch"),
        ("31 february", "no-day"),
        ("3 weeks", "stretch"),
        ("1 2", "stretch"),
        ("7", "unknown"),
        ("rain", "unknown"),
    ],
)
def test_what_is_wrong_with_what_is_no_time(written: str, why: Why) -> None:
    assert wrong_with(written, "en") == why
