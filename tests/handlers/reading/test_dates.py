"""Days and times as they are typed, in any language we speak, read in the shop's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import Reference, parse_when
from handlers.reading.past_days import parse_day

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 6, 1, 10, 0, tzinfo=WARSAW)  # a Monday
START = datetime(2026, 6, 3, 9, 30, tzinfo=WARSAW)  # a Wednesday
LOCALES = ["en", "pl", "ro"]


def when(text: str, since: datetime | None = None, now: datetime = NOW) -> str | None:
    """By the shop's clock, as "2026-06-02 10:00"."""
    found = parse_when(text, Reference(now.astimezone(UTC), WARSAW, "en", since and since.astimezone(UTC)))
    return found and f"{found.astimezone(WARSAW):%Y-%m-%d %H:%M}"


STARTS: list[tuple[str, str]] = [
    ("now", "2026-06-01 10:00"),
    ("Right now!", "2026-06-01 10:00"),
    ("teraz", "2026-06-01 10:00"),
    ("acum", "2026-06-01 10:00"),
    ("today", "2026-06-01 10:00"),  # what begins today begins now
    ("today 18:00", "2026-06-01 18:00"),
    ("today 8:00", "2026-06-01 08:00"),  # said plainly; whoever asked says that it is over
    ("tomorrow", "2026-06-02 00:00"),
    ("tomorrow 10:00", "2026-06-02 10:00"),
    ("Tomorrow at 10", "2026-06-02 10:00"),
    ("10 am tomorrow", "2026-06-02 10:00"),
    ("tomorrow noon", "2026-06-02 12:00"),
    ("jutro o 10", "2026-06-02 10:00"),
    ("od jutra", "2026-06-02 00:00"),
    ("pojutrze 9:00", "2026-06-03 09:00"),
    ("day after tomorrow 15:00", "2026-06-03 15:00"),
    ("the day after tomorrow at 3pm", "2026-06-03 15:00"),
    ("mâine la 10", "2026-06-02 10:00"),
    ("poimâine", "2026-06-03 00:00"),
    ("18:00", "2026-06-01 18:00"),
    ("18.00", "2026-06-01 18:00"),
    ("9.30", "2026-06-02 09:30"),  # there is no thirtieth month
    ("6pm", "2026-06-01 18:00"),
    ("6.30 pm", "2026-06-01 18:30"),
    ("9:00", "2026-06-02 09:00"),  # the next one
    ("friday", "2026-06-05 00:00"),
    ("on Friday at 10", "2026-06-05 10:00"),
    ("monday 9:00", "2026-06-08 09:00"),
    ("w piątek 18:00", "2026-06-05 18:00"),
    ("marți", "2026-06-02 00:00"),
    ("5 Dec", "2026-12-05 00:00"),
    ("Dec 5 at 6pm", "2026-12-05 18:00"),
    ("5.12 9:00", "2026-12-05 09:00"),
    ("5/12/2027", "2027-12-05 00:00"),
    ("5.12.26 9:00", "2026-12-05 09:00"),
    ("2026-12-05 18:00", "2026-12-05 18:00"),
    ("5 grudnia 18:00", "2026-12-05 18:00"),
    ("5 decembrie ora 18", "2026-12-05 18:00"),
    ("5 May", "2027-05-05 00:00"),  # this year's is over
    ("Sunday 7 June", "2026-06-07 00:00"),
    ("29.2.2028", "2028-02-29 00:00"),
    ("in 2 hours", "2026-06-01 12:00"),
    ("za 3 dni", "2026-06-04 10:00"),
    ("in 2 days 15:00", "2026-06-03 15:00"),
    ("2 days at 9", "2026-06-03 09:00"),
    ("in a week at 15:00", "2026-06-08 15:00"),
    ("za 2 dni o 15:00", "2026-06-03 15:00"),
    ("peste 2 zile la 15:00", "2026-06-03 15:00"),
    ("peste o săptămână", "2026-06-08 10:00"),
    ("29 March 2026 2:30", "2026-03-29 03:00"),  # a time the clock skips
]
ENDS: list[tuple[str, str]] = [
    ("3 days", "2026-06-06 23:59"),
    ("for a week", "2026-06-10 23:59"),
    ("2h", "2026-06-03 11:30"),
    ("3 dni", "2026-06-06 23:59"),
    ("na tydzień", "2026-06-10 23:59"),
    ("3 zile", "2026-06-06 23:59"),
    ("2 ore", "2026-06-03 11:30"),
    ("until Sunday", "2026-06-07 23:59"),
    ("wednesday", "2026-06-03 23:59"),  # the day it begins
    ("wednesday 9:00", "2026-06-10 09:00"),
    ("do niedzieli", "2026-06-07 23:59"),
    ("până duminică", "2026-06-07 23:59"),
    ("5 Dec", "2026-12-05 23:59"),
    ("5 Dec 18:00", "2026-12-05 18:00"),
    ("18:00", "2026-06-03 18:00"),
    ("9:00", "2026-06-04 09:00"),
    ("today", "2026-06-01 23:59"),  # before it begins: whoever asked says so
    ("tomorrow", "2026-06-02 23:59"),
    ("midnight", "2026-06-03 23:59"),
    ("24:00", "2026-06-03 23:59"),
]


@pytest.mark.parametrize(("typed", "meant"), STARTS)
def test_a_start(typed: str, meant: str) -> None:
    assert when(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), ENDS)
def test_an_end(typed: str, meant: str) -> None:
    assert when(typed, START) == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "soon", "31.02", "29 Feb", "25:00", "12:61", "13 pm", "12:00 13:00", "Friday 7 June", "monday tuesday",
     "0 days", "0 days 15:00", "2 hours 15:00", "-3 days", "99999 days", "9999 weeks", "1e9", "5", "Friday 10", "🎉", "١٢:٠٠ x", "\x00",
     "noon midnight", "today tomorrow", "x" * 61, "2026-02-30", "<b>now</b>", "'; DROP TABLE"],
)  # fmt: skip
def test_what_is_not_plain_is_asked_again(typed: str) -> None:
    assert when(typed) is None


def test_days_are_counted_by_the_wall_clock() -> None:
    """Over the night in which the clock is put forward."""
    before = datetime(2026, 3, 28, 10, 0, tzinfo=WARSAW)
    assert when("2 days", now=before) == "2026-03-30 10:00"
    assert when("24 hours", now=before) == "2026-03-29 11:00"


@pytest.mark.parametrize(
    ("since", "ends"),
    [
        (datetime(2026, 3, 28, 10, 0, tzinfo=WARSAW), datetime(2026, 3, 31, 21, 59, tzinfo=UTC)),
        (datetime(2026, 10, 24, 10, 0, tzinfo=WARSAW), datetime(2026, 10, 27, 22, 59, tzinfo=UTC)),
    ],
)
def test_three_days_end_with_the_day_whatever_the_clock_does_meanwhile(
    since: datetime, ends: datetime
) -> None:
    reference = Reference(since, WARSAW, "en", since=since)
    assert parse_when("3 days", reference) == ends


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("27 october", "2026-10-27"),  # a day is no year
        ("26 octombrie", "2026-10-26"),
        ("20.11", "2026-11-20"),
        ("30.11", "2026-11-30"),
        ("2.12", "2026-12-02"),  # to come
        ("24 grudnia", "2025-12-24"),
        ("24 december 2026", "2026-12-24"),
        ("5 may 2024", "2024-05-05"),
        ("5.05.24", "2024-05-05"),
        ("29 feb", "2024-02-29"),  # the last there was
        ("monday", "2026-11-30"),
        ("sunday", "2026-11-29"),
        ("środa", "2026-11-25"),
        ("monday 26 october", "2026-10-26"),
        ("tuesday 26 october", None),
        ("sunday 5 may 2024", "2024-05-05"),
        ("today", "2026-11-30"),
        ("tomorrow", "2026-12-01"),
        ("2 weeks", None),
        ("3 dni", None),
        ("week", None),
        ("10:00", None),
        ("31.02", None),
        ("2026-02-30", None),
        ("the moon", None),
        ("", None),
    ],
)
def test_a_day_that_was(typed: str, day: str | None) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday
    found = parse_day(typed, Reference(now, WARSAW, "en"))
    assert (found and found.isoformat()) == day


@given(st.text(max_size=70), st.booleans())
def test_any_text_at_all_is_an_instant_or_none(text: str, closing: bool) -> None:
    when(text, START if closing else None)
    parse_day(text, Reference(NOW, WARSAW, "en"))


days = st.dates(date(2026, 6, 1), date(2027, 5, 31)).filter(lambda day: (day.month, day.day) != (2, 29))
times = st.times().map(lambda at: f"{at:%H:%M}")
FORMS = [
    "{d}.{m} {t}",
    "{d:02}/{m:02} {t}",
    "{d} {name} {t}",
    "{t} {d} {name}",
    "{d}.{m}.{y}, {t}",
    "{y}-{m:02}-{d:02} {t}",
]


@given(days, times, st.sampled_from(FORMS), st.sampled_from(LOCALES))
def test_every_day_and_time_is_read_back(day: date, at: str, form: str, locale: str) -> None:
    """Within the year that follows, with a year and without."""
    name = get_month_names("wide", "format", locale)[day.month]
    typed = form.format(d=day.day, m=day.month, y=day.year, name=name, t=at)
    wall = datetime.fromisoformat(f"{day} {at}").replace(tzinfo=WARSAW)
    exists = wall.astimezone(UTC).astimezone(WARSAW).replace(tzinfo=None) == wall.replace(tzinfo=None)
    assert when(typed) == f"{day} {at}" or not exists


@given(st.integers(0, 6), st.sampled_from(LOCALES), st.booleans())
def test_every_weekday_is_the_next_one(number: int, locale: str, closing: bool) -> None:
    typed = get_day_names("wide", "format", locale)[number]
    base = START if closing else NOW
    found = when(typed, START if closing else None)
    day = base.date() + timedelta(days=(number - base.weekday()) % 7)
    assert found is not None
    assert found[:10] == day.isoformat()


@given(
    st.integers(1, 90), st.sampled_from(["{} days", "for {} days", "{} dni", "na {} dni", "{} zile", "{}d"])
)
def test_so_many_days_are_so_many(count: int, form: str) -> None:
    assert when(form.format(count), START) == f"{START + timedelta(days=count):%Y-%m-%d} 23:59"
