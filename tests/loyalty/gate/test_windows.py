"""Limits as an owner writes them, and the instants they leave free."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.gate.windows import Calendar, Window, parse_window

WARSAW = ZoneInfo("Europe/Warsaw")
DAY = timedelta(days=1)


def at(text: str, zone: ZoneInfo = WARSAW) -> datetime:
    """The instant that a clock in that zone shows, or the one with an offset."""
    read = datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "window", "written"),
    [
        # a named period is one of the calendar
        ("1 per day", Window(1, Calendar.DAY), "1 per day"),
        ("1 per week", Window(1, Calendar.WEEK), "1 per week"),
        ("1 per month", Window(1, Calendar.MONTH), "1 per month"),
        ("1 per quarter", Window(1, Calendar.QUARTER), "1 per quarter"),
        ("2 per year", Window(2, Calendar.YEAR), "2 per year"),
        # a counted one rolls
        ("4 per 30 days", Window(4, 30 * DAY), "4 per 30 days"),
        ("1 per 14 days", Window(1, 14 * DAY), "1 per 14 days"),
        ("3 per 2 weeks", Window(3, 14 * DAY), "3 per 14 days"),
        ("1 per 20 hours", Window(1, timedelta(hours=20)), "1 per 20 hours"),
        ("1 per 1 day", Window(1, DAY), "1 per 24 hours"),
        ("1 per 1 hour", Window(1, timedelta(hours=1)), "1 per 1 hour"),
        ("1 per 36 hours", Window(1, timedelta(hours=36)), "1 per 36 hours"),
        ("2 per 90 minutes", Window(2, timedelta(minutes=90)), "2 per 90 minutes"),
        ("1 per 45 seconds", Window(1, timedelta(seconds=45)), "1 per 45 seconds"),
        # as people write
        ("  1  PER   Day ", Window(1, Calendar.DAY), "1 per day"),
        ("2 a year", Window(2, Calendar.YEAR), "2 per year"),
        ("1 every month", Window(1, Calendar.MONTH), "1 per month"),
        ("1 every 20 Hours", Window(1, timedelta(hours=20)), "1 per 20 hours"),
        ("4 per 30days", Window(4, 30 * DAY), "4 per 30 days"),
        ("1 per 30 day", Window(1, 30 * DAY), "1 per 30 days"),
        ("1\tper\nday", Window(1, Calendar.DAY), "1 per day"),
        # the most there may be
        ("1000 per 3660 days", Window(1000, 3660 * DAY), "1000 per 3660 days"),
    ],
)
def test_a_limit_is_read_and_written(text: str, window: Window, written: str) -> None:
    assert parse_window(text) == window
    assert str(window) == written
    assert parse_window(written) == window


AS_WRITTEN = 'a limit is written like "1 per day" or "4 per 30 days"'
WHOLE = 'the limit is a whole number from 1 to 1000, as in "1 per day"'
NAMED = "the period is a day, week, month, quarter or year, or a number of hours, days or weeks"
COUNTED = 'a counted period is in hours, days or weeks, as in "1 per 14 days"'
LENGTH = 'the period is from 1 second to 3660 days, as in "4 per 30 days"'
NONE = "0 would stop everything; to send none of these turn them off"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("often", AS_WRITTEN),
        ("", AS_WRITTEN),
        ("   ", AS_WRITTEN),
        ("1", AS_WRITTEN),
        ("per day", AS_WRITTEN),
        ("1 day", AS_WRITTEN),
        ("once per day", AS_WRITTEN),
        ("1 per day or so", AS_WRITTEN),
        ("1 per", AS_WRITTEN),
        ("1 per 30", AS_WRITTEN),
        (1, AS_WRITTEN),
        (True, AS_WRITTEN),
        (None, AS_WRITTEN),
        (["1 per day"], AS_WRITTEN),
        ({"limit": 1}, AS_WRITTEN),
        (b"1 per day", AS_WRITTEN),
        ("0 per day", NONE),
        ("0 per 30 days", NONE),
        ("000 per day", NONE),
        ("-1 per day", WHOLE),
        ("+1 per day", WHOLE),
        ("1.5 per day", WHOLE),
        ("1,5 per day", WHOLE),
        ("٣ per day", WHOLE),  # a digit, but not one that everybody reads
        ("² per day", WHOLE),
        ("1001 per day", WHOLE),
        ("9" * 10_000 + " per day", WHOLE),
        ("1 per fortnight", NAMED),
        ("1 per days", NAMED),
        ("1 per hour", NAMED),  # of the clock, or any 60 minutes? "1 per 1 hour" says it
        ("1 per 2 months", COUNTED),  # of which months?
        ("1 per 1 month", COUNTED),
        ("1 per 2 fortnights", COUNTED),
        ("1 per 1.5 days", "a period is counted in whole numbers"),
        ("1 per -3 days", "a period is counted in whole numbers"),
        ("1 per 0 days", LENGTH),
        ("1 per 3661 days", LENGTH),
        ("1 per 999999999 weeks", LENGTH),
        ("1 per " + "9" * 10_000 + " days", LENGTH),
    ],
)
def test_what_is_no_limit_is_refused_with_an_example_that_is_right(text: Any, wrong: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse_window(text)
    message = str(refused.value)
    assert wrong in message
    assert '"1 per day"' in message or '"1 per ' in message or '"4 per 30 days"' in message
    assert len(message) < 250


@pytest.mark.parametrize(
    ("limit", "period"),
    [(0, DAY), (-1, Calendar.DAY), (1001, DAY), (1, timedelta(0)), (1, -DAY), (1, timedelta(microseconds=1))],
)
def test_no_window_is_made_that_makes_no_sense(limit: int, period: Calendar | timedelta) -> None:
    with pytest.raises(ValueError):
        Window(limit, period)


@given(st.text())
def test_any_other_text_is_refused_not_misread(text: str) -> None:
    try:
        window = parse_window(text)
    except ValueError:
        return
    assert parse_window(str(window)) == window


@given(
    st.integers(1, 1000),
    st.sampled_from(Calendar) | st.integers(1, 3660 * 86_400).map(lambda seconds: timedelta(seconds=seconds)),
)
def test_what_is_written_is_read_as_the_same(limit: int, period: Calendar | timedelta) -> None:
    window = Window(limit, period)
    assert parse_window(str(window)) == window


@pytest.mark.parametrize(
    ("window", "taken", "now", "free"),
    [
        # the calendar: from midnight to midnight
        ("1 per day", "", "2026-06-02 10:00", "2026-06-02 10:00"),
        ("1 per day", "2026-06-02 09:00", "2026-06-02 10:00", "2026-06-03 00:00"),
        ("1 per day", "2026-06-01 23:59:59", "2026-06-02 00:00", "2026-06-02 00:00"),
        ("1 per day", "2026-06-02 00:00", "2026-06-02 23:59:59", "2026-06-03 00:00"),
        ("2 per day", "2026-06-02 09:00", "2026-06-02 10:00", "2026-06-02 10:00"),
        ("1 per day", "2026-06-02 09:00, 2026-06-03 01:00", "2026-06-02 10:00", "2026-06-04 00:00"),
        ("1 per day", "2026-06-03 00:00", "2026-06-02 10:00", "2026-06-02 10:00"),
        ("1 per day", "2026-06-02 23:00", "2026-06-02 10:00", "2026-06-03 00:00"),  # the clock stepped back
        ("1 per week", "2026-06-01 00:00", "2026-06-07 23:59", "2026-06-08 00:00"),  # Monday to Sunday
        ("1 per week", "2026-05-31 23:59", "2026-06-01 00:00", "2026-06-01 00:00"),
        ("1 per week", "2025-12-31 12:00", "2026-01-02 12:00", "2026-01-05 00:00"),  # over the new year
        ("1 per month", "2026-02-01 00:00", "2026-02-28 23:59", "2026-03-01 00:00"),
        ("1 per month", "2026-12-01 00:00", "2026-12-31 23:59", "2027-01-01 00:00"),
        ("1 per quarter", "2026-04-01 00:00", "2026-06-30 23:59", "2026-07-01 00:00"),
        ("1 per quarter", "2026-12-24 00:00", "2026-12-25 00:00", "2027-01-01 00:00"),
        ("2 per year", "2026-01-01 00:00, 2026-12-31 23:00", "2026-12-31 23:30", "2027-01-01 00:00"),
        ("2 per year", "2025-12-31 23:59, 2026-06-01 10:00", "2026-06-02 10:00", "2026-06-02 10:00"),
        # rolling: no stretch of that length holds more
        ("1 per 20 hours", "2026-06-01 20:00", "2026-06-02 10:00", "2026-06-02 16:00"),
        ("1 per 20 hours", "2026-06-01 14:00", "2026-06-02 10:00", "2026-06-02 10:00"),  # to the instant
        ("1 per 20 hours", "2026-06-01 14:00:01", "2026-06-02 10:00", "2026-06-02 10:00:01"),
        ("1 per 20 hours", "2026-06-03 05:00", "2026-06-02 10:00", "2026-06-04 01:00"),  # nothing just before
        ("1 per 20 hours", "2026-06-03 06:00", "2026-06-02 10:00", "2026-06-02 10:00"),
        ("1 per 24 hours", "2026-03-28 12:00", "2026-03-29 09:00", "2026-03-29 13:00"),  # a day of 23 hours
        ("1 per 24 hours", "2026-10-24 12:00", "2026-10-25 09:00", "2026-10-25 11:00"),  # a day of 25
        ("2 per 30 days", "2026-06-01 10:00, 2026-06-20 10:00", "2026-06-21 10:00", "2026-07-01 10:00"),
        ("2 per 30 days", "2026-06-01 10:00, 2026-07-01 10:00", "2026-07-01 11:00", "2026-07-01 11:00"),
        # two that are too far apart for one stretch leave room on neither side of the one in between, or on both
        ("2 per 3 days", "2026-06-01 10:00, 2026-06-04 10:00", "2026-06-02 22:00", "2026-06-02 22:00"),
        ("2 per 3 days", "2026-06-01 10:00, 2026-06-04 09:00", "2026-06-02 22:00", "2026-06-04 10:00"),
        # more than the limit was taken: it was tightened since
        ("1 per 20 hours", "2026-06-02 01:00, 2026-06-02 02:00", "2026-06-02 10:00", "2026-06-02 22:00"),
        ("1 per day", "2026-06-02 01:00, 2026-06-02 02:00", "2026-06-02 10:00", "2026-06-03 00:00"),
    ],
)
def test_the_first_instant_with_room(window: str, taken: str, now: str, free: str) -> None:
    limit, sent = parse_window(window), [at(one) for one in taken.split(", ") if one]
    for order in (sent, sent[::-1]):
        assert limit.next_room(order, at(now), WARSAW) == at(free)
        assert limit.room(order, at(now), WARSAW) is (now == free)
        assert limit.room(order, at(free), WARSAW)
        assert now == free or not limit.room(order, at(free) - timedelta(microseconds=1), WARSAW)


@pytest.mark.parametrize(
    ("zone", "window", "taken", "now", "free"),
    [
        # one instant, four calendars
        ("Asia/Tokyo", "1 per day", "2026-06-02 23:00", "2026-06-02 23:30", "2026-06-03 00:00"),
        ("Asia/Kathmandu", "1 per day", "2026-06-02 23:00", "2026-06-02 23:30", "2026-06-03 00:00"),
        ("America/Los_Angeles", "1 per month", "2026-05-31 12:00", "2026-05-31 23:00", "2026-06-01 00:00"),
        ("Pacific/Kiritimati", "1 per year", "2026-01-01 00:00", "2026-12-31 23:00", "2027-01-01 00:00"),
        # a midnight that does not exist, or comes twice
        ("America/Havana", "1 per day", "2026-03-07 12:00", "2026-03-07 20:00", "2026-03-08 01:00"),
        ("Africa/Cairo", "1 per day", "2026-04-23 12:00", "2026-04-23 20:00", "2026-04-24 01:00"),
        ("America/Havana", "1 per day", "2026-10-31 12:00", "2026-10-31 20:00", "2026-11-01 00:00-04:00"),
        ("Asia/Beirut", "1 per day", "2026-10-24 12:00", "2026-10-24 23:30+03:00", "2026-10-25 00:00+02:00"),
        ("America/Havana", "1 per week", "2026-03-07 12:00", "2026-03-07 20:00", "2026-03-09 00:00"),
        # Samoa had no 30 December 2011
        ("Pacific/Apia", "1 per day", "2011-12-29 12:00", "2011-12-29 20:00", "2011-12-31 00:00"),
        # one minute after midnight it was once more yesterday: a day ends once
        ("America/St_Johns", "1 per day", "2010-11-06 12:00", "2010-11-06 20:00", "2010-11-07 00:00-02:30"),
        (
            "America/St_Johns",
            "1 per day",
            "2010-11-07 00:00:30-02:30",
            "2010-11-06 23:30-03:30",
            "2010-11-08 00:00",
        ),
    ],
)
def test_the_calendar_is_that_of_the_zone(zone: str, window: str, taken: str, now: str, free: str) -> None:
    there = ZoneInfo(zone)
    assert parse_window(window).next_room([at(taken, there)], at(now, there), there) == at(free, there)


@pytest.mark.parametrize(
    ("window", "taken", "now", "count"),
    [
        ("2 per 30 days", [], "2026-06-02 10:00", 0),
        ("2 per 30 days", ["2026-05-20 10:00", "2026-05-30 10:00"], "2026-06-02 10:00", 2),
        (
            "2 per 30 days",
            ["2026-05-20 10:00", "2026-06-30 10:00"],
            "2026-06-02 10:00",
            1,
        ),  # one or the other
        (
            "2 per 30 days",
            ["2026-05-20 10:00", "2026-06-10 10:00"],
            "2026-06-02 10:00",
            2,
        ),  # one and the other
        ("2 per 30 days", ["2026-06-02 10:00"] * 3, "2026-06-02 10:00", 3),
        ("2 per 30 days", ["2026-05-03 10:00"], "2026-06-02 10:00", 0),
        ("1 per month", ["2026-05-31 23:59", "2026-06-01 00:00"], "2026-06-02 10:00", 1),
    ],
)
def test_how_many_count(window: str, taken: list[str], now: str, count: int) -> None:
    assert parse_window(window).count([at(one) for one in taken], at(now), WARSAW) == count


def test_times_may_come_in_any_zone() -> None:
    """Python subtracts two times of one zone by the wall clock, which is an hour wrong on two days a year."""
    saturday, sunday = datetime(2026, 3, 28, 12, tzinfo=WARSAW), datetime(2026, 3, 29, 12, 30, tzinfo=WARSAW)
    window = Window(1, DAY)
    assert not window.room([saturday], sunday, WARSAW)
    assert window.next_room([saturday], sunday, WARSAW) == at("2026-03-29 13:00")
    two = Window(2, DAY)
    assert not two.room([saturday, saturday + timedelta(hours=1)], sunday, WARSAW)
    assert two.next_room([saturday, saturday], sunday, WARSAW) == at("2026-03-29 13:00")
    assert window.next_room([], sunday, WARSAW).tzinfo is UTC


def test_an_instant_without_a_zone_is_refused() -> None:
    for window in (Window(1, DAY), Window(1, Calendar.DAY)):
        with pytest.raises(ValueError, match="without a zone"):
            window.next_room([], datetime(2026, 1, 1), WARSAW)
        with pytest.raises(ValueError, match="without a zone"):
            window.room([], datetime(2026, 1, 1), WARSAW)


# By brute force: near the days on which clocks change, over midnight, the new year and a leap day.

TURNS = {
    ZoneInfo(zone): [datetime.fromisoformat(f"{one}+00:00") for one in turns]
    for zone, turns in {
        "Europe/Warsaw": ["2026-03-29 01:00", "2026-10-25 01:00", "2025-12-31 23:00", "2028-02-29 12:00"],
        "America/Havana": ["2026-03-08 05:00", "2026-11-01 05:00"],
        "Africa/Cairo": ["2026-04-23 22:00", "2026-10-29 21:00"],
        "Asia/Beirut": ["2026-03-28 22:00", "2026-10-24 21:00"],
        "Australia/Lord_Howe": ["2026-04-04 15:00", "2026-10-03 15:30"],
        "Pacific/Apia": ["2011-12-30 10:00"],
        "Asia/Kathmandu": ["2026-01-01 00:00"],
    }.items()
}
SPANS = [timedelta(hours=1), timedelta(hours=20), DAY, 3 * DAY, 30 * DAY]

PERIODS: dict[Calendar, Callable[[date], object]] = {
    Calendar.DAY: lambda day: day,
    Calendar.WEEK: lambda day: day.isocalendar()[:2],
    Calendar.MONTH: lambda day: (day.year, day.month),
    Calendar.QUARTER: lambda day: (day.year, (day.month - 1) // 3),
    Calendar.YEAR: lambda day: day.year,
}


def has_room(window: Window, taken: list[datetime], now: datetime, zone: ZoneInfo) -> bool:
    """As one would check it on paper: every period that holds this instant, one by one."""
    if isinstance(window.period, Calendar):
        period = PERIODS[window.period]
        mine = period(now.astimezone(zone).date())
        return sum(period(one.astimezone(zone).date()) == mine for one in taken) < window.limit
    row = sorted([*taken, now])
    place = row.index(now)
    return all(
        last - first + 1 <= window.limit
        for first in range(place + 1)
        for last in range(place, len(row))
        if row[last] - row[first] < window.period
    )


@st.composite
def situations(draw: st.DrawFn) -> tuple[Window, list[datetime], datetime, ZoneInfo]:
    """Instants crowded around a turn of the clock or the calendar."""
    zone = draw(st.sampled_from(list(TURNS)))
    turn = draw(st.sampled_from(TURNS[zone]))
    period = draw(st.sampled_from(SPANS) | st.sampled_from(Calendar))
    unit = draw(st.sampled_from([timedelta(minutes=1), timedelta(minutes=30), timedelta(hours=4), DAY]))
    near = st.integers(-40, 40).map(lambda steps: turn + steps * unit)
    return Window(draw(st.integers(1, 4)), period), draw(st.lists(near, max_size=9)), draw(near), zone


@given(situations())
def test_room_is_what_a_count_on_paper_says(
    situation: tuple[Window, list[datetime], datetime, ZoneInfo],
) -> None:
    window, taken, now, zone = situation
    assert window.room(taken, now, zone) is has_room(window, taken, now, zone)
    assert (window.count(taken, now, zone) < window.limit) is window.room(taken, now, zone)


@given(situations(), st.lists(st.floats(0, 1, exclude_max=True), max_size=5))
def test_the_first_instant_with_room_has_room_and_none_before_it_has(
    situation: tuple[Window, list[datetime], datetime, ZoneInfo], shares: list[float]
) -> None:
    window, taken, now, zone = situation
    free = window.next_room(taken, now, zone)
    assert free.tzinfo is UTC
    assert free >= now
    assert has_room(window, taken, free, zone)
    edges = [one + way for one in taken for way in _ways(window)]
    before = [*edges, free - timedelta(microseconds=1), *(now + share * (free - now) for share in shares)]
    assert not any(has_room(window, taken, one, zone) for one in before if now <= one < free)


def _ways(window: Window) -> list[timedelta]:
    around = [timedelta(0), timedelta(microseconds=1), timedelta(microseconds=-1)]
    if isinstance(window.period, Calendar):
        return around
    return [sign * window.period + one for sign in (-1, 1) for one in around]


@given(situations())
def test_what_is_out_of_reach_does_not_matter(
    situation: tuple[Window, list[datetime], datetime, ZoneInfo],
) -> None:
    window, taken, now, zone = situation
    near = [one for one in taken if abs(one - now) <= window.reach()]
    since = [one for one in taken if now - one <= window.reach()]
    assert window.room(near, now, zone) is window.room(taken, now, zone)
    assert window.next_room(since, now, zone) == window.next_room(taken, now, zone)


@given(situations())
def test_to_take_the_free_instants_one_after_another_never_breaks_the_limit(
    situation: tuple[Window, list[datetime], datetime, ZoneInfo],
) -> None:
    window, _, now, zone = situation
    taken: list[datetime] = []
    for _ in range(6):
        taken.append(window.next_room(taken, now, zone))
    for one in taken:
        assert has_room(window, [other for other in taken if other is not one], one, zone)
