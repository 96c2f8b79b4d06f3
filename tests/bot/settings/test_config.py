"""`config.toml` and the environment: whatever is wrong is told with its place and what would be right,
and nothing starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from datetime import time, timedelta
from fractions import Fraction
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from bot.settings.advice import warnings
from bot.settings.environment import Environment
from bot.settings.faults import ConfigError
from bot.settings.file import SECTIONS
from bot.settings.keys import every_key, section_in
from bot.settings.loading import Settings, load
from bot.settings.rest_days import RestDays
from loyalty.calendar import QuietHours
from loyalty.gate.caps import Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Class
from loyalty.programme.occasions import Gift, Occasions
from loyalty.programme.values import DERIVED
from tests.languages import LANGUAGES

ROOT = Path(__file__).parents[3]
GOOD = (ROOT / "config.toml").read_text(encoding="utf-8")
VARIABLES = [name.upper() for name in Environment.model_fields]
TOKEN = "123456:a-token-that-nobody-may-read"
NEAR_REWARD = ("stamps = 9", "stamps = 5")

# What stands in the file, what somebody writes instead, and all that is said about it.
SLIPS = [
    # keys
    ('name = "Cafe', 'nmae = "Cafe', ("shop.name: is missing; config.toml in the repository shows it with its meaning\n"
     "shop.nmae: unknown key; did you mean name?")),
    ("[codes]", "[codez]", ("codes: is missing; config.toml in the repository shows it with its meaning\n"
     "codez: unknown key; did you mean codes?")),
    ("mms = false", "mms = false\nfast = 1",
     "sms.fast: unknown key; known here: enabled, per_second, in_flight, price, fold, mms"),
    ("stamps = 9", "stamp = 9", "rewards.1.stamp: unknown key; did you mean stamps?"),
    ('name = "Station"', "", "locations.2.name: is missing; config.toml in the repository shows it with its meaning"),
    ("[shop]", "[shop", "this is not TOML: Expected ']' at the end of a table declaration (at line 8, column 6)"),
    # the shop
    ('name = "Cafe Arcade"', 'name = ""', "shop.name: is empty"),
    ('name = "Cafe Arcade"', f'name = "{"x" * 41}"',
     f"shop.name: String should have at most 40 characters (it says '{'x' * 41}')"),
    ('["en", "pl", "ro"]', "[]", "shop.locales: is empty"),
    ('["en", "pl", "ro"]', '"en"', 'shop.locales: a list is written ["en", "pl"]'),
    ('["en", "pl", "ro"]', '["en", "pl", "ro", "pl"]', 'shop.locales: "pl" stands there twice'),
    ('["en", "pl", "ro"]', '["en", "zu"]', f"shop.locales.2: locales/zu/ does not exist; there are {', '.join(sorted(LANGUAGES))}"),
    ('["en", "pl", "ro"]', '["english"]', 'shop.locales.1: no such language; write its two letters, such as "en"'),
    ("Europe/Warsaw", "Europe/Warszawa", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ("Europe/Warsaw", "Mars", 'shop.timezone: no such time zone; write one such as "Europe/Warsaw"'),
    ('country = "PL"', 'country = "Poland"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('country = "PL"', 'country = "001"', 'shop.country: no such country; write its two letters, such as "PL"'),
    ('"PLN"', '"ZLT"', 'shop.currency: no such currency; write its three letters, such as "PLN"'),
    ('phone = "555 010 200"', "phone = 555010200", "shop.phone: Input should be a valid string (it says 555010200)"),
    ('"https://arcade.example/terms"', '"arcade.example"', 'shop.terms: an address begins with "https://"'),
    ('terms_version = "2026-01"', 'terms_version = ""', "shop.terms_version: is empty"),
    ('"#1f6f5c"', '"green"', 'shop.colour: a colour is written "#rrggbb", such as "#1f6f5c"'),
    # places
    ('id = "station"', 'id = "main"', 'locations: two of them have the id "main"; each needs its own'),
    ('id = "station"', 'id = "The Station"', 'locations.2.id: an id is 1-30 of a-z, 0-9 and "-", such as "main"'),
    # earning and rewards
    ("points_per_unit = 1", "points_per_unit = -1",
     "earning.points_per_unit: Input should be greater than or equal to 0 (it says -1)"),
    ("points_per_unit = 1", 'points_per_unit = "1"',
     "earning.points_per_unit: a number is written without quotes, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = true",
     "earning.stamps_per_visit: a number is written without quotes, such as 1 or 0.5"),
    ("stamps_per_visit = 1", "stamps_per_visit = 1.5",
     "earning.stamps_per_visit: Input should be a valid integer, got a number with a fractional part (it says 1.5)"),
    ("stamps_per_visit = 1", "stamps_per_visit = 0", ('rewards.1: nobody can reach "coffee": it costs stamps and '
     "earning.stamps_per_visit is 0; write 1 there, or give the reward a price in points")),
    ("points_per_unit = 1", "points_per_unit = 0", ('rewards.2: nobody can reach "cake": it costs points and '
     "earning.points_per_unit is 0; write 1 there, or give the reward a price in stamps")),
    ("stamps = 9", "stamps = 9\npoints = 90",
     "rewards.1: a reward costs stamps or points: write one of them, such as stamps = 9"),
    ("stamps = 9", "", "rewards.1: a reward costs stamps or points: write one of them, such as stamps = 9"),
    ("stamps = 9", "stamps = 0", "rewards.1.stamps: Input should be greater than or equal to 1 (it says 0)"),
    ('id = "cake"', 'id = "coffee"', 'rewards: two of them have the id "coffee"; each needs its own'),
    ('id = "gold"', 'id = "silver"', 'tiers: two of them have the id "silver"; each needs its own'),
    ('{ en = "A coffee",', '{ fr = "Un cafe",', 'rewards.1.name.fr: "fr" is not among shop.locales'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', '"A coffee"',
     'rewards.1.name: a text for each language is written { en = "A coffee", pl = "Kawa" }'),
    ('{ en = "A coffee", pl = "Kawa", ro = "O cafea" }', "{}", "rewards.1.name: is empty"),
    *((f'valid = "{right}"', f"valid = {wrong}", f'{place}: a duration is written "10 minutes", "36 hours" or "30 days"')
      for right, wrong, place in (("30 minutes", '"soon"', "rewards.1.valid"), ("30 minutes", "30", "rewards.1.valid"),
                                  ("10 minutes", '"0 days"', "codes.valid"), ("2 days", '"-1 days"', "invitations.valid"))),
    ("visits = 10", "visits = 0", "tiers.1.visits: Input should be greater than or equal to 1 (it says 0)"),
    # the till
    ("digits = 5", "digits = 4", "codes.digits: Input should be 5 or 6 (it says 4)"),
    ("wrong_codes = 5", "wrong_codes = 1", "codes.wrong_codes: Input should be greater than or equal to 2 (it says 1)"),
    ("per_member_per_day = 3", "per_member_per_day = 0",
     "limits.credits_per_member_per_day: Input should be greater than or equal to 1 (it says 0)"),
    ("amount = 1000", "amount = 0", "limits.amount: Input should be greater than 0 (it says 0)"),
    ("paper_stamps = 9", "paper_stamps = 900", "limits.paper_stamps: Input should be less than or equal to 100 (it says 900)"),
    # messages and channels
    *(('quiet_from = "20:00"', f"quiet_from = {wrong}", 'messages.quiet_from: a time of day is written "20:00"')
      for wrong in ('"8pm"', "20", '"25:00"', '"20:00+02:00"', "20:00:00")),
    ('spread = "10 minutes"', 'spread = "12 hours"', ("messages: spread is longer than the time from quiet_to to "
     'quiet_from; write something short, such as spread = "10 minutes"')),
    ("sundays = false", 'sundays = "no"', "messages.sundays: write true or false, without quotes (it says 'no')"),
    *(('holidays = ""', f"holidays = {wrong}", f"messages.holidays: {said}") for wrong, said in (
        ('"XX"', 'no such country; write its two letters, such as "PL"'),
        ('"Poland"', 'no such country; write its two letters, such as "PL"'),
        ('"DE-Bayern"', 'no such region; write one such as "DE-BY"'),
        ("true", "Input should be a valid string (it says True)"))),
    ('fewer = ["1 per 14 days"]', "fewer = []", "messages.fewer: is empty"),
    ('fewer = ["1 per 14 days"]', 'fewer = "1 per 14 days"',
     'messages.fewer: a list is written ["1 per day", "1 per 20 hours"]'),
    ('look_ahead = "7 days"', "look_ahead = 7",
     'messages.look_ahead: a duration is written "10 minutes", "36 hours" or "30 days"'),
    # caps
    *(('promotion = ["2 per 30 days"]', f"promotion = {wrong}", f"caps.promotion{said}") for wrong, said in (
        ('["often"]', """.1: a limit is written like "1 per day" or "4 per 30 days", not 'often'"""),
        ('["2 per 30 days", "2 per fortnight"]', (""".2: '2 per fortnight': the period is a day, week, month, quarter """
         """or year, or a number of hours, days or weeks, as in "1 per 14 days\"""")),
        ('["0 per day"]', ".1: a cap is at least 1; to send none, write the class in caps.off"),
        ("[2]", '.1: a cap is written in quotes, such as "4 per 30 days"'),
        ('"2 per 30 days"', ': a list is written ["1 per day", "1 per 20 hours"]'))),
    *(('promotion = ["2 per 30 days"]', f'promotion = ["{looser}", "{tighter}"]',
       f'caps.promotion: "{looser}" is never reached beside "{tighter}"; leave one of them out')
      for looser, tighter in (("2 per day", "2 per day"), ("3 per day", "1 per day"), ("2 per day", "2 per week"),
                              ("2 per month", "2 per year"), ("4 per 14 days", "2 per 30 days"),
                              ("2 per week", "1 per 14 days"), ("40 per 30 days", "1 per day"),
                              ("36 per 30 days", "1 per 20 hours"), ("15 per year", "1 per month"))),
    ("off = []", 'off = ["promotions"]', "caps.off.1: no such class; did you mean promotion?"),
    ("off = []", 'off = ["sms"]',
     "caps.off.1: no such class; there are milestone, occasion, promotion, progress, winback"),
    ("off = []", "off = true", 'caps.off: a list is written ["winback"]'),
    ("off = []", 'off = []\npromotions = ["1 per day"]', "caps.promotions: unknown key; did you mean promotion?"),
    # occasions
    ("[occasions.monthly]", "[occasions.montly]", "occasions.montly: unknown key; did you mean monthly?"),
    ("[occasions.monthly]\non = true", "[occasions]\nmonthly = true", ("occasions.monthly: a section begins with its "
     "name in brackets, such as [occasions.birthday]; its keys stand below")),
    ("gift_points = 25", "gift_point = 25", "occasions.birthday.gift_point: unknown key; did you mean gift_points?"),
    ("gift_points = 25", "gift_points = -5",
     "occasions.birthday.gift_points: Input should be greater than or equal to 0 (it says -5)"),
    ('lifetime = "3 days"', 'lifetime = "0 minutes"',
     'occasions.birthday.lifetime: a duration is written "10 minutes", "36 hours" or "30 days"'),
    ('"28 February"', '"30 February"',
     "occasions.birthday.leap_day: Input should be '28 February' or '1 March' (it says '30 February')"),
    *(('after = ["1 day", "7 days"]', f"after = {wrong}", f"occasions.welcome{said}") for wrong, said in (
        ('["7 days", "1 day"]', ': after is to rise from one to the next, such as after = ["1 day", "7 days"]'),
        ('["1 day", "24 hours"]', ': after is to rise from one to the next, such as after = ["1 day", "7 days"]'),
        ('["1 day", "later"]', '.after.2: a duration is written "10 minutes", "36 hours" or "30 days"'),
        ('"1 day"', '.after: a list is written ["1 day", "7 days"]'),
        ("[]", ".after: is empty"))),
    *((right, wrong, ('occasions.winback: soonest, usual and latest are to rise, such as soonest = "21 days", '
       'usual = "45 days" and latest = "90 days"'))
      for right, wrong in (('soonest = "21 days"', 'soonest = "91 days"'), ('usual = "45 days"', 'usual = "14 days"'))),
    *(("gift_points = [0, 20, 50]", f"gift_points = {wrong}", f"occasions.winback.gift_points{said}") for wrong, said in (
        ("[]", ": is empty"),
        ("20", ": a list is written [0, 20, 50]"),
        ('[0, "20"]', ".2: a number is written without quotes, such as 1 or 0.5"),
        ("[0, 1, 2, 3]", ": at most 3 of them (it says [0, 1, 2, 3])"))),
    ('after = "never"', 'after = "10 days"',
     'occasions.expiry: warn is to be shorter than after, such as after = "365 days" and warn = "14 days"'),
    ('after = "never"', 'after = "no"', 'occasions.expiry.after: write a duration such as "365 days", or "never"'),
    # broadcasts
    ("holdout = 0.05", "holdout = 0.9", "broadcasts.holdout: Input should be less than or equal to 0.5 (it says 0.9)"),
    ("holdout = 0.05", "holdout = nan",
     "broadcasts.holdout: Input should be greater than or equal to 0 (it says NaN)"),
    ("holdout = 0.05", 'holdout = "5%"', "broadcasts.holdout: a share is a number from 0 to 0.5, such as 0.05"),
    ("price = 0.16", 'price = "free"', "sms.price: a price is a number such as 0.16, or 0 when unknown"),
    ("price = 0.16", "price = -1", "sms.price: Input should be greater than or equal to 0 (it says -1)"),
    ("per_second = 25", "per_second = 2000",
     "telegram.per_second: Input should be less than or equal to 1000 (it says 2000)"),
    ("per_second = 25", "per_second = 0", "telegram.per_second: Input should be greater than 0 (it says 0)"),
    ("in_flight = 64", "in_flight = 0", "telegram.in_flight: Input should be greater than or equal to 1 (it says 0)"),
    ("enabled = true", 'enabled = "yes"', "telegram.enabled: write true or false, without quotes (it says 'yes')"),
    ('["pl", "ro"]', '["de"]', 'sms.fold.1: "de" is not among shop.locales'),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def written(folder: Path, *changes: str) -> Path:
    """The shop's file with changes: what stands there, what somebody writes instead, and so on."""
    text = GOOD
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def complaints(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path)
    return str(caught.value)


@pytest.mark.parametrize(("old", "new", "said"), SLIPS, ids=[said.split(" ")[0] for _, _, said in SLIPS])
def test_a_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    expected = [f"config.toml: {line}" for line in said.splitlines()]
    assert complaints(written(tmp_path, old, new)).splitlines() == expected


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "digits = 5", 'digits = 9\nvalud = "x"')
    assert len(complaints(path).splitlines()) == 2


def test_a_language_that_goes_takes_its_texts_along(tmp_path: Path) -> None:
    told = complaints(written(tmp_path, '["en", "pl", "ro"]', '["en", "pl"]')).splitlines()
    assert 'config.toml: shop.summary.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: rewards.2.name.ro: "ro" is not among shop.locales' in told
    assert 'config.toml: sms.fold.2: "ro" is not among shop.locales' in told


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in complaints(tmp_path / "nowhere.toml")
    assert "give another with --config" in complaints(tmp_path)


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    assert "cannot be read" in complaints(path)


# What is right


def test_the_shops_own_file_is_right() -> None:
    settings = load(ROOT / "config.toml")
    assert [place.partition(":")[0] for place in warnings(settings.config.programme)] == ["rewards"]


def test_the_shops_own_file_shows_every_key() -> None:
    """Of a list of places or rewards, between them."""

    def shown(table: Mapping[str, Any], place: str = "") -> Iterator[str]:
        for key, value in table.items():
            entries = value if isinstance(value, list) else [value]
            if f"{place}{key}" in known or not all(isinstance(entry, dict) for entry in entries):
                yield f"{place}{key}"
            else:
                yield from chain.from_iterable(shown(entry, f"{place}{key}.") for entry in entries)

    known = set(every_key(SECTIONS))
    assert set(shown(tomllib.loads(GOOD))) == known


def test_the_shops_own_file_says_what_goes_without_saying() -> None:
    """Where a key may be left out, it stands there with what it is then. But nobody knows the price."""

    def unlike(section: Any) -> Iterator[str]:
        for key, field in ((one.name, one) for one in fields(section) if one.metadata != DERIVED):
            value = getattr(section, key)
            if section_in(type(value)):
                yield from unlike(value)
            elif field.default is not MISSING and value != field.default:
                yield key

    config = load(ROOT / "config.toml").config
    assert {*unlike(config.programme), *unlike(config.channels)} - {"rewards", "tiers"} == {"price"}


def test_a_file_from_before_there_were_caps_still_starts(tmp_path: Path) -> None:
    """With the product's promise, as if it had them all; only the price of an SMS is unknown."""
    later = ("spread", "sundays", "holidays", "fewer", "look_ahead", "price")
    start, end = GOOD.index("[caps]"), GOOD.index("[telegram]")
    lines = (GOOD[:start] + GOOD[end:]).splitlines(keepends=True)
    path = tmp_path / "config.toml"
    path.write_text("".join(line for line in lines if not line.startswith(later)), encoding="utf-8")
    before, now = load(path).config.programme, load(ROOT / "config.toml").config.programme
    assert before.segment_price == 0
    assert replace(before, segment_price=now.segment_price) == now


def test_the_caps_are_the_products_promise() -> None:
    policy = load(ROOT / "config.toml").config.programme.policy
    assert [(rule.name, str(rule.window)) for rule in policy.rules] == [
        ("all", "1 per day"),
        ("all", "1 per 20 hours"),
        ("all", "4 per 30 days"),
        ("milestone", "1 per day"),
        ("occasion", "2 per year"),
        ("promotion", "2 per 30 days"),
        ("progress", "1 per month"),
        ("progress", "1 per 20 days"),
        ("win-back", "1 per 90 days"),
    ]
    assert [str(window) for window in policy.fewer] == ["1 per 14 days"]
    assert (policy.zone, policy.off, policy.rest) == ("Europe/Warsaw", frozenset(), RestDays())
    assert (policy.look_ahead, policy.spread) == (timedelta(days=7), timedelta(minutes=10))


@pytest.mark.parametrize(
    "caps",
    [
        ("1 per day", "1 per 20 hours", "4 per 30 days"),
        ("2 per week", "2 per month"),  # a week may lie in two months
        ("1 per 30 days", "1 per month"),  # the 1st and the 31st are one month
        ("1 per day", "30 per 30 days"),  # 30 days from noon to noon touch 31
        ("35 per 30 days", "1 per 20 hours"),
        ("1 per week", "2 per 14 days"),
    ],
)
def test_caps_that_are_all_reached_go_together(tmp_path: Path, caps: tuple[str, ...]) -> None:
    told = ", ".join(f'"{cap}"' for cap in caps)
    config = load(written(tmp_path, 'promotion = ["2 per 30 days"]', f"promotion = [{told}]")).config
    assert [str(window) for window in config.programme.caps.promotion] == list(caps)


def test_a_cap_of_a_channel_is_of_all_that_goes_by_it(tmp_path: Path) -> None:
    path = written(tmp_path, "sms = []", 'sms = ["3 per 30 days"]')
    assert Rule(parse_window("3 per 30 days"), channel="sms") in load(path).config.programme.policy.rules


def test_what_the_shop_does_not_send(tmp_path: Path) -> None:
    path = written(tmp_path, "off = []", 'off = ["winback", "progress"]')
    assert load(path).config.programme.policy.off == {Class.WINBACK, Class.PROGRESS}


def test_days_of_rest_are_the_shops(tmp_path: Path) -> None:
    path = written(tmp_path, "sundays = false", "sundays = true", 'holidays = ""', 'holidays = "PL"')
    assert load(path).config.programme.policy.rest == RestDays(sundays=True, country="PL")


def test_the_gates_quiet_hours_are_the_shops() -> None:
    programme = load(ROOT / "config.toml").config.programme
    assert programme.policy.quiet == programme.messages.quiet == QuietHours(time(20), time(9))


def test_the_longest_spread_is_all_the_time_there_is(tmp_path: Path) -> None:
    path = written(tmp_path, 'spread = "10 minutes"', 'spread = "11 hours"')
    assert load(path).config.programme.policy.spread == timedelta(hours=11)


def test_without_quiet_hours_any_spread_is_right(tmp_path: Path) -> None:
    path = written(
        tmp_path, 'quiet_to = "09:00"', 'quiet_to = "20:00"', 'spread = "10 minutes"', 'spread = "2 days"'
    )
    assert load(path).config.programme.policy.spread == timedelta(days=2)


def test_the_occasions_are_the_products() -> None:
    assert load(ROOT / "config.toml").config.programme.occasions == Occasions()


@pytest.mark.parametrize(
    ("old", "new", "place", "is_now"),
    [
        ('"28 February"', '"1 March"', "birthday.leap_day_in_march", True),
        ("gift_stamps = 0", "gift_stamps = 1", "birthday.gift", Gift(points=25, stamps=1)),
        ("gift_points = 10", "gift_points = 0", "anniversary.gift", Gift()),
        ('after = ["1 day", "7 days"]', 'after = ["2 days"]', "welcome.after", (timedelta(days=2),)),
        ("[0, 20, 50]", "[5]", "winback.gifts", (Gift(points=5),)),
        ("[occasions.monthly]\non = true", "[occasions.monthly]\non = false", "monthly.on", False),
        ('after = "never"', 'after = "365 days"', "expiry.after", timedelta(days=365)),
    ],
)
def test_an_occasion_as_the_shop_wants_it(
    tmp_path: Path, old: str, new: str, place: str, is_now: object
) -> None:
    occasions = load(written(tmp_path, old, new)).config.programme.occasions
    assert attrgetter(place)(occasions) == is_now


def test_the_price_of_a_segment_is_exact(tmp_path: Path) -> None:
    assert load(ROOT / "config.toml").config.programme.segment_price == 16
    cheap = load(written(tmp_path, "price = 0.16", "price = 0.0075")).config.programme
    assert cheap.segment_price == Fraction(3, 4)
    yen = load(written(tmp_path, '"PLN"', '"JPY"')).config.programme
    assert yen.segment_price == Fraction(16, 100)


def test_paid_broadcasts_go_at_their_pace(tmp_path: Path) -> None:
    assert (
        load(written(tmp_path, "per_second = 25", "per_second = 1000")).config.channels.telegram.per_second
        == 1000
    )


def test_money_is_turned_into_minor_units(tmp_path: Path) -> None:
    programme = load(written(tmp_path, "amount = 1000", "amount = 24.50")).config.programme
    assert programme.limits.amount == 2450
    yen = load(written(tmp_path, '"PLN"', '"JPY"')).config.programme
    assert (yen.shop.currency.decimals, yen.limits.amount) == (0, 1000)


def test_the_same_time_twice_means_no_quiet_hours(tmp_path: Path) -> None:
    quiet = load(written(tmp_path, 'quiet_to = "09:00"', 'quiet_to = "20:00"')).config.programme.policy.quiet
    assert quiet is not None
    assert quiet.start == quiet.end


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "stamps = 9",
            "stamps = 20",
            "the first one takes 20 visits by stamps, or 5 visits of 30 PLN each by",
        ),
        ("stamps = 9", "stamps = 6", "the first one takes 6 visits by stamps, or 5 visits of 30 PLN each by"),
        ("stamps = 9", "points = 152", "the first one takes 5 visits of 30 PLN each by points; people stay"),
        ("points = 150", "points = 151", "or 5 visits of 31 PLN each by points"),  # 30.2 would do
        ("points_per_unit = 1 ", "points_per_unit = 0.25 ", "or 5 visits of 120 PLN each by points"),
        ("points = 150", "stamps = 12", "the first one takes 9 visits by stamps; people stay when one is"),
        (
            '{ en = "A coffee", pl = "Kawa", ro = "O cafea" }',
            '{ en = "A coffee" }',
            'rewards.1.name: has no "pl" text',
        ),
        (
            '"1 per day", "1 per 20 hours", "4 per 30 days"',
            '"1 per day"',
            'just before midnight and again just after; write a gap beside it, such as "1 per 20 hours"',
        ),
        # Four in 30 days are a rolling rule, and no gap.
        ('"1 per day", "1 per 20 hours", "4', '"1 per day", "4', 'caps.all: "1 per day" alone'),
        ('"1 per day", "1 per 20 hours", "4', '"4', 'caps.milestone: "1 per day" alone'),
        ('"1 per day", "1 per 20 hours", "4', '"4', 'such as "2 per 300 days"'),
        ('again = "91 days"', 'again = "30 days"', 'is shorter than "1 per 90 days" in caps.winback allows'),
        ("points = 150", "stamps = 5", "occasions.birthday.gift_points: no reward costs points"),
    ],
)
def test_what_is_probably_not_meant_is_worth_a_look(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert any(said in warning for warning in warnings(load(written(tmp_path, old, new)).config.programme))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stamps = 9", "stamps = 5"),
        ("stamps = 9", "stamps = 4"),
        ("stamps_per_visit = 1 ", "stamps_per_visit = 2 "),  # the fifth visit has nine of them
    ],
)
def test_a_first_reward_within_five_visits_is_soon(tmp_path: Path, old: str, new: str) -> None:
    assert list(warnings(load(written(tmp_path, old, new)).config.programme)) == []


def test_the_shops_own_file_says_of_itself_what_check_does() -> None:
    """The arithmetic is in its comment."""
    (said,) = warnings(load(ROOT / "config.toml").config.programme)
    assert said.startswith(
        "rewards: the first one takes 9 visits by stamps, or 5 visits of 30 PLN each by points"
    )
    assert "9 visits by stamps, or 5 visits of 30 PLN each" in " ".join(GOOD.replace("#", "").split())


def test_a_gap_in_all_is_enough_for_every_class(tmp_path: Path) -> None:
    path = written(tmp_path, '["1 per month", "1 per 20 days"]', '["1 per month"]', *NEAR_REWARD)
    assert list(warnings(load(path).config.programme)) == []


def test_one_step_waits_for_no_cap(tmp_path: Path) -> None:
    path = written(tmp_path, 'again = "91 days"', 'again = "30 days"', "[0, 20, 50]", "[20]", *NEAR_REWARD)
    assert list(warnings(load(path).config.programme)) == []


def test_a_card_that_leads_nowhere_is_worth_a_look(tmp_path: Path) -> None:
    start, end = GOOD.index("[[rewards]]"), GOOD.index("# Standings")
    path = tmp_path / "config.toml"
    path.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert any("there are none" in warning for warning in warnings(load(path).config.programme))


# The environment

ODD = [
    ("TELEGRAM_TOKEN", "my-secret-token"),
    ("TELEGRAM_WEBHOOK_SECRET", "with spaces in it"),
    ("TELEGRAM_MODE", "pushing-secret"),
    ("PORT", "eighty-secret"),
    ("PORT", "70000"),
    ("DATABASE_URL", "mysql://root:secret@localhost/shop"),
    ("PUBLIC_URL", "secret.example"),
    ("PUBLIC_URL", "https://[secret"),
    ("TELEGRAM_API_URL", "secret:8081"),
    ("TWILIO_API_URL", "http://"),
]


@pytest.mark.parametrize(("name", "value"), ODD, ids=[f"{name}-{value[:4]}" for name, value in ODD])
def test_the_environments_faults_never_show_a_value(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    told = complaints(ROOT / "config.toml")
    assert told.startswith(f"environment: {name}: ")
    assert value not in told.replace("https://", "")
    assert "secret" not in told.replace("TELEGRAM_WEBHOOK_SECRET", "")


@pytest.mark.parametrize("sender", ["CAFE", "Cafe 24", "1CAFE"])
def test_a_sender_nobody_can_answer_is_refused(monkeypatch: pytest.MonkeyPatch, sender: str) -> None:
    monkeypatch.setenv("TWILIO_FROM", sender)
    assert "TWILIO_FROM is a name, and nobody can answer a name" in complaints(ROOT / "config.toml")


@pytest.mark.parametrize("sender", ["", "+15555550100", "72345", "MG" + "0a" * 16])
def test_a_number_or_a_messaging_service_can_be_answered(
    monkeypatch: pytest.MonkeyPatch, sender: str
) -> None:
    monkeypatch.setenv("TWILIO_FROM", sender)
    monkeypatch.setenv("TWILIO_MESSAGING_SERVICE_SID", "MG" + "0a" * 16)
    assert load(ROOT / "config.toml").environment.twilio_messaging_service_sid


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_MODE", "webhook")
    assert "TELEGRAM_WEBHOOK_SECRET is needed" in complaints(ROOT / "config.toml")


HOOKED = {"TELEGRAM_MODE": "webhook", "TELEGRAM_WEBHOOK_SECRET": "abc"}
TEXTED = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "x", "TWILIO_FROM": "+15555550100"}
NEAR = (
    "",
    "https://127.0.0.1",
    "https://localhost",
    "https://192.168.1.20:8443",
    "https://till.local",
    "https://[::1]",
)
needs_an_address = pytest.mark.parametrize(
    ("given", "here", "said"),
    [
        (
            HOOKED,
            "TELEGRAM_API_URL",
            "an https address that Telegram can reach, such as https://loyalty.example",
        ),
        (
            TEXTED,
            "TWILIO_API_URL",
            "the address that Twilio calls, and that cards are opened at, such as https://",
        ),
    ],
    ids=["webhook", "sms"],
)


@needs_an_address
@pytest.mark.parametrize("address", NEAR)
def test_who_is_called_from_outside_needs_a_public_address(
    given: Mapping[str, str], here: str, said: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left out is as bad as wrong: the service would start, and hear nothing."""
    for name, value in {**given, "PUBLIC_URL": address}.items():
        monkeypatch.setenv(name, value)
    told = complaints(ROOT / "config.toml")
    assert told.startswith(f"config.toml: environment: PUBLIC_URL is needed with {next(iter(given))}")
    assert said in told
    assert len(told.splitlines()) == 1


@needs_an_address
@pytest.mark.parametrize(
    "provider", ["http://127.0.0.1:8081", "http://localhost:8081", "http://telegram-bot-api:8081"]
)
def test_a_provider_beside_us_finds_us_there(
    given: Mapping[str, str], here: str, said: str, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The playground, tests, and a Bot API server of one's own."""
    for name, value in {**given, here: provider}.items():
        monkeypatch.setenv(name, value)
    load(ROOT / "config.toml")
    monkeypatch.setenv(here, "https://api.example")
    assert "PUBLIC_URL is needed" in complaints(ROOT / "config.toml")


def test_both_are_right_with_one_address_and_telegram_wants_it_encrypted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {**HOOKED, **TEXTED, "PUBLIC_URL": "https://loyalty.example"}.items():
        monkeypatch.setenv(name, value)
    load(ROOT / "config.toml")
    monkeypatch.setenv("PUBLIC_URL", "http://loyalty.example")
    (told,) = complaints(ROOT / "config.toml").splitlines()
    assert "PUBLIC_URL is needed with TELEGRAM_MODE=webhook" in told


def test_nobody_calls_a_channel_that_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in TEXTED.items():
        monkeypatch.setenv(name, value)
    load(written(tmp_path, "[sms]\nenabled = true", "[sms]\nenabled = false"))


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
    settings: Settings = load(ROOT / "config.toml")
    assert settings.environment.telegram_token is None
    assert settings.environment.port == 8080


def test_twilio_is_on_once_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://loyalty.example")
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"):
        monkeypatch.setenv(name, "x")
        assert not load(ROOT / "config.toml").environment.has_twilio
    monkeypatch.setenv("TWILIO_FROM", "+15555550100")
    assert load(ROOT / "config.toml").environment.has_twilio


# From the command line


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env={**bare, "DATABASE_URL": f"sqlite://{folder}/shop.db", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_check_says_that_all_is_in_order(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "config.toml: in order" in done.stdout
    assert not (tmp_path / "shop.db").exists(), "it only looks"


def test_check_says_what_is_wrong_and_starts_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "Europe/Warsaw", "Europe/Warszawa")
    done = run(tmp_path, "check", "--config", str(path))
    assert done.returncode == 1
    assert done.stderr == 'config.toml: shop.timezone: no such time zone; write one such as "Europe/Warsaw"\n'


def test_serve_does_not_start_with_a_bad_file_or_a_bad_secret(tmp_path: Path) -> None:
    done = run(tmp_path, "--config", str(tmp_path / "none.toml"), "serve", TELEGRAM_TOKEN=TOKEN)
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
    done = run(tmp_path, "serve", TELEGRAM_TOKEN="123456:short")
    assert done.returncode == 1
    assert done.stderr.startswith("environment: TELEGRAM_TOKEN: ")
    assert "Traceback" not in done.stderr


def test_help_names_every_command() -> None:
    from bot.__main__ import _COMMANDS, _parser

    told = _parser().format_help()
    assert [name for name in _COMMANDS if name not in told] == []
    assert [name for name in VARIABLES if name not in told] == []
