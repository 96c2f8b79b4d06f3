"""What a report is asked of: every pair of whose figures, which time and which place, in any order and in three languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers import routes
from handlers.owner.report_words import Asked, Odd, read
from handlers.reading.dates import Reference
from loyalty.programme.shop import Location
from loyalty.report.periods import Span
from tests.languages import shop_words

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday
HERE = Reference(NOW, ZoneInfo("Europe/Warsaw"), "en")
PLACES = (Location("main", "Main Street"), Location("station", "Station"))
WORDS = shop_words()


def asked(said: str) -> Asked | Odd:
    """As `routes.command` takes the words apart: the longest phrase of ours, and what stands behind it."""
    if (name := WORDS.intent(said)) in routes.OPTIONS:
        return read(name, "", WORDS, PLACES, HERE)
    words = said.split()
    for count in range(len(words) - 1, 0, -1):
        name = WORDS.intent(" ".join(words[:count]))
        if name in routes.ARGUMENTS:
            return read(name, " ".join(words[count:]), WORDS, PLACES, HERE)
    raise AssertionError(said)


_TIMES: dict[str, tuple[Span, date]] = {
    "yesterday, wczoraj, ieri": ("day", date(2026, 11, 29)),
    "week, this week, tydzień, ten tydzień, săptămână, săptămâna asta": ("week", date(2026, 11, 30)),
    "last week, zeszły tydzień, săptămâna trecută": ("week", date(2026, 11, 29)),
    "month, miesiąc, luna asta": ("month", date(2026, 11, 30)),
    "last month, poprzedni miesiąc, luna trecută": ("month", date(2026, 10, 31)),
    "quarter, kwartał, trimestru": ("quarter", date(2026, 11, 30)),
    "last quarter, zeszły kwartał, trimestrul trecut": ("quarter", date(2026, 9, 30)),
    "year, this year, rok, an": ("year", date(2026, 11, 30)),
    "last year, zeszły rok, anul trecut": ("year", date(2025, 12, 31)),
    "24 may, 24 maja, 24 mai, 24.05.2026": ("day", date(2026, 5, 24)),
    "may, maj, mai, may 2026": ("month", date(2026, 5, 1)),
    "2025": ("year", date(2025, 1, 1)),
}


@pytest.mark.parametrize(("words", "span", "day"), [(words, *time) for words, time in _TIMES.items()])
def test_a_time_goes_with_the_shop_and_with_the_team_and_with_a_place(
    words: str, span: Span, day: date
) -> None:
    for said in words.split(", "):
        assert asked(f"report {said}") == Asked(None, span, day), said
        assert asked(f"report {said} station") == Asked(None, span, day, "station"), said
        for all_ in (
            f"report staff {said}",
            f"report {said} staff",
            f"raport zespół {said}",
            f"raport {said} echipă",
        ):
            assert asked(all_) == Asked("staff", span, day), all_
            assert asked(f"{all_} main street") == Asked("staff", span, day, "main"), all_


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("report station", Asked(None, None, None, "station")),
        ("sales station week", Asked(None, "week", date(2026, 11, 30), "station")),
        ("report for the station", Asked(None, None, None, "station")),
        ("report customers station", Asked("customers", None, None, "station")),
        ("report station customers", Asked("customers", None, None, "station")),
        ("raport klientów station", Asked("customers", None, None, "station")),
        ("raport clienți station", Asked("customers", None, None, "station")),
        ("report members station", Asked("people", None, None, "station")),
        ("report staff station", Asked("staff", None, None, "station")),
        ("report customers week", Asked("customers", "week", date(2026, 11, 30))),
        ("report value station", Asked("value", None, None, "station")),
        ("report value 2025", Asked("value", "year", date(2025, 1, 1))),
        ("report staff customers", Odd("twice", "customers")),
        ("report week month", Odd("twice", "month")),
        ("report week 24 may", Odd("twice", "24 may")),
        ("report staff of the moon", Odd("unknown", "moon")),
        ("report of the moon", Odd("unknown", "of the moon")),
        ("report 2 weeks", Odd("stretch", "2 weeks")),
        ("report last 7 days", Odd("stretch", "last 7 days")),
        ("raport ostatnie 7 dni", Odd("stretch", "ostatnie 7 dni")),
        ("report weekend", Odd("stretch", "weekend")),
        ("report 3-9 may", Odd("stretch", "3-9 may")),
        ("report since 2 november", Odd("stretch", "since 2 november")),
        ("report since 1 november", Asked(None, "month", date(2026, 11, 30))),
        ("raport od stycznia", Asked(None, "year", date(2026, 11, 30))),
        ("raport de la 1 octombrie", Asked(None, "quarter", date(2026, 11, 30))),
        ("report next week", Odd("unknown", "next")),
        ("report 24", Odd("unknown", "24")),
        ("report 31 february", Odd("no-day", "31 february")),
        ("report february 30", Odd("no-day", "february 30")),
        ("raport 31 kwietnia", Odd("no-day", "31 kwietnia")),
        ("raport 31 iunie", Odd("no-day", "31 iunie")),
        ("report 31.02.2026", Odd("no-day", "31.02.2026")),
        ("report 29 february 2025", Odd("no-day", "29 february 2025")),
        ("report 29 february", Asked(None, "day", date(2024, 2, 29))),
        ("report quarter 3", Asked(None, "quarter", date(2026, 7, 1))),
        ("report q3", Asked(None, "quarter", date(2026, 7, 1))),
        ("report q4 2025", Asked(None, "quarter", date(2025, 10, 1))),
        ("raport kwartał 2", Asked(None, "quarter", date(2026, 4, 1))),
        ("raport trimestrul 1", Asked(None, "quarter", date(2026, 1, 1))),
        ("report 2nd quarter", Asked(None, "quarter", date(2026, 4, 1))),
        ("raport III kwartał", Asked(None, "quarter", date(2026, 7, 1))),
        ("report last tuesday", Asked(None, "day", date(2026, 11, 24))),
        ("report last monday", Asked(None, "day", date(2026, 11, 23))),
        ("raport zeszły wtorek", Asked(None, "day", date(2026, 11, 24))),
        ("raport marți trecută", Asked(None, "day", date(2026, 11, 24))),
        ("report 3 days ago", Asked(None, "day", date(2026, 11, 27))),
        ("report a week ago", Asked(None, "week", date(2026, 11, 29))),
        ("report staff 2 weeks ago", Asked("staff", "week", date(2026, 11, 22))),
        ("raport 3 dni temu", Asked(None, "day", date(2026, 11, 27))),
        ("raport acum 2 luni", Asked(None, "month", date(2026, 9, 30))),
        ("report day before yesterday", Asked(None, "day", date(2026, 11, 28))),
        ("raport przedwczoraj", Asked(None, "day", date(2026, 11, 28))),
        ("raport alaltăieri", Asked(None, "day", date(2026, 11, 28))),
    ],
)  # fmt: skip
def test_whose_figures_of_which_place(said: str, what: Asked | Odd) -> None:
    assert asked(said) == what
