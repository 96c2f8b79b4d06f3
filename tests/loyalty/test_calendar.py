from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.calendar import Birthday, QuietHours, after_rest, local_day, local_instant, midnight, zone

WARSAW, APIA = ZoneInfo("Europe/Warsaw"), ZoneInfo("Pacific/Apia")
NIGHT = QuietHours(time(20), time(9))
NOON = QuietHours(time(12), time(14))


def at(text: str, zone: ZoneInfo = WARSAW, *, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "instant", "release"),
    [
        (NIGHT, "2026-03-10 19:59", "2026-03-10 19:59"),  # before the night
        (NIGHT, "2026-03-10 20:00", "2026-03-11 09:00"),  # its first minute
        (NIGHT, "2026-03-11 00:00", "2026-03-11 09:00"),
        (NIGHT, "2026-03-11 08:59:59.999999", "2026-03-11 09:00"),
        (NIGHT, "2026-03-11 09:00", "2026-03-11 09:00"),  # the end is not in it
        (NIGHT, "2026-03-28 23:00", "2026-03-29 09:00"),  # the short night
        (NIGHT, "2026-10-24 23:00", "2026-10-25 09:00"),  # the long night
        (NOON, "2026-03-10 13:00", "2026-03-10 14:00"),  # a siesta
        (NOON, "2026-03-10 11:59", "2026-03-10 11:59"),
        (NOON, "2026-03-10 14:00", "2026-03-10 14:00"),
        (QuietHours(time(9), time(9)), "2026-03-10 09:00", "2026-03-10 09:00"),  # none at all
        (QuietHours(time(20), time(0)), "2026-03-10 21:00", "2026-03-11 00:00"),  # to midnight
        (QuietHours(time(0), time(6)), "2026-03-10 00:00", "2026-03-10 06:00"),
        (
            QuietHours(time(20), time(2, 30)),
            "2026-03-29 01:00",
            "2026-03-29 03:00",
        ),  # 02:30 is skipped: the next that is
        (
            QuietHours(time(2, 10), time(2, 50)),
            "2026-03-29 03:00",
            "2026-03-29 03:00",
        ),  # all of it is skipped
        (
            QuietHours(time(20), time(2, 30)),
            "2026-10-25 02:29",
            "2026-10-25 02:30",
        ),  # 02:30 comes twice: the first
    ],
)
def test_the_release_from_quiet_hours(hours: QuietHours, instant: str, release: str) -> None:
    assert hours.next_release(at(instant), WARSAW) == at(release)
    assert hours.contains(at(instant), WARSAW) == (instant != release)


@pytest.mark.parametrize(
    ("hours", "instant", "fold", "quiet"),
    [
        (QuietHours(time(20), time(2, 30)), "2026-10-25 02:10", 0, True),
        (QuietHours(time(20), time(2, 30)), "2026-10-25 02:10", 1, False),  # the night has ended once already
        (QuietHours(time(2, 30), time(9)), "2026-10-25 02:10", 1, True),  # and this one has begun
        (QuietHours(time(2, 30), time(9)), "2026-10-25 02:10", 0, False),
    ],
)
def test_an_hour_that_comes_twice_does_not_tear_a_night(
    hours: QuietHours, instant: str, fold: int, quiet: bool
) -> None:
    assert hours.contains(at(instant, fold=fold), WARSAW) is quiet


def test_a_day_that_an_island_skipped() -> None:
    """Samoa went from 29 to 31 December 2011: the night of the 29th ends as the 31st begins, and that is still night."""
    assert NIGHT.next_release(at("2011-12-29 21:00", APIA), APIA) == at("2011-12-31 09:00", APIA)


@pytest.mark.parametrize(
    ("day", "wall", "zone_name", "utc"),
    [
        ("2026-07-01", "09:00", "Europe/Warsaw", "2026-07-01 07:00"),
        ("2026-01-01", "09:00", "Europe/Warsaw", "2026-01-01 08:00"),
        ("2026-03-29", "02:00", "Europe/Warsaw", "2026-03-29 01:00"),  # the first minute of the gap
        ("2026-03-29", "02:59", "Europe/Warsaw", "2026-03-29 01:00"),  # the last: 03:00 all the same
        ("2026-03-29", "03:00", "Europe/Warsaw", "2026-03-29 01:00"),
        ("2026-10-25", "02:30", "Europe/Warsaw", "2026-10-25 00:30"),  # the first of two
        ("2026-03-08", "00:30", "America/Havana", "2026-03-08 05:00"),  # midnight itself is skipped
        ("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03 15:30"),  # a gap of half an hour
        ("2026-03-29", "01:30", "Europe/Dublin", "2026-03-29 01:00"),  # winter is the exception there
        ("2011-12-30", "09:00", "Pacific/Apia", "2011-12-30 10:00"),  # a whole day is skipped
        ("2026-05-05", "12:00", "Asia/Kathmandu", "2026-05-05 06:15"),
    ],
)
def test_the_instant_of_a_wall_time(day: str, wall: str, zone_name: str, utc: str) -> None:
    assert local_instant(date.fromisoformat(day), time.fromisoformat(wall), ZoneInfo(zone_name)) == at(
        utc, ZoneInfo("UTC")
    )


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        NIGHT.contains(datetime(2026, 1, 1), WARSAW)
    with pytest.raises(ValueError, match="without a zone"):
        NIGHT.next_release(datetime(2026, 1, 1), WARSAW)


@pytest.mark.parametrize(
    ("hours", "minutes", "instant", "release"),
    [
        (NIGHT, 7, "2026-03-10 22:00", "2026-03-11 09:07"),
        (NIGHT, 7, "2026-03-11 09:06", "2026-03-11 09:07"),  # who asks later waits with the others
        (NIGHT, 7, "2026-03-11 09:07", "2026-03-11 09:07"),
        (NIGHT, 7, "2026-03-10 19:59", "2026-03-10 19:59"),
        (NIGHT, 7, "2026-03-28 22:00", "2026-03-29 09:07"),
        (NOON, 7, "2026-03-10 13:00", "2026-03-10 14:07"),
        (NIGHT, 0, "2026-03-10 22:00", "2026-03-11 09:00"),
        (QuietHours(time(9), time(9)), 7, "2026-03-10 09:00", "2026-03-10 09:00"),  # no night, no spread
        (QuietHours(time(10), time(9)), 50, "2026-03-10 22:00", "2026-03-11 09:30"),  # half of the free hour
        (
            QuietHours(time(2, 10), time(2, 50)),
            7,
            "2026-03-29 03:00",
            "2026-03-29 03:00",
        ),  # all of it is skipped
    ],
)
def test_not_everybody_wakes_in_the_same_minute(
    hours: QuietHours, minutes: int, instant: str, release: str
) -> None:
    assert hours.next_release(at(instant), WARSAW, timedelta(minutes=minutes)) == at(release)


@pytest.mark.parametrize(
    ("zone_name", "instant", "day"),
    [
        ("Europe/Warsaw", "2026-06-01 21:59", "2026-06-01"),
        ("Europe/Warsaw", "2026-06-01 22:00", "2026-06-02"),
        ("Asia/Kathmandu", "2026-06-01 18:15", "2026-06-02"),
        ("America/Havana", "2026-03-08 04:59", "2026-03-07"),
        ("America/Havana", "2026-03-08 05:00", "2026-03-08"),  # it begins at one
        ("Pacific/Apia", "2011-12-30 09:59", "2011-12-29"),
        ("Pacific/Apia", "2011-12-30 10:00", "2011-12-31"),
        ("Asia/Beirut", "2026-10-24 21:30", "2026-10-24"),  # 23:30 for the second time
        ("America/St_Johns", "2010-11-07 02:30", "2010-11-07"),  # midnight, for a minute
        ("America/St_Johns", "2010-11-07 02:31", "2010-11-07"),  # 23:01 once more, but the day has ended
    ],
)
def test_the_day_it_is(zone_name: str, instant: str, day: str) -> None:
    assert local_day(at(instant, ZoneInfo("UTC")), ZoneInfo(zone_name)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rest", "zone", "instant", "after"),
    [
        ([], WARSAW, "2026-12-25 12:00", "2026-12-25 12:00"),
        (["2026-12-25"], WARSAW, "2026-12-24 23:59", "2026-12-24 23:59"),
        (["2026-12-25"], WARSAW, "2026-12-25 00:00", "2026-12-26 00:00"),
        (["2026-12-25", "2026-12-26"], WARSAW, "2026-12-25 12:00", "2026-12-27 00:00"),
        (["2026-12-25", "2026-12-27"], WARSAW, "2026-12-25 12:00", "2026-12-26 00:00"),
        (["2011-12-29", "2011-12-31"], APIA, "2011-12-29 12:00", "2012-01-01 00:00"),  # nothing lies between
        (["2026-03-07"], ZoneInfo("America/Havana"), "2026-03-07 12:00", "2026-03-08 01:00"),
    ],
)
def test_the_end_of_a_rest(rest: list[str], zone: ZoneInfo, instant: str, after: str) -> None:
    days = {date.fromisoformat(day) for day in rest}
    start = at(instant, zone)
    assert after_rest(start, days, zone, start + timedelta(days=9)) == at(after, zone)


def test_a_rest_without_an_end_is_not_looked_for() -> None:
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    start = at("2026-12-25 12:00")
    assert start < after_rest(start, Always(), WARSAW, start) < start + timedelta(days=1)
    until = start + timedelta(days=400)
    assert until < after_rest(start, Always(), WARSAW, until) < until + timedelta(days=1)


def test_the_night_before_a_day_that_is_skipped_ends_later_by_the_offset_too() -> None:
    hours, later = QuietHours(time(1), time(0)), timedelta(seconds=1)
    ends = at("2011-12-30 10:00", ZoneInfo("UTC"))  # the 29th is over, and the 31st begins
    assert hours.next_release(ends, APIA, later) == ends + later
    assert hours.next_release(ends + later, APIA, later) == ends + later


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Pacific/Apia", APIA),
        (None, WARSAW),
        ("", WARSAW),
        ("Mars/Olympus", WARSAW),
        ("Europe", WARSAW),  # a folder
        ("../../etc/passwd", WARSAW),
        ("/etc/passwd", WARSAW),
        ("a\0b", WARSAW),
        ("ü" * 300, WARSAW),
        ("\ud800", WARSAW),
    ],
)
def test_a_zone_by_name(name: str | None, found: ZoneInfo) -> None:
    assert zone(name, WARSAW) is found


@given(st.text())
def test_any_name_gives_a_zone(name: str) -> None:
    assert zone(name, WARSAW).key


@pytest.mark.parametrize(
    ("birthday", "year", "in_march", "day"),
    [
        (Birthday(7, 1), 2026, False, "2026-07-01"),
        (Birthday(2, 29), 2028, False, "2028-02-29"),
        (Birthday(2, 29), 2028, True, "2028-02-29"),
        (Birthday(2, 29), 2026, False, "2026-02-28"),
        (Birthday(2, 29), 2026, True, "2026-03-01"),  # the shop's choice
        (Birthday(2, 29), 2100, False, "2100-02-28"),  # no leap year
    ],
)
def test_a_birthday_in_a_year(birthday: Birthday, year: int, in_march: bool, day: str) -> None:
    assert birthday.in_year(year, leap_day_in_march=in_march) == date.fromisoformat(day)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (0, 1), (13, 1), (1, 0), (1, 32), (-1, 1)])
def test_a_birthday_that_no_year_has(month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no year has"):
        Birthday(month, day)


# Zones that change at midnight, by half an hour, by two, by a day, in Ramadan, the other way round, or never.
ZONES = [
    ZoneInfo(name)
    for name in (
        *(
            "Europe/Warsaw",
            "Europe/Bucharest",
            "Europe/London",
            "Europe/Dublin",
            "America/New_York",
            "America/St_Johns",
            "UTC",
        ),
        *(
            "America/Havana",
            "America/Sao_Paulo",
            "America/Asuncion",
            "America/Santiago",
            "America/Scoresbysund",
            "Atlantic/Azores",
        ),
        *(
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Beirut",
            "Asia/Gaza",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Asia/Pyongyang",
        ),
        *("Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kwajalein", "Antarctica/Troll"),
    )
]


def _changes(zone: ZoneInfo) -> list[datetime]:
    """The hours, since 1985, in which a zone's clocks changed."""
    weeks = [datetime(1985, 1, 1, tzinfo=UTC) + timedelta(days=5 * step) for step in range(3300)]
    offsets = [week.astimezone(zone).utcoffset() for week in weeks]
    return [
        _hour_of_change(zone, weeks[i], offsets[i + 1])
        for i in range(len(weeks) - 1)
        if offsets[i] != offsets[i + 1]
    ]


def _hour_of_change(zone: ZoneInfo, week: datetime, after: timedelta | None) -> datetime:
    hours = [week + timedelta(hours=hour) for hour in range(121)]
    return hours[bisect_left(hours, True, key=lambda hour: hour.astimezone(zone).utcoffset() == after)]


CHANGES = {zone: _changes(zone) or [datetime(2026, 1, 1, tzinfo=UTC)] for zone in ZONES}

zones = st.sampled_from(ZONES)
quiet_hours = st.builds(QuietHours, st.times(), st.times()) | st.builds(
    lambda start, end: QuietHours(time(start), time(end)), st.integers(0, 23), st.integers(0, 23)
)


@st.composite
def places(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """A zone and an instant, more often than not within two days of a change of its clocks."""
    zone = draw(zones)
    near = st.builds(
        lambda change, minutes: change + timedelta(minutes=minutes),
        st.sampled_from(CHANGES[zone]),
        st.integers(-2880, 2880),
    )
    ordinary = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC))
    return zone, draw(near | near | ordinary)


@given(quiet_hours, places())
def test_a_release_is_the_first_instant_that_is_not_quiet(
    hours: QuietHours, place: tuple[ZoneInfo, datetime]
) -> None:
    zone, instant = place
    release = hours.next_release(instant, zone)
    assert release.tzinfo is UTC
    assert release >= instant
    assert not hours.contains(release, zone)
    assert hours.next_release(release, zone) == release
    assert (release == instant) == (not hours.contains(instant, zone))
    for step in (timedelta(microseconds=1), timedelta(minutes=1), (release - instant) / 2):
        assert hours.contains(release - step, zone) or release - step < instant or release == instant


@given(quiet_hours, places())
def test_away_from_changes_quiet_hours_are_those_of_the_clock_on_the_wall(
    hours: QuietHours, place: tuple[ZoneInfo, datetime]
) -> None:
    zone, instant = place
    around = {(instant + timedelta(hours=hour)).astimezone(zone).utcoffset() for hour in range(-49, 50)}
    wall = instant.astimezone(zone).time()
    from_start, before_end = hours.start <= wall, wall < hours.end
    quiet = from_start and before_end if hours.start <= hours.end else from_start or before_end
    assert len(around) > 1 or hours.contains(instant, zone) == quiet


@given(st.integers(0, 23), st.integers(1, 20), places(), st.integers(1, 900))
def test_a_spread_makes_every_night_longer_by_as_much(
    begins: int, length: int, place: tuple[ZoneInfo, datetime], seconds: int
) -> None:
    zone, instant = place
    hours, offset = QuietHours(time(begins), time((begins + length) % 24)), timedelta(seconds=seconds)
    alone, release = hours.next_release(instant, zone), hours.next_release(instant, zone, offset)
    assert not hours.contains(release, zone)
    assert hours.next_release(release, zone, offset) == release
    if alone > instant:
        assert release == alone + offset
    else:
        assert alone <= release <= alone + offset
        assert release == alone or hours.contains(release - offset - timedelta(microseconds=1), zone)


@given(places())
def test_a_day_lasts_from_its_midnight_to_the_next(place: tuple[ZoneInfo, datetime]) -> None:
    zone, instant = place
    day = local_day(instant, zone)
    assert midnight(day, zone) <= instant < midnight(day + timedelta(days=1), zone)
    assert abs(day - instant.astimezone(zone).date()) <= timedelta(days=1)


@given(places(), st.frozensets(st.integers(-3, 9)))
def test_the_end_of_a_rest_is_the_first_instant_that_is_none(
    place: tuple[ZoneInfo, datetime], numbers: frozenset[int]
) -> None:
    zone, instant = place
    rest = {instant.date() + timedelta(days=number) for number in numbers}
    after = after_rest(instant, rest, zone, instant + timedelta(days=20))
    assert local_day(after, zone) not in rest
    hours = [instant + timedelta(hours=hour) for hour in range(12 * 24)]
    assert all(local_day(hour, zone) in rest for hour in hours if hour < after)
    assert after == instant or local_day(after - timedelta(microseconds=1), zone) in rest


@given(zones, st.dates(date(1970, 1, 2), date(2100, 1, 1)), st.times())
def test_a_wall_time_and_its_instant_agree(zone: ZoneInfo, day: date, wall: time) -> None:
    instant = local_instant(day, wall, zone)
    assert_agrees(zone, day, wall, instant)


@given(places(), st.times())
def test_a_wall_time_and_its_instant_agree_around_changes(
    place: tuple[ZoneInfo, datetime], wall: time
) -> None:
    zone, near = place
    day = near.astimezone(zone).date()
    assert_agrees(zone, day, wall, local_instant(day, wall, zone))


def assert_agrees(zone: ZoneInfo, day: date, wall: time, instant: datetime) -> None:
    shown, wanted = instant.astimezone(zone), datetime.combine(day, wall)
    if shown.replace(tzinfo=None) == wanted:
        assert shown.fold == 0
    else:  # skipped: just before, the clock stood earlier than wanted; now it stands later
        before = (instant - timedelta(microseconds=1)).astimezone(zone).replace(tzinfo=None)
        assert before < wanted < shown.replace(tzinfo=None)
