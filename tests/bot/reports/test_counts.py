"""What a report of a day, a week or a month offers next, and how it names its days."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reports.counts import following
from loyalty.report.periods import Span, period

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday


@pytest.mark.parametrize(
    ("span", "day", "offered"),
    [
        ("day", (11, 30), "report-yesterday report-week report-month"),
        ("day", (11, 29), "report report-week report-month"),
        ("day", (10, 27), "report report-yesterday report-week"),
        ("week", (11, 30), "report report-last-week report-month"),
        ("week", (11, 29), "report report-week report-month"),
        ("month", (11, 30), "report report-week report-last-month"),
        ("month", (10, 31), "report report-week report-month"),
    ],
)
def test_a_report_never_offers_itself(span: Span, day: tuple[int, int], offered: str) -> None:
    asked = period(span, date(2026, *day), ZoneInfo("Europe/Warsaw"), NOW)
    assert " ".join(following(asked, NOW.date())) == offered
