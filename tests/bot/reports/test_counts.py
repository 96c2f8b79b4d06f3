"""What a report of a day, a week or a month offers next, and how it names its days."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reports.counts import Found, following, said
from bot.reports.speaking import Speaking
from loyalty.report.counts import Counts
from loyalty.report.periods import Span, before, period, told_of
from tests.languages import shop_texts
from tests.loyalty.cafe import CAFE

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday


@pytest.mark.parametrize(
    ("span", "day", "offered"),
    [
        ("day", (11, 30), "report-yesterday report-week report-month"),
        ("day", (11, 29), "report report-week report-month"),
        ("day", (10, 27), "report report-yesterday report-week"),
        ("week", (11, 30), "report report-last-week report-month"),
        ("week", (11, 29), "report report-week report-month"),
        ("month", (11, 30), "report report-last-month report-quarter"),
        ("month", (10, 31), "report report-month report-quarter"),
        ("month", (9, 30), "report report-month report-last-month"),
        ("quarter", (11, 30), "report-month report-last-quarter report-year"),
        ("quarter", (9, 30), "report-month report-quarter report-year"),
        ("year", (11, 30), "report-month report-quarter report-last-year"),
    ],
)
def test_a_report_never_offers_itself(span: Span, day: tuple[int, int], offered: str) -> None:
    asked = period(span, date(2026, *day), WARSAW, NOW)
    assert " ".join(following(asked, NOW.date())) == offered


@pytest.mark.parametrize(
    ("span", "day", "visits", "title"),
    [
        ("day", date(2026, 10, 27), 3, "Tuesday 27 October"),
        (
            "day",
            date(2025, 12, 14),
            3,
            "Sunday, 14 December 2025",
        ),  # before the first card, but somebody came
        ("day", date(2025, 12, 14), 0, "The first card was made on 3 January 2026"),
        ("day", date(2026, 1, 3), 0, "Saturday 3 January"),
        ("week", date(2026, 1, 3), 0, "29 December 2025 - 4 January"),
        ("quarter", date(2026, 2, 3), 0, "January 2026 - March 2026"),
        ("year", date(2026, 2, 3), 0, "2026"),
        ("month", date(2025, 12, 3), 0, "The first card was made on 3 January 2026"),
    ],
)
def test_a_day_of_another_year_has_its_year(span: Span, day: date, visits: int, title: str) -> None:
    asked = period(span, day, WARSAW, NOW)
    found = Found(asked, "", Counts(visits), Counts(), (day,), {}, NOW.date(), date(2026, 1, 3))
    texts = shop_texts(lambda: NOW)
    told = texts.plain(said(found, Speaking(texts, CAFE, "en")), "en")
    assert told.startswith(title), told.partition("\n")[0]


@pytest.mark.parametrize(
    ("span", "day", "beside", "first_line", "visits"),
    [
        ("month", date(2026, 3, 3), "all", "In brackets the change on the month before:", "Visits: 441 (+441)"),
        ("month", date(2026, 2, 3), "part", "before, from the first card on (3 January 2026):", "Visits: 441 (+441)"),
        ("month", date(2026, 1, 3), "none", "January 2026:", "Visits: 441"),
        ("year", date(2026, 1, 3), "none", "2026, so far:", "Visits: 441"),
        ("day", date(2026, 1, 9), "none", "Friday 9 January:", "Visits: 441"),
        ("day", date(2026, 1, 10), "all", "In brackets the change on the same weekday a week before:", "Visits: 441 (+441)"),
        ("week", date(2026, 1, 5), "part", "week before, from the first card on (3 January 2026):", "Visits: 441 (+441)"),
    ],
)  # fmt: skip
def test_nothing_is_compared_with_time_before_the_first_card(
    span: Span, day: date, beside: str, first_line: str, visits: str
) -> None:
    asked, began = period(span, day, WARSAW, NOW), date(2026, 1, 3)
    compared = told_of(before(asked), began)
    assert compared == beside
    found = Found(asked, "", Counts(441), Counts(), (day,), {}, NOW.date(), began, beside=compared)
    texts = shop_texts(lambda: NOW)
    lines = texts.plain(said(found, Speaking(texts, CAFE, "en")), "en").splitlines()
    assert lines[0].endswith(first_line)
    assert visits in lines
