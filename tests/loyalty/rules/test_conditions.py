"""When a rule applies: hours, days, places, minimums, visits and seasons, on the minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.settings.when import days, hours
from loyalty.ledger.earnings import Cause, Miss
from loyalty.model.standing import Standing
from loyalty.programme.when import When
from loyalty.purchase import Purchase
from loyalty.rules.conditions import miss

WARSAW, NEW_YORK, LOS_ANGELES = map(ZoneInfo, ("Europe/Warsaw", "America/New_York", "America/Los_Angeles"))
A_VISIT = Purchase(2450, datetime(2027, 2, 2, 18, 0, tzinfo=WARSAW), "main", WARSAW, WARSAW, 1, 2)

EVENING = When(hours=hours("18:00-19:00"))
NIGHT = When(days=days("Fri, Sat"), hours=hours("22:00-3:00"))
LAST_ROUND = When(days=days("Sun"), hours=hours("2:00-2:30"))
TO_MIDNIGHT = When(hours=hours("12:00-24:00"), first_day=date(2027, 3, 20), last_day=date(2027, 9, 30))
NEW_YEARS_NIGHT = When(hours=hours("22:00-4:00"), first_day=date(2026, 12, 31), last_day=date(2026, 12, 31))
HALLOWEEN = When(first_day=date(2026, 10, 31), last_day=date(2026, 10, 31))


@pytest.mark.parametrize(
    ("when", "at", "cause"),
    [
        # half-open
        (EVENING, "2027-02-01T17:59+01:00", Cause.HOURS),
        (EVENING, "2027-02-01T18:00+01:00", None),
        (EVENING, "2027-02-01T18:59:59+01:00", None),
        (EVENING, "2027-02-01T19:00+01:00", Cause.HOURS),
        # over midnight: the night is that of the day it began on
        (NIGHT, "2026-10-23T21:59+02:00", Cause.HOURS),  # a Friday
        (NIGHT, "2026-10-23T22:00+02:00", None),
        (NIGHT, "2026-10-24T00:00+02:00", None),
        (NIGHT, "2026-10-25T02:59+02:00", None),  # Saturday's
        (NIGHT, "2026-10-26T01:00+01:00", Cause.DAYS),  # Sunday's
        # the hour that comes twice comes twice
        (NIGHT, "2026-10-25T02:45+01:00", None),
        (NIGHT, "2026-10-25T03:00+01:00", Cause.HOURS),
        (LAST_ROUND, "2026-10-25T02:29+02:00", None),
        (LAST_ROUND, "2026-10-25T02:30+02:00", Cause.HOURS),
        (LAST_ROUND, "2026-10-25T02:10+01:00", None),
        # the hour that is skipped does not come
        (NIGHT, "2027-03-28T01:59+01:00", None),
        (NIGHT, "2027-03-28T03:00+02:00", Cause.HOURS),
        # to the end of the day, within a season
        (TO_MIDNIGHT, "2027-03-19T12:00+01:00", Cause.SEASON),
        (TO_MIDNIGHT, "2027-03-20T11:59+01:00", Cause.HOURS),
        (TO_MIDNIGHT, "2027-03-20T12:00+01:00", None),
        (TO_MIDNIGHT, "2027-09-30T23:59+02:00", None),
        (TO_MIDNIGHT, "2027-10-01T12:00+02:00", Cause.SEASON),
        # and the season of a night is that of the day it began on
        (NEW_YEARS_NIGHT, "2026-12-31T03:59+01:00", Cause.SEASON),
        (NEW_YEARS_NIGHT, "2027-01-01T03:59+01:00", None),
    ],
)
def test_what_the_clock_on_the_wall_says_decides(when: When, at: str, cause: Cause | None) -> None:
    lost = miss("evening", when, replace(A_VISIT, at=datetime.fromisoformat(at)))
    assert (lost.cause if lost else None) == cause


@pytest.mark.parametrize(
    ("when", "at", "cause"),
    [
        (When(hours=hours("14:00-16:00")), "2026-03-11T17:00-04:00", None),  # 14:00 there
        (When(hours=hours("14:00-16:00")), "2026-03-11T19:00-04:00", Cause.HOURS),
        (When(days=days("Wed")), "2026-03-12T02:59-04:00", None),  # still Wednesday there
        (HALLOWEEN, "2026-11-01T00:30-04:00", Cause.SEASON),  # a season is the shop's
        (HALLOWEEN, "2026-10-31T00:00-04:00", None),
    ],
)
def test_hours_and_days_are_the_places_own(when: When, at: str, cause: Cause | None) -> None:
    visit = replace(A_VISIT, at=datetime.fromisoformat(at), zone=LOS_ANGELES, shop_zone=NEW_YORK)
    lost = miss("slow", when, visit)
    assert (lost.cause if lost else None) == cause


@pytest.mark.parametrize(
    ("when", "visit", "lost"),
    [
        (When(), A_VISIT, None),
        (EVENING, replace(A_VISIT, at=datetime(2027, 2, 2, 17, 2, tzinfo=WARSAW)),
         Miss("x", Cause.HOURS, "18:00-19:00", "17:02")),
        (When(places=("main",)), A_VISIT, None),
        (When(places=("market", "kiosk")), A_VISIT, Miss("x", Cause.PLACE, "", "main")),
        (When(minimum=2450), A_VISIT, None),
        (When(minimum=2451), A_VISIT, Miss("x", Cause.MINIMUM, "2451", "2450")),
        (When(minimum=1), replace(A_VISIT, amount=None), Miss("x", Cause.MINIMUM, "1", "0")),
        (When(tags=("rye", "cake")), replace(A_VISIT, tags={"cake": 2}), None),
        (When(tags=("rye", "cake")), replace(A_VISIT, tags={"cup": 1}), Miss("x", Cause.TAG, "rye cake")),
        (When(first_visit=True), A_VISIT, None),
        (When(first_visit=True), replace(A_VISIT, number=0), Miss("x", Cause.UNCOUNTED)),
        (When(every=5), replace(A_VISIT, number=0), Miss("x", Cause.UNCOUNTED)),
        (When(first_visit=True), replace(A_VISIT, number=2), Miss("x", Cause.VISIT, "1", "2")),
        (When(every=5), replace(A_VISIT, number=10), None),
        (When(every=5), replace(A_VISIT, number=6), Miss("x", Cause.VISIT, "10", "6")),
        # whatever is written has to hold, and the first that fails is told
        (When(places=("kiosk",), minimum=9999), A_VISIT, Miss("x", Cause.PLACE, "", "main")),
        (When(days=days("Mon")), A_VISIT, Miss("x", Cause.DAYS)),
        (When(last_day=date(2027, 2, 1)), A_VISIT, Miss("x", Cause.SEASON)),
        # the tier that the member has, before anything else
        (When(tiers=("gold",), places=("none",)), A_VISIT, Miss("x", Cause.TIER, "gold")),
        (When(tiers=("gold", "top")), replace(A_VISIT, standing=Standing("silver")),
         Miss("x", Cause.TIER, "gold top", "silver")),
        (When(tiers=("gold", "silver")), replace(A_VISIT, standing=Standing("silver")), None),
        # a birthday: the day itself, the week that begins with it, its month
        (When(birthday="day"), A_VISIT, Miss("x", Cause.BIRTHDAY)),
        (When(birthday="day"), replace(A_VISIT, birthdays=(date(2027, 2, 2),)), None),
        (When(birthday="day"), replace(A_VISIT, birthdays=(date(2027, 2, 1), date(2028, 2, 1))),
         Miss("x", Cause.BIRTHDAY, "2028-02-01")),
        (When(birthday="week"), replace(A_VISIT, birthdays=(date(2027, 1, 27),)), None),
        (When(birthday="week"), replace(A_VISIT, birthdays=(date(2027, 1, 26), date(2028, 1, 26))),
         Miss("x", Cause.BIRTHDAY, "2028-01-26")),
        (When(birthday="month"), replace(A_VISIT, birthdays=(date(2027, 2, 28),)), None),
        (When(birthday="month"), replace(A_VISIT, birthdays=(date(2027, 3, 31),)),
         Miss("x", Cause.BIRTHDAY, "2027-03-01")),
    ],
)  # fmt: skip
def test_the_first_condition_that_fails_is_told(when: When, visit: Purchase, lost: Miss | None) -> None:
    assert miss("x", when, visit) == lost


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("Mon-Fri", (0, 1, 2, 3, 4)),
        ("fri, saturday", (4, 5)),
        ("Sat-Mon", (0, 5, 6)),
        ("Tue", (1,)),
        ("Mon-Wed, Sun", (0, 1, 2, 6)),
    ],
)
def test_days_as_an_owner_writes_them(written: str, numbers: tuple[int, ...]) -> None:
    assert days(written).numbers == numbers


@pytest.mark.parametrize("odd", ["", "Mo", "Mon-", "Mon-Wed-Fri", "someday", 1, None])
def test_what_is_no_day_is_refused(odd: object) -> None:
    with pytest.raises(ValueError, match='days are written "Mon-Fri"'):
        days(odd)


@pytest.mark.parametrize(
    "odd", ["", "18-19", "18:00", "18:00-18:00", "24:00-3:00", "18:60-19:00", "18:00-25:00", 18]
)
def test_what_are_no_hours_is_refused(odd: object) -> None:
    with pytest.raises(ValueError, match='hours are written "18:00-19:00"'):
        hours(odd)
