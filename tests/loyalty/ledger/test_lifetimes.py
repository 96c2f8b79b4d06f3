"""When what is earned ends: conventions 19 and 20 of the programmes, as a table."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from loyalty.ledger.lifetimes import Lifetime, Lifetimes, Span
from loyalty.ledger.units import Unit

WARSAW = ZoneInfo("Europe/Warsaw")


def lifetimes(**of: object) -> Lifetimes:
    return Lifetimes({Unit.POINTS: Lifetime(Unit.POINTS, **of)}, WARSAW)  # type: ignore[arg-type]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


@pytest.mark.parametrize(
    ("of", "earned", "first_without"),
    [
        ({"lasts": Span(days=90)}, "2026-03-01 23:59", "2026-05-31 00:00"),  # over the change of clocks
        ({"lasts": Span(days=1)}, "2026-03-28 00:00", "2026-03-30 00:00"),
        ({"lasts": Span(months=6)}, "2026-08-31 10:00", "2027-03-01 00:00"),  # February has no 31st
        ({"lasts": Span(months=12)}, "2028-02-29 10:00", "2029-03-01 00:00"),
        ({"lasts": Span(months=1), "until": "day"}, "2026-01-15 10:00", "2026-02-16 00:00"),
        ({"until": "month"}, "2026-01-15 10:00", "2026-02-01 00:00"),
        ({"lasts": Span(months=6), "until": "month"}, "2026-08-31 10:00", "2027-03-01 00:00"),
        ({"lasts": Span(days=20), "until": "month"}, "2026-01-15 10:00", "2026-03-01 00:00"),
        ({"until": "quarter"}, "2026-02-15 10:00", "2026-04-01 00:00"),
        ({"lasts": Span(months=3), "until": "quarter"}, "2026-11-30 10:00", "2027-04-01 00:00"),
        ({"until": "year"}, "2026-12-31 23:59", "2027-01-01 00:00"),
        ({"until": "year", "year_begins": 4}, "2026-03-31 23:59", "2026-04-01 00:00"),  # a scheme's own year
        ({"until": "year", "year_begins": 4}, "2026-04-01 00:00", "2027-04-01 00:00"),
    ],
)
def test_the_last_day_can_still_be_spent(of: dict[str, object], earned: str, first_without: str) -> None:
    assert lifetimes(**of).own_end(Unit.POINTS, local(earned)) == local(first_without)


def test_who_stays_away_loses_all_with_the_end_of_a_day() -> None:
    idle = lifetimes(idle=Span(months=6))
    assert idle.own_end(Unit.POINTS, local("2026-08-31 10:00")) is None
    assert idle.idle_end(Unit.POINTS, local("2026-08-31 10:00")) == local("2027-03-01 00:00")
    assert idle.idle_end(Unit.STAMPS, local("2026-08-31 10:00")) is None
    to_the_minute = Lifetimes(away=timedelta(days=365))
    assert to_the_minute.idle_end(Unit.STAMPS, local("2026-08-31 10:00")) == local("2027-08-31 10:00")


@pytest.mark.parametrize("of", [{}, {"until": "year", "year_begins": 13}])
def test_what_says_no_end_is_refused(of: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="such as"):
        lifetimes(**of)
